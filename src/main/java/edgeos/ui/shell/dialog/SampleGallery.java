package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Replay;
import edgeos.model.Drawing;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The samples as cards: a small picture, the title, what it shows; they are filled as files are read, by another thread. Its result is the file chosen. */
final class SampleGallery extends Dialog<Path> {
    private static final Texts TEXTS = Texts.of(SampleGallery.class);
    private static final double CARD = 256;
    private static final double PICTURE_HEIGHT = 120;
    private static final double TEXT_HEIGHT = 98;

    private final Map<Path, Consumer<Drawing>> filling = new HashMap<>();
    private final TilePane cards = new TilePane(12, 12);

    SampleGallery(List<Path> samples, Theme theme) {
        setTitle(TEXTS.get("samples.title"));
        setHeaderText(TEXTS.get("samples.head"));
        cards.setPrefColumns(3);
        cards.getStyleClass().add("lab-gallery");
        samples.forEach(sample -> cards.getChildren().add(card(sample, theme)));
        samples.forEach(this::fill);
        if (!Shelf.knows(samples)) {
            Shelf.read(samples, this::fill);
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(500);
        scroll.setPrefViewportWidth(3 * (CARD + 12) + 16);
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().setAll(Dialogs.cancel());
        setResultConverter(_ -> null);
    }

    private void fill(Path sample) {
        Shelf.known(sample).ifPresent(filling.get(sample));
    }

    /** Lets keys choose from the first sample on. */
    void focusFirst() {
        cards.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Before a sample has been looked at, its card is as large as afterwards, and says the name of its file. */
    private Button card(Path sample, Theme theme) {
        Label title = new Label(sample.getFileName().toString());
        title.getStyleClass().add(Styles.NAME);
        Label text = new Label();
        text.getStyleClass().add(Styles.MUTED);
        text.setWrapText(true);
        text.setPrefSize(CARD - 24, TEXT_HEIGHT);
        text.setMinHeight(TEXT_HEIGHT);
        Thumbnail picture = new Thumbnail(CARD - 24, PICTURE_HEIGHT);
        VBox content = new VBox(6, picture, title, text);
        Button card = new Button(null, content);
        card.setId("sample." + sample.getFileName().toString().replace(".json", ""));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(title.getText());
        filling.put(sample, drawing -> {
            title.setText(Replay.isRecording(sample) ? TEXTS.get("samples.recording", drawing.title()) : drawing.title());
            text.setText(drawing.description());
            card.setAccessibleText(TEXTS.get("samples.spoken", title.getText(), drawing.description()));
            picture.show(drawing, theme);
        });
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
