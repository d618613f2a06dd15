package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Room;
import edgeos.model.edit.Wiring;
import edgeos.ui.canvas.arrange.ArrangeActions;
import edgeos.ui.canvas.find.FindBar;
import edgeos.ui.canvas.find.Reveals;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.gesture.Hands;
import edgeos.ui.canvas.gesture.KeyboardWire;
import edgeos.ui.canvas.gesture.Naming;
import edgeos.ui.canvas.gesture.Place;
import edgeos.ui.canvas.gesture.Requests;
import edgeos.ui.canvas.group.GroupActions;
import edgeos.ui.canvas.group.Scopes;
import edgeos.ui.canvas.watch.WatchEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All that can be done on the canvas, for menus, shortcuts, and the palette. What makes no sense now does nothing. */
public final class CanvasActions {
    private static final Texts TEXTS = Texts.of(CanvasActions.class);
    private static final double STEP = 1.25;

    private final Board board;
    private final Hands hands;
    private final Requests requests;
    private final WatchEdits watches;
    private final CopyActions copying;
    private final ArrangeActions arrange;
    private final GroupActions groups;
    private final Reveals reveals;
    private final FindBar find;
    private final Aim aim;

    CanvasActions(Board board, Hands hands, CopyActions copying, Requests requests, WatchEdits watches) {
        aim = new Aim(board);
        groups = new GroupActions(board, requests, new Scopes(board, this::fit));
        reveals = new Reveals(board, groups.scopes(), this::reveal);
        find = new FindBar(board, reveals, () -> requests.focus(new Hit.OnCanvas()));
        this.board = board;
        this.hands = hands;
        this.copying = copying;
        this.requests = requests;
        this.watches = watches;
        this.arrange = new ArrangeActions(board);
    }

    /** What can be done about breakpoints and probes. */
    public WatchEdits watches() {
        return watches;
    }

    /** What puts parts in order. */
    public ArrangeActions arrange() {
        return arrange;
    }

    /** What is done with groups. */
    public GroupActions groups() {
        return groups;
    }

    /** What is done with copies of parts. */
    public CopyActions copying() {
        return copying;
    }

    /** Deletes what is selected; nodes in a deleted frame stay. */
    public void delete() {
        Parts parts = board.selected();
        if (parts.size() > 0) {
            editor().apply(TEXTS.get("edit.delete", Naming.of(drawing(), parts)), drawing -> Edits.delete(drawing, parts));
        }
    }

    /** Selects all there is to be seen, with what is in groups. */
    public void selectAll() {
        String scope = board.plot().scope();
        editor().select(scope.isEmpty() ? Selection.all(drawing()) : Selection.ofMembers(drawing(), scope));
    }

    /** Draws a frame around the selected nodes; without any, the next drag draws one. */
    public void frame() {
        Set<String> nodes = editor().selection().nodes();
        if (nodes.isEmpty()) {
            hands.takeFrameTool();
            Box seen = board.seen();
            board.show(Feedback.NONE.saying(TEXTS.get("say.frame"), false, seen.centreX(), seen.y() + 24 / board.camera().zoom()));
            return;
        }
        String id = Ids.chain(drawing());
        editor().apply(TEXTS.get("edit.frame", Naming.of(drawing(), Parts.ofNodes(nodes))), drawing -> Frames.frame(drawing, id, nodes));
        editor().select(Selection.ofChain(id));
    }

    /** Takes the selected frames away; the nodes inside stay. */
    public void unframe() {
        Set<String> chains = editor().selection().chains();
        if (!chains.isEmpty()) {
            Parts frames = new Parts(Set.of(), Set.of(), chains, Set.of());
            editor().apply(TEXTS.get("edit.unframe", Naming.of(drawing(), frames)), drawing -> Edits.delete(drawing, frames));
        }
    }

    /** Lets the user write the name of what is selected. */
    public void rename() {
        Selection selection = editor().selection();
        Optional<Group> group = groups.only();
        if (group.isPresent() && (selection.size() != 1 || group.get().collapsed())) {
            groups.rename(group.get().id());
        } else if (selection.size() == 1) {
            selection.nodes().stream().findFirst().flatMap(board.plot()::node).<Hit>map(Hit.OnNode::new)
                    .or(() -> selection.chains().stream().findFirst().flatMap(drawing()::chain).map(Hit.OnFrame::new))
                    .or(() -> drawing().notes().stream().filter(note -> selection.notes().contains(note.id())).findFirst().map(Hit.OnNote::new))
                    .ifPresent(requests::write);
        }
    }

    /** Moves what is selected by so many grid steps. */
    public void nudge(int right, int down) {
        Parts parts = board.selected();
        if (parts.nodes().size() + parts.chains().size() + parts.notes().size() == 0) {
            watches.nudge(right * Extent.GRID, down * Extent.GRID);
        } else {
            editor().applyMerging(TEXTS.get("edit.move", Naming.of(drawing(), parts)), "nudge" + parts, drawing -> {
                Drawing moved = Edits.move(drawing, parts, right * Extent.GRID, down * Extent.GRID);
                return parts.chains().isEmpty() ? Frames.settle(moved, parts.nodes()) : moved;
            });
        }
    }

    /** Asks what to add, with the beginning of its name typed already: behind what is selected, where the pointer is, or in the middle of the view. */
    public void add(String typed) {
        requests.add(typed);
    }

    /** Puts a new node of this kind into a free place in the middle of the view. */
    public void addNode(String kind) {
        addNode(kind, UnaryOperator.identity());
    }

    /** As {@link #addNode(String)}, with something said about the node. */
    public void addNode(String kind, UnaryOperator<Node> finish) {
        Box seen = board.seen();
        addNodeAt(kind, seen.centreX(), seen.centreY(), finish);
    }

