package edgeos.ui.canvas;

import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.step.Message;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.editor.Pulse;
import java.util.Optional;
import javafx.geometry.Point2D;

/** Shows what happens while the engine steps: messages on the canvas, and the bytes of the one that was clicked. */
final class Stepping {
    private final Board board;
    private final StepStage stage;
    private final Layers layers;
    private final MessagePanel panel;

    Stepping(Board board, StepStage stage, Layers layers) {
        this.board = board;
        this.stage = stage;
        this.layers = layers;
        this.panel = new MessagePanel(stage, this::chosen);
    }

    /** The panel of the message that was clicked. */
    MessagePanel panel() {
        return panel;
    }

    /** Takes the acts of a frame; while threads run, or when nothing runs any more, there is nothing to see. */
    void take(Pulse pulse) {
        if (layers.looks().moving()) {
            clear();
        }
        if (!pulse.acts().isEmpty()) {
            stage.accept(pulse.acts(), pulse.nowNanos());
            panel.refresh();
        }
    }

    /** Moves what moves. */
    void move(long nowNanos) {
        if (!stage.isEmpty()) {
            if (stage.advance(nowNanos)) {
                board.editor().wake();
            }
            layers.paintMessages();
        }
    }

    /** The run has stopped, or goes on. */
    void settle() {
        if (!board.editor().run().stateProperty().get().isOn()) {
            clear();
        }
    }

    /** Forgets all messages. */
    void clear() {
        if (!stage.isEmpty()) {
            stage.clear();
            layers.paintMessages();
        }
    }

    /** Opens the message under the pointer; false if there is none. */
    boolean pick(Pointer pointer) {
        Optional<Message> message = layers.messages().at(pointer.x(), pointer.y());
        message.ifPresent(found -> panel.open(found.serial()));
        return message.isPresent();
    }

    /** How many messages are remembered. */
    int messages() {
        return stage.messages().size();
    }

    /** Where a message that rests at a node can be clicked, in the drawing; empty if none does. */
    Optional<Point2D> resting() {
        return layers.messages().resting();
    }

    private void chosen(long serial) {
        layers.choose(serial);
        layers.paintMessages();
    }
}
