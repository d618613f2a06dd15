package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.client.Swarms;
import edgeos.model.client.Upstreams;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.group.GroupLayer;
import edgeos.ui.canvas.group.GroupLook;
import edgeos.ui.canvas.group.GroupPainter;
import edgeos.ui.canvas.paint.BackPainter;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.FrameLook;
import edgeos.ui.canvas.paint.Pixels;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is behind wires and cards: the grid, frames, who talks to whom outside of wires, outlines of groups, and notes. */
final class BackLayer {
    private static final double MARGIN = 20;

    private final Board board;
    private final Looks looks;
    private final GroupLayer groups;
    private final Function<GroupSpot, GroupLook> outlines;
    private final CrispCanvas canvas = new CrispCanvas();
    private List<FrameLook> paintedFrames = List.of();
    private Set<String> paintedTalking = Set.of();

    /** Behind the drawing on this board, whose groups look like this. */
    BackLayer(Board board, Looks looks, GroupLayer groups, Function<GroupSpot, GroupLook> outlines) {
        this.board = board;
        this.looks = looks;
        this.groups = groups;
        this.outlines = outlines;
    }

    /** What shows it. */
    CrispCanvas node() {
        return canvas;
    }

    /** True if anything looks different than it was painted last. */
    boolean isStale() {
        return !frames().equals(paintedFrames) || !talking().equals(paintedTalking) || groups.isStale(outlines);
    }

    /** Paints all of it. */
    void paint(Tokens tokens, Raster raster) {
        Camera camera = board.camera();
        Box seen = board.seen();
        BackPainter painter = new BackPainter(canvas.begin(camera), tokens, new Pixels(camera, raster));
        painter.grid(seen, camera.zoom());
        paintedFrames = frames();
        paintedFrames.stream().filter(frame -> seen.grown(MARGIN).meets(frame.box())).forEach(frame -> painter.frame(frame, camera.zoom()));
        talks(painter);
        groups.paintBehind(new GroupPainter(canvas.getGraphicsContext2D(), tokens), outlines);
        for (Note note : board.plot().notes()) {
            painter.note(note, board.editor().selection().notes().contains(note.id()), camera.zoom());
        }
    }

    private List<FrameLook> frames() {
        return board.plot().frames().stream().map(looks::frame).toList();
    }

    /** From clients and gateways to whom they talk to, which is no wire of the drawing. */
    private void talks(BackPainter painter) {
        Drawing drawing = board.plot().drawing();
        paintedTalking = talking();
        for (Node swarm : Swarms.of(drawing)) {
            Swarms.targetNode(drawing, swarm).ifPresent(target -> talk(painter, swarm, target));
        }
        for (Node upstream : Upstreams.of(drawing)) {
            Upstreams.serverNode(drawing, upstream).ifPresent(server -> talk(painter, upstream, server));
        }
    }

    /** Not within one card. */
    private void talk(BackPainter painter, Node one, Node other) {
        Optional<Box> from = board.plot().place(one.id());
        Optional<Box> to = board.plot().place(other.id());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            painter.talk(from.get(), to.get(), paintedTalking.contains(one.id()));
        }
    }

    /** The swarms of which a client is connected, and the gateways that were asked for something in this run. */
    private Set<String> talking() {
        Drawing drawing = board.plot().drawing();
        return Stream.concat(Swarms.of(drawing).stream(), Upstreams.of(drawing).stream()).map(Node::id).filter(looks::isTalking).collect(Collectors.toSet());
    }
}
