package edgeos.ui.canvas;

import edgeos.ui.editor.Run;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;

/** Says above the drawing that it is held, while it is. Lets the mouse through. JavaFX application thread; {@link #dispose()} lets go of the run. */
final class HeldSign extends Label {
    private static final Texts TEXTS = Texts.of(HeldSign.class);

    private final Run run;
    private final ChangeListener<Boolean> changed;

    /**
     * The sign of this run.
     *
     * @param then called after it came or went
     */
    HeldSign(Run run, Runnable then) {
        super(TEXTS.get("held"));
        this.run = run;
        setGraphic(Icons.graphic("pause"));
        setId("canvas.held");
        getStyleClass().add("canvas-held");
        setMouseTransparent(true);
        setVisible(run.drawingHeldProperty().get());
        changed = (_, _, held) -> {
            setVisible(held);
            then.run();
        };
        run.drawingHeldProperty().addListener(changed);
    }

    /** In the middle at the top of a view so wide; where it is narrower than the words, on several lines. */
    void place(double width, double margin) {
        setWrapText(prefWidth(-1) > width - 2 * margin);
        double own = Math.min(prefWidth(-1), width - 2 * margin);
        resizeRelocate(Math.round((width - own) / 2), margin, own, prefHeight(own));
    }

    void dispose() {
        run.drawingHeldProperty().removeListener(changed);
    }
}
