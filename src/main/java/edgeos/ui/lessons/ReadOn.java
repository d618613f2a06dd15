package edgeos.ui.lessons;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/** Says that a text goes on below what is seen of it, and turns to that. JavaFX application thread only; {@link #dispose()} at the end. */
final class ReadOn {
    private static final Texts TEXTS = Texts.of(ReadOn.class);
    /** Less than a line is but the space below the last. */
    private static final double HIDES = 16;
    private static final double PAGE = 0.8;

    private final ScrollPane text;
    private final Node beside;
    private final Button button;
    private final Subscription seen;

    /** About what this pane shows; {@code beside} has the keyboard once all was read. */
    ReadOn(ScrollPane text, Node beside) {
        this.text = text;
        this.beside = beside;
        button = WordButton.of("lesson.more", TEXTS.get("more"), false, this::turn);
        button.setGraphic(Icons.graphic("down", 0.6));
        button.setContentDisplay(ContentDisplay.RIGHT);
        Tip.on(button, TEXTS.get("more.tip"));
        button.setVisible(false);
        seen = Subscription.combine(text.vvalueProperty().subscribe(_ -> look()), text.viewportBoundsProperty().subscribe(_ -> look()), text.getContent().layoutBoundsProperty().subscribe(_ -> look()));
    }

    /** To be shown near the end of the text; it keeps its room where there is nothing more. */
    Button button() {
        return button;
    }

    void dispose() {
        seen.unsubscribe();
    }

    private double hidden() {
        return Math.max(0, text.getContent().getLayoutBounds().getHeight() - text.getViewportBounds().getHeight());
    }

    private void look() {
        boolean more = text.getViewportBounds().getHeight() > 0 && hidden() * (1 - text.getVvalue()) > HIDES;
        if (!more && button.isFocused()) {
            beside.requestFocus();
        }
        button.setVisible(more);
    }

    private void turn() {
        text.setVvalue(Math.min(1, text.getVvalue() + text.getViewportBounds().getHeight() * PAGE / Math.max(1, hidden())));
    }
}
