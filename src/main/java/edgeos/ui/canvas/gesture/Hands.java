package edgeos.ui.canvas.gesture;

import edgeos.model.Link;
import edgeos.model.edit.Groups;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Decides from where and how the button goes down which gesture it is, and leads it to its end. */
public final class Hands {
    private static final double THRESHOLD = 3;
    /** Nearer to its end than this share of its length, a wire is taken by that end. */
    private static final double END_SHARE = 0.16;

    private final Board board;
    private final Requests requests;
    private Gesture gesture;
    private Supplier<Gesture> pending;
    private Selection onClick;
    /** The group on whose triangle the button went down; null: none. */
    private GroupSpot folding;
    private Pointer pressed;
    private boolean frameTool;
    private boolean handTool;

    /** Hands that work on this board. */
    public Hands(Board board, Requests requests) {
        this.board = board;
        this.requests = requests;
    }

    /** The next drag draws a frame. */
    public void takeFrameTool() {
        frameTool = true;
    }

    /** While true (the space bar is down), drags move the paper. */
    public void setHandTool(boolean down) {
        handTool = down;
    }

    /** Begins a gesture that did not start on the canvas. */
    public void begin(Gesture next) {
        cancel();
        gesture = next;
    }

    /** Whom gestures ask for what they can't do. */
    Requests requests() {
        return requests;
    }

    /** The gesture going on, if any. */
    public Optional<Gesture> gesture() {
        return Optional.ofNullable(gesture);
    }

    /** Ends whatever goes on with everything as it was before; true if something went on. */
    public boolean cancel() {
        boolean busy = gesture != null || frameTool || !board.feedbackProperty().get().equals(Feedback.NONE);
        if (gesture != null) {
            gesture.cancel();
        }
        forget();
        frameTool = false;
        board.show(Feedback.NONE);
        return busy;
    }

    /** The button went up where nobody saw it, as in front of another window: what it led or was to lead ends with everything as it was. True if there was something. */
    public boolean lose() {
        boolean lost = pressed != null && (gesture != null || pending != null || onClick != null || folding != null);
        return lost && cancel();
    }

    /** The button goes down. */
    public void press(MouseEvent event, Pointer pointer) {
        if (gesture != null) {
            cancel();
        }
        board.show(Feedback.NONE);
        pressed = pointer;
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && handTool) {
            gesture = new Pan(board, pointer);
        } else if (event.getButton() == MouseButton.PRIMARY && !requests.pick(pointer)) {
            Hit hit = board.hit(pointer.x(), pointer.y());
            requests.focus(hit);
            prepare(hit, pointer);
        } else if (event.getButton() == MouseButton.SECONDARY) {
            Hit hit = board.hit(pointer.x(), pointer.y());
            requests.focus(hit);
            part(hit).filter(part -> !board.editor().selection().contains(part)).ifPresent(board.editor()::select);
        }
    }

    /** The pointer moves with the button down. */
    public void drag(Pointer pointer) {
        boolean far = pressed != null && Math.hypot(pointer.viewX() - pressed.viewX(), pointer.viewY() - pressed.viewY()) >= THRESHOLD;
        if (gesture == null && pending != null && far) {
            gesture = pending.get();
            pending = null;
        }
        if (gesture != null) {
            gesture.drag(pointer);
        }
    }

    /** The button goes up. */
    public void release(Pointer pointer) {
        if (gesture != null) {
            Gesture ending = gesture;
            gesture = null;
            ending.release(pointer);
        } else if (folding != null) {
            requests.fold(folding);
        } else if (onClick != null) {
            board.editor().select(onClick);
        }
        forget();
    }

    /** The selection that stands for what was hit; empty for the canvas. */
    public Optional<Selection> part(Hit hit) {
        return switch (hit) {
            case Hit.OnNode(var spot) -> Optional.of(Selection.ofNode(spot.node().id()));
            case Hit.OnPort(var port) -> Optional.of(board.plot().cardOf(port.end().node()).map(this::members).orElseGet(() -> Selection.ofNode(port.end().node())));
            case Hit.OnGroup(var spot, _) -> Optional.of(members(spot));
            case Hit.OnWire(var wire, _) -> Optional.of(Selection.ofLink(wire.link().id()));
            case Hit.OnCorner(var chain) -> Optional.of(Selection.ofChain(chain.id()));
            case Hit.OnFrame(var chain) -> Optional.of(Selection.ofChain(chain.id()));
            case Hit.OnNote(var note) -> Optional.of(Selection.ofNote(note.id()));
            case Hit.OnCanvas() -> Optional.empty();
        };
    }

    private Selection members(GroupSpot spot) {
        return Selection.of(Groups.parts(board.plot().tree(), spot.group().id()));
    }

    private void prepare(Hit hit, Pointer pointer) {
        if (frameTool) {
            frameTool = false;
            pending = () -> new DrawFrame(board, pointer);
            return;
        }
        if (!(hit instanceof Hit.OnPort)) {
            part(hit).ifPresent(part -> choose(part, pointer));
        }
        switch (hit) {
            case Hit.OnPort(var port) -> pending = () -> fromPort(port);
            case Hit.OnNode(var spot) -> pending = () -> new MoveParts(board, pointer, spot.box());
            case Hit.OnGroup(var spot, var fold) -> {
                pending = () -> new MoveParts(board, pointer, spot.box());
                folding = fold ? spot : null;
            }
            case Hit.OnWire(var wire, var t) -> fromWire(wire, t);
            case Hit.OnCorner(var chain) -> pending = () -> new ResizeFrame(board, pointer, chain);
            case Hit.OnFrame(var chain) -> pending = () -> new MoveParts(board, pointer, Plot.box(chain));
            case Hit.OnNote(var note) when ResizeNote.isCorner(note, pointer.x(), pointer.y(), board.camera().zoom()) -> pending = () -> new ResizeNote(board, pointer, note);
            case Hit.OnNote(var note) -> pending = () -> new MoveParts(board, pointer, Plot.box(note));
            case Hit.OnCanvas() -> {
                RubberBand band = new RubberBand(board, pointer);
                pending = () -> band;
            }
        }
    }

    private void choose(Selection part, Pointer pointer) {
        Selection now = board.editor().selection();
        if (pointer.adds()) {
            board.editor().select(now.contains(part) ? now.without(part) : now.with(part));
        } else if (now.contains(part)) {
            onClick = part;
        } else {
            board.editor().select(part);
        }
    }

    private Gesture fromPort(PortSpot port) {
        List<Link> wires = board.plot().links(port);
        if (wires.size() != 1) {
            return new DrawWire(board, requests, port, "");
        }
        String wire = wires.getFirst().id();
        Optional<PortSpot> fixed = port.isOut() ? Optional.of(port) : board.plot().out(wires.getFirst().from());
        return new DrawWire(board, requests, fixed.orElse(port), wire);
    }

    private void fromWire(WireSpot wire, double t) {
        Optional<PortSpot> fixed = t > 1 - END_SHARE ? board.plot().out(wire.link().from())
                : t < END_SHARE ? board.plot().in(wire.link().to()) : Optional.empty();
        fixed.ifPresent(port -> pending = () -> new DrawWire(board, requests, port, wire.link().id()));
    }

    private void forget() {
        gesture = null;
        pending = null;
        onClick = null;
        folding = null;
        pressed = null;
    }
}
