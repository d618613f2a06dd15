package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Replay;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The samples as cards: a small picture, the title, what it shows. Its result is the file chosen. */
final class SampleGallery extends Dialog<Path> {
    private static final double CARD = 256;
    private static final double PICTURE_HEIGHT = 120;
    private static final double TEXT_HEIGHT = 98;

    private final TilePane cards = new TilePane(12, 12);

    SampleGallery(List<Path> samples, Tokens tokens) {
        setTitle("Samples");
        setHeaderText("Open a sample");
        cards.setPrefColumns(3);
        cards.getStyleClass().add("lab-gallery");
        samples.forEach(sample -> cards.getChildren().add(card(sample, tokens)));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(500);
        scroll.setPrefViewportWidth(3 * (CARD + 12) + 16);
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL);
        setResultConverter(_ -> null);
    }

    /** Lets keys choose from the first sample on. */
    void focusFirst() {
        cards.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static Drawing drawing(Path sample) {
        if (!Replay.isRecording(sample)) {
            return DrawingFormat.read(sample).drawing();
        }
        try (Replay replay = Replay.open(sample)) {
            return replay.drawing().withTitle("Recording: " + replay.drawing().title(), replay.drawing().description());
        } catch (IOException damaged) {
            throw new UncheckedIOException("sample=" + sample, damaged);
        }
    }

    private Button card(Path sample, Tokens tokens) {
        Drawing drawing = drawing(sample);
        Label title = new Label(drawing.title());
        title.getStyleClass().add(Styles.NAME);
        Label text = new Label(drawing.description());
        text.getStyleClass().add(Styles.MUTED);
        text.setWrapText(true);
        text.setPrefSize(CARD - 24, TEXT_HEIGHT);
        text.setMinHeight(TEXT_HEIGHT);
        VBox content = new VBox(6, new Thumbnail(drawing, tokens, CARD - 24, PICTURE_HEIGHT), title, text);
        Button card = new Button(null, content);
        card.setId("sample." + sample.getFileName().toString().replace(".json", ""));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(drawing.title() + ". " + drawing.description());
        card.getStyleClass().add("lab-sample");
        card.setMaxWidth(Region.USE_PREF_SIZE);
        card.setOnAction(_ -> {
            setResult(sample);
            close();
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                card.fire();
            }
        });
        return card;
    }
}
