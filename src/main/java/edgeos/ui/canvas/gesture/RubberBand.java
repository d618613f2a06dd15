package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.Note;
import edgeos.model.edit.Groups;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.HitTest;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.editor.Selection;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects what a band touches; frames only when they lie wholly inside. */
final class RubberBand implements Gesture {
    private final Board board;
    private final Pointer start;
    private final Selection before;

    RubberBand(Board board, Pointer start) {
        this.board = board;
        this.start = start;
        this.before = board.editor().selection();
        if (!start.adds()) {
            board.editor().select(Selection.NONE);
        }
    }

    @Override
    public void drag(Pointer pointer) {
        Box band = Box.between(start.x(), start.y(), pointer.x(), pointer.y());
        Plot plot = board.plot();
        Selection touched = new Selection(
                HitTest.nodes(plot, band).stream().map(spot -> spot.node().id()).collect(Collectors.toSet()), Set.of(),
                plot.frames().stream().filter(chain -> band.contains(Plot.box(chain))).map(Chain::id).collect(Collectors.toSet()),
                plot.notes().stream().filter(note -> band.meets(Plot.box(note))).map(Note::id).collect(Collectors.toSet()), Set.of());
        Selection all = plot.groups().stream().filter(spot -> spot.card() && band.meets(spot.box())).map(spot -> Selection.of(Groups.parts(plot.tree(), spot.group().id())))
                .reduce(touched, Selection::with);
        board.editor().select(start.adds() ? before.with(all) : all);
        board.show(Feedback.NONE.withBand(band));
    }

    @Override
    public void release(Pointer pointer) {
        board.show(Feedback.NONE);
    }

    @Override
    public void cancel() {
        board.editor().select(before);
        board.show(Feedback.NONE);
    }
}