    /** As {@link #addNode(String, UnaryOperator)}, into a free place around this point of the drawing. */
    void addNodeAt(String kind, double centreX, double centreY, UnaryOperator<Node> finish) {
        double x = Extent.snap(centreX - Extent.NODE_WIDTH / 2);
        double y = Extent.snap(centreY - Extent.NODE_HEIGHT / 2);
        while (occupied(x, y)) {
            x += Extent.GRID * 2;
            y += Extent.GRID * 2;
        }
        String id = new Place(board, kind).put(x, y, finish);
        requests.focus(new Hit.OnNode(board.plot().node(id).orElseThrow()));
    }

    /** Puts a new note into the middle of the view and lets the user write it. */
    public void addNote() {
        addNote(board.seen().centreX(), board.seen().centreY());
    }

    /** Puts a new note here and lets the user write it. */
    public void addNote(double x, double y) {
        String id = Ids.note(drawing());
        editor().apply(TEXTS.get("edit.note"), drawing -> Edits.addNote(drawing, id, TEXTS.get("note.new"), x, y));
        editor().select(Selection.ofNote(id));
        rename();
    }

    /** Puts a new node of this kind into a link, in the middle of it. */
    public void insertOn(String linkId, String kind) {
        board.plot().wire(linkId).ifPresent(wire -> {
            double x = wire.curve().x(0.5) - Extent.NODE_WIDTH / 2;
            double y = wire.curve().y(0.5) - Extent.NODE_HEIGHT / 2;
            Drawing before = drawing();
            String id = Ids.node(before, kind);
            Drawing placed = Edits.addNode(before, id, kind, x, y);
            if (Wiring.insertRefusal(placed, linkId, id).isEmpty()) {
                Drawing after = Room.make(Wiring.insertOnLink(placed, linkId, id, Ids.link(placed)), id);
                editor().apply(TEXTS.get("edit.insert", placed.node(id).orElseThrow().name()), _ -> after);
                board.glideFrom(before);
                editor().select(Selection.ofNode(id));
            }
        });
    }

    /** Lets a link copy or share. */
    public void setMode(String linkId, Link.Mode mode) {
        drawing().link(linkId).ifPresent(link ->
                editor().apply(TEXTS.get("edit." + mode.name()), drawing -> Edits.exchange(drawing, link.with(mode))));
    }

    /** Makes the selected nodes part of what runs, or not. */
    public void setDisabled(boolean disabled) {
        Set<String> nodes = Set.copyOf(editor().selection().nodes());
        editor().apply(TEXTS.get(disabled ? "edit.disable" : "edit.enable"), drawing -> drawing.withNodes(drawing.nodes().stream()
                .map(node -> nodes.contains(node.id()) ? node.disabled(disabled) : node).toList()));
    }

    /** Says what a link does when its destination is full. */
    public void setWhenFull(String linkId, Link.WhenFull whenFull) {
        String name = TEXTS.get("edit.full." + whenFull.name());
        drawing().link(linkId).ifPresent(link -> editor().apply(name, drawing -> Edits.exchange(drawing, link.with(whenFull))));
    }

    /** Starts to draw a wire by keys, from the selected node. */
    public void connect() {
        Set<String> nodes = editor().selection().nodes();
        if (nodes.size() == 1) {
            KeyboardWire.start(board, hands, nodes.iterator().next());
        }
    }

    /** Ends whatever gesture goes on, or else selects nothing; false if there was nothing to do. */
    public boolean cancel() {
        if (hands.cancel()) {
            return true;
        }
        boolean selected = !editor().selection().isEmpty();
        editor().select(Selection.NONE);
        return selected;
    }

    /** Shows everything larger. */
    public void zoomIn() {
        zoomTo(board.camera().zoom() * STEP);
    }

    /** Shows everything smaller. */
    public void zoomOut() {
        zoomTo(board.camera().zoom() / STEP);
    }

    /** Shows everything at this zoom (1 is 100 %), with the middle of the view staying there. */
    public void zoomTo(double zoom) {
        board.look(board.camera().zoomed(zoom, board.viewWidth() / 2, board.viewHeight() / 2));
    }

    /** Shows all there is, at 100 % at the most. */
    public void fit() {
        aim.fit();
    }

    /** What the view is to show, whatever its size. */
    public Aim aim() {
        return aim;
    }

    /** Moves the view, if need be, until this part of the drawing can be seen. */
    public void reveal(Box box) {
        Box seen = board.seen();
        if (!seen.grown(-12).contains(box)) {
            board.look(new Camera(box.centreX() - seen.width() / 2, box.centreY() - seen.height() / 2, board.camera().zoom()));
        }
    }

    /** Selects a node, link, or chain with this id and shows it, in its group if that is folded; false if there is none. */
    public boolean jumpTo(String id) {
        Optional<Selection> part = drawing().node(id).map(_ -> Selection.ofNode(id))
                .or(() -> drawing().link(id).map(_ -> Selection.ofLink(id))).or(() -> drawing().chain(id).map(_ -> Selection.ofChain(id)));
        part.ifPresent(this::jumpTo);
        return part.isPresent();
    }

    /** Selects these parts and shows them. */
    public void jumpTo(Selection parts) {
        editor().select(parts);
        reveals.show(parts);
    }

    /** What finds parts while somebody types. */
    public FindBar find() {
        return find;
    }

    /** What brings parts into view. */
    public Reveals reveals() {
        return reveals;
    }

    private boolean occupied(double x, double y) {
        return drawing().nodes().stream().anyMatch(node -> Math.abs(node.x() - x) < Extent.GRID && Math.abs(node.y() - y) < Extent.GRID);
    }

    private Editor editor() {
        return board.editor();
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
