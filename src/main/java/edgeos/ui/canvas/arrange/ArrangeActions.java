package edgeos.ui.canvas.arrange;

import edgeos.model.Drawing;
import edgeos.model.edit.Arranging;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.gesture.Naming;
import edgeos.ui.canvas.tidy.Tidy;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** Lines up and spreads what is selected, and tidies up; each is one step to undo. JavaFX application thread. */
public final class ArrangeActions {
    /** So many things make a line. */
    public static final int FEWEST_TO_ALIGN = 2;
    /** So many things have gaps that can be equal. */
    public static final int FEWEST_TO_DISTRIBUTE = 3;

    private static final double WORDS_BELOW = 24;
    private static final Texts TEXTS = Texts.of(ArrangeActions.class);

    private final Board board;
    private boolean tidying;

    /** Arranges what is selected on this board. */
    public ArrangeActions(Board board) {
        this.board = board;
    }

    /** How many things are selected that move on their own: a frame with all that is inside counts once. */
    public int count() {
        return Arranging.count(drawing(), board.selected());
    }

    /** Brings what is selected onto one line. */
    public void align(Arranging.Line line) {
        if (count() >= FEWEST_TO_ALIGN) {
            apply("align." + line.name().toLowerCase(Locale.ROOT), Arranging.align(drawing(), board.selected(), line));
        }
    }

    /** Leaves equal gaps between what is selected. */
    public void distribute(Arranging.Axis axis) {
        if (count() >= FEWEST_TO_DISTRIBUTE) {
            apply("distribute." + axis.name().toLowerCase(Locale.ROOT), Arranging.distribute(drawing(), board.selected(), axis));
        }
    }

    /** Puts what is selected in order as its wires run, or all that is looked into if fewer than two things are; shows it as soon as it is known where all belongs. */
    public void tidy() {
        if (!tidying && !drawing().nodes().isEmpty()) {
            tidying = true;
            Drawing before = drawing();
            String scope = board.plot().scope();
            Parts parts = count() < FEWEST_TO_ALIGN && !scope.isEmpty() ? Selection.ofMembers(before, scope).parts() : board.selected();
            say(TEXTS.get("tidy.goesOn"), false);
            CompletableFuture.supplyAsync(() -> Tidy.of(before, parts), work -> Thread.ofPlatform().daemon().name("edgeos-tidy").start(work))
                    .whenComplete((after, problem) -> Platform.runLater(() -> tidied(before, after, problem)));
        }
    }

    private void tidied(Drawing before, Drawing after, Throwable problem) {
        tidying = false;
        board.show(Feedback.NONE);
        if (problem != null) {
            say(TEXTS.get("tidy.failed", problem.getCause() == null ? problem : problem.getCause()), true);
        } else if (before != drawing()) {
            say(TEXTS.get("tidy.changed"), true);
        } else if (after.equals(before)) {
            say(TEXTS.get("tidy.already"), false);
        } else {
            board.editor().apply(TEXTS.get("tidy"), _ -> after);
            board.glideFrom(before);
        }
    }

    private void say(String words, boolean refused) {
        Box seen = board.seen();
        board.show(Feedback.NONE.saying(words, refused, seen.centreX(), seen.y() + WORDS_BELOW / board.camera().zoom()));
    }

    private void apply(String key, Drawing after) {
        Drawing before = drawing();
        Parts parts = board.selected();
        board.editor().apply(TEXTS.get(key, Naming.of(before, parts)), _ -> after);
        board.glideFrom(before);
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
