package edgeos.ui.canvas;

import edgeos.lab.Mode;
import edgeos.lab.time.SteppedTime;
import edgeos.telemetry.Snapshot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.step.Message;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import java.util.Optional;
import javafx.geometry.Point2D;

/** Shows what happens while the engine steps: messages on the canvas, and the bytes of the one that was clicked. */
final class Stepping {
    private final Board board;
    private final StepStage stage;
    private final Layers layers;
    private final MessagePanel panel;
    private Snapshot seen = Snapshot.EMPTY;
    /** The step that is shown. */
    private long position;

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
        follow(pulse);
        if (!pulse.acts().isEmpty()) {
            stage.accept(pulse.acts(), pulse.nowNanos());
            panel.refresh();
        }
    }

    /** Where somebody went along the time of the run, and not step by step, no acts tell where messages are now. */
    private void follow(Pulse pulse) {
        Editor editor = board.editor();
        boolean isNew = editor.snapshotProperty().get() != seen || !pulse.acts().isEmpty();
        Optional<SteppedTime> time = editor.run().modeProperty().get() == Mode.LIVE ? Optional.empty() : editor.run().time().filter(SteppedTime::isOn);
        if (!isNew || time.isEmpty()) {
            return;
        }
        seen = editor.snapshotProperty().get();
        long before = position;
        position = time.get().position();
        if (position < before) {
            stage.clear();
        }
        if (position < before || position > before && pulse.acts().isEmpty() && !(editor.run().goesOn() && editor.run().modeProperty().get() == Mode.SLOW)) {
            stage.show(editor.shown().sights().underWay(), time.get().atNanos(), pulse.nowNanos());
            layers.paintMessages();
            panel.follow();
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
        position = 0;
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
