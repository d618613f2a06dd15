package edgeos.ui.canvas.adding;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.edit.Attaching;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Room;
import edgeos.model.edit.Wiring;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets somebody say by a few letters what comes next, and puts it there with its wire, in one step to undo. */
public final class Adding {
    private static final Texts TEXTS = Texts.of(Adding.class);
    private static final double STEP = 2 * Extent.GRID;

    private final Board board;
    private final Supplier<Pointer> pointer;
    private final Consumer<String> added;
    private final AddBox box;
    private Spot spot;

    /**
     * Adds to this board.
     *
     * @param pointer where the mouse was last
     * @param added gets the keyboard to a node that was added
     * @param back gets the keyboard back to where it was, when nothing was
     */
    public Adding(Board board, Supplier<Pointer> pointer, Consumer<String> added, Runnable back) {
        this.board = board;
        this.pointer = pointer;
        this.added = added;
        this.box = new AddBox(this::add, chosen -> {
            board.show(Feedback.NONE);
            spot = null;
            if (!chosen) {
                back.run();
            }
        });
    }

    /** The search, to be shown over the canvas. */
    public AddBox box() {
        return box;
    }

    /** Asks what to add: behind the one selected node, into the one selected wire, or else where the pointer is, or in the middle of the view. */
    public void open(String typed) {
        Pointer last = pointer.get();
        boolean over = new Box(0, 0, board.viewWidth(), board.viewHeight()).contains(last.viewX(), last.viewY());
        Box seen = board.seen();
        Spot.Free free = over ? new Spot.Free(board.camera().worldX(last.viewX()), board.camera().worldY(last.viewY())) : new Spot.Free(seen.centreX(), seen.centreY());
        Selection selection = board.editor().selection();
        Optional<Spot> other = selection.size() != 1 ? Optional.empty()
                : selection.nodes().stream().findFirst().flatMap(node -> behind(node, free)).or(() -> selection.links().stream().findFirst().flatMap(board.plot()::wire)
                        .map(wire -> new Spot.Into(wire.link().id(), name(wire.link().to()), wire.curve().x(0.5), wire.curve().y(0.5))));
        show(other.orElse(free), free.x(), free.y(), typed);
    }

    /** Asks what comes at the end of a wire that was let go here. */
    public void open(Attaching.Socket socket, double x, double y, String typed) {
        show(new Spot.AtWire(socket, name(socket.end()), x, y), x, y, typed);
    }

    private Optional<Spot> behind(String node, Spot.Free free) {
        return Wiring.freeOut(drawing(), node).map(end -> new Spot.Behind(new Attaching.Socket(end, Port.Direction.OUT, ""), name(end), free));
    }

    private void show(Spot next, double x, double y, String typed) {
        if (board.editor().run().isRecorded()) {
            board.show(Feedback.NONE);
            return;
        }
        spot = next;
        List<Kind> kinds = Catalogue.kinds().stream().filter(this::isOffered).toList();
        box.open(kinds, this::outcome, typed, board.camera().viewX(x), board.camera().viewY(y));
    }

    private boolean isOffered(Kind kind) {
        return switch (spot) {
            case Spot.Free _, Spot.Behind _ -> true;
            case Spot.AtWire at -> Attaching.fits(drawing(), at.socket(), kind);
            case Spot.Into into -> drawing().link(into.link()).map(board.plot()::carries).filter(carries -> kind.role() == Kind.Role.FWP && Wiring.fitsInto(kind, carries)).isPresent();
        };
    }

    /** What Enter does with a kind, in words. */
    private String outcome(Kind kind) {
        return switch (spot) {
            case null -> "";
            case Spot.Free _ -> TEXTS.get("does.place");
            case Spot.Behind at -> TEXTS.get(Attaching.fits(drawing(), at.socket(), kind) ? "does.behind" : "does.loose", at.name());
            case Spot.AtWire at -> TEXTS.get(at.socket().direction() == Port.Direction.OUT ? "does.behind" : "does.before", at.name());
            case Spot.Into into -> TEXTS.get("does.into", into.name());
        };
    }

    private void add(Kind kind) {
        Drawing before = drawing();
        Attaching.Attached attached = attached(before, kind.id());
        String name = attached.drawing().node(attached.node()).orElseThrow().name();
        board.editor().apply(step(attached, name), _ -> attached.drawing());
        board.glideFrom(before);
        board.editor().select(Selection.ofNode(attached.node()));
        added.accept(attached.node());
    }

    private String step(Attaching.Attached attached, String name) {
        return switch (spot) {
            case Spot.Into _ -> TEXTS.get("step.into", name);
            case Spot.Behind at when !attached.link().isEmpty() -> TEXTS.get("step.behind", name, at.name());
            case Spot.AtWire at -> TEXTS.get(at.socket().direction() == Port.Direction.OUT ? "step.behind" : "step.before", name, at.name());
            case Spot.Free _, Spot.Behind _ -> TEXTS.get("step.place", name);
        };
    }

    private Attaching.Attached attached(Drawing before, String kind) {
        return switch (spot) {
            case Spot.Free free -> free(before, kind, free);
            case Spot.Behind at -> Attaching.fits(before, at.socket(), Catalogue.kind(kind).orElseThrow()) ? Attaching.beside(before, at.socket(), kind) : free(before, kind, at.otherwise());
            case Spot.AtWire at -> Attaching.at(before, at.socket(), kind, at.socket().direction() == Port.Direction.OUT ? at.x() : at.x() - Extent.NODE_WIDTH, at.y() - Extent.NODE_HEIGHT / 2);
            case Spot.Into into -> {
                String id = Ids.node(before, kind);
                Drawing placed = Edits.addNode(before, id, kind, into.x() - Extent.NODE_WIDTH / 2, into.y() - Extent.NODE_HEIGHT / 2);
                yield Wiring.insertRefusal(placed, into.link(), id).isPresent() ? new Attaching.Attached(placed, id, "")
                        : new Attaching.Attached(Room.make(Wiring.insertOnLink(placed, into.link(), id, Ids.link(placed)), id), id, into.link());
            }
        };
    }

    /** Where nothing stands yet: there, or a little further down to the right. */
    private static Attaching.Attached free(Drawing before, String kind, Spot.Free free) {
        double x = free.x() - Extent.NODE_WIDTH / 2;
        double y = free.y() - Extent.NODE_HEIGHT / 2;
        while (isTaken(before, x, y)) {
            x += STEP;
            y += STEP;
        }
        String id = Ids.node(before, kind);
        return new Attaching.Attached(Edits.addNode(before, id, kind, x, y), id, "");
    }

    private static boolean isTaken(Drawing drawing, double x, double y) {
        return drawing.nodes().stream().anyMatch(node -> Math.abs(node.x() - x) < Extent.GRID && Math.abs(node.y() - y) < Extent.GRID);
    }

    private String name(Link.End end) {
        return drawing().node(end.node()).map(node -> node.name()).orElse(end.node());
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
