package edgeos.ui.shell.dialog;

import edgeos.model.Drawing;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A file that was open lately: how its drawing looks from afar, its title, and its name; of one that cannot be read, that this is so, and a way to forget it. JavaFX application thread only. */
public final class RecentCard extends VBox {
    /** How wide each is, in pixels at 100 %. */
    public static final double WIDTH = 200;

    private static final Texts TEXTS = Texts.of(RecentCard.class);
    private static final double HEIGHT = 84;
    private static final double INSIDE = WIDTH - 24;

    private final Path file;
    private final Theme theme;
    private final Button card = new Button();
    private final Button forget;
    private final Label title = new Label();
    private final Label name;
    private final Thumbnail picture = new Thumbnail(INSIDE, HEIGHT);

    /**
     * A card that shows its file's name until the file has been looked at.
     *
     * @param open opens it
     * @param forgets takes it from the files that were open lately
     */
    public RecentCard(Path file, Theme theme, Runnable open, Runnable forgets) {
        super(4);
        this.file = file;
        this.theme = theme;
        String called = String.valueOf(file.getFileName());
        name = new Label(called);
        name.getStyleClass().add(Styles.MUTED);
        title.setText(called);
        title.getStyleClass().add(Styles.NAME);
        title.setMaxWidth(INSIDE);
        name.setMaxWidth(INSIDE);
        card.setGraphic(new VBox(4, picture, title, name));
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("lab-sample");
        card.setId("recent." + called);
        card.setAccessibleText(TEXTS.get("recent.open", called));
        Tip.on(card, file.toString());
        card.setOnAction(_ -> open.run());
        forget = WordButton.of("recent.forget." + called, TEXTS.get("recent.forget"), false, forgets);
        forget.setAccessibleText(TEXTS.get("recent.forget.named", called));
        forget.setVisible(false);
        forget.managedProperty().bind(forget.visibleProperty());
        getChildren().setAll(card, forget);
        fill();
    }

    /** Which file it stands for. */
    public Path file() {
        return file;
    }

    /** Shows what is known of the file by now. */
    public void fill() {
        Optional<Drawing> drawing = Shelf.known(file);
        boolean lost = drawing.isEmpty() && Shelf.isLost(file);
        forget.setVisible(lost);
        card.setDisable(lost);
        if (lost) {
            name.setText(TEXTS.get("recent.lost"));
            name.setWrapText(true);
        }
        drawing.ifPresent(found -> {
            title.setText(found.title().isBlank() ? title.getText() : found.title());
            picture.show(found, theme);
        });
    }
}
