package edgeos.ui.canvas;

import edgeos.ui.canvas.bytes.ByteView;
import edgeos.ui.canvas.step.Message;
import edgeos.ui.canvas.step.StepStage;
import java.util.function.LongConsumer;
import javafx.scene.layout.StackPane;

/** Shows the message that was clicked, at the right of the canvas, until it is closed. */
final class MessagePanel extends StackPane {
    private static final double WIDTH = 576;

    private final StepStage stage;
    private final LongConsumer chosen;
    private ByteView view;
    private long serial = -1;
    private int shown;

    /** A panel that says which message it shows; -1: none. */
    MessagePanel(StepStage stage, LongConsumer chosen) {
        this.stage = stage;
        this.chosen = chosen;
        setVisible(false);
        setManaged(false);
    }

    /** Shows this message. */
    void open(long messageSerial) {
        stage.message(messageSerial).ifPresent(message -> {
            serial = messageSerial;
            setVisible(true);
            show(message);
            chosen.accept(serial);
        });
    }

    /** Shows what happened to the message since. */
    void refresh() {
        if (isVisible()) {
            stage.message(serial).filter(message -> message.happenings() != shown).ifPresent(this::show);
        }
    }

    /** Shows what is known of the message where the run is now, or nothing if it is not under way there. */
    void follow() {
        if (isVisible() && stage.message(serial).isEmpty()) {
            close();
        }
        refresh();
    }

    /** Shows nothing. */
    void close() {
        if (isVisible()) {
            setVisible(false);
            serial = -1;
            chosen.accept(-1);
        }
    }

    /** Stands at the right edge of a view of this size. */
    void place(double width, double height, double margin) {
        double wide = Math.min(WIDTH, width - 2 * margin);
        resizeRelocate(width - wide - margin, margin, wide, Math.max(0, height - 2 * margin));
    }

    private void show(Message message) {
        if (view == null) {
            view = new ByteView(this::close);
            getChildren().add(view);
        }
        shown = message.happenings();
        view.show(message.serial(), message.hops());
    }
}
