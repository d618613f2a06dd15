package edgeos.ui.canvas;

import edgeos.model.edit.Attaching;
import edgeos.ui.canvas.adding.Adding;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.Hands;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.gesture.Requests;
import edgeos.ui.canvas.watch.WatchLayer;
import edgeos.ui.editor.Selection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Does what hands ask the canvas for. JavaFX application thread. */
final class Answers implements Requests {
    private final Board board;
    private final Node surface;
    private final HoverHint hint;
    private final Stepping stepping;
    private final Consumer<String> focusCard;
    private final WatchLayer watch;
    private Hands hands;
    private NameEditor names;
    private Menus menus;
    private Adding adding;

    /**
     * Answers of this surface.
     *
     * @param focusCard gives the keyboard to a node's card, which may only just have been added
     */
    Answers(Board board, Node surface, HoverHint hint, Stepping stepping, WatchLayer watch, Consumer<String> focusCard) {
        this.board = board;
        this.watch = watch;
        this.surface = surface;
        this.hint = hint;
        this.stepping = stepping;
        this.focusCard = focusCard;
    }

    /** Whose hands these are, who writes names, who shows menus, and who adds nodes; once, before anything is asked for. */
    void join(Hands asking, NameEditor writer, Menus shower, Adding adder) {
        adding = adder;
        hands = asking;
        names = writer;
        menus = shower;
    }

    @Override
    public void write(Hit hit) {
        hint.hide();
        switch (hit) {
            case Hit.OnNode(var spot) -> names.write(spot);
            case Hit.OnFrame(var chain) -> names.write(chain);
            case Hit.OnNote(var note) -> names.write(note);
            case Hit.OnCanvas _ -> adding.open("");
            case Hit.OnPort _, Hit.OnWire _, Hit.OnCorner _ -> { }
        }
    }

    @Override
    public void menu(Hit hit, double screenX, double screenY) {
        Point2D local = surface.screenToLocal(screenX, screenY);
        hint.hide();
        double x = board.camera().worldX(local.getX());
        double y = board.camera().worldY(local.getY());
        Optional<WireSpot> probed = watch.link(x, y).flatMap(board.plot()::wire);
        probed.ifPresent(wire -> board.editor().select(Selection.ofLink(wire.link().id())));
        menus.show(surface, probed.<Hit>map(wire -> new Hit.OnWire(wire, 0.5)).orElse(hit), screenX, screenY, x, y);
    }

    @Override
    public void focus(Hit hit) {
        hint.hide();
        menus.close();
        if (hit instanceof Hit.OnNode(var spot)) {
            focusCard.accept(spot.node().id());
        } else {
            surface.requestFocus();
        }
    }

    @Override
    public void add(String typed) {
        hint.hide();
        adding.open(typed);
    }

    @Override
    public void offer(Attaching.Socket socket, double x, double y, String typed) {
        hint.hide();
        adding.open(socket, x, y, typed);
    }

    @Override
    public void hover(Hit hit, Pointer pointer) {
        watch.over(hit, pointer).ifPresentOrElse(words -> hint.say(words, words, pointer), () -> hint.over(hit, pointer));
    }

    @Override
    public boolean pick(Pointer pointer) {
        if (stepping.pick(pointer)) {
            return true;
        }
        if (watch.press(pointer)) {
            hint.hide();
            return true;
        }
        Optional<Gesture> dragging = watch.take(pointer);
        dragging.ifPresent(gesture -> {
            hint.hide();
            surface.requestFocus();
            watch.link(pointer.x(), pointer.y()).ifPresent(link -> board.editor().select(Selection.ofLink(link)));
            hands.begin(gesture);
        });
        return dragging.isPresent();
    }
}
