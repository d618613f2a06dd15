package edgeos.ui.canvas;

import edgeos.model.edit.Attaching;
import edgeos.ui.canvas.adding.Adding;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.Hands;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.gesture.Requests;
import edgeos.ui.canvas.group.GroupActions;
import edgeos.ui.canvas.watch.WatchLayer;
import edgeos.ui.editor.Selection;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** Does what hands ask the canvas for. JavaFX application thread. */
final class Answers implements Requests {
    private final Board board;
    private final Node surface;
    private final HoverHint hint;
    private final Stepping stepping;
    private final WatchLayer watch;
    private Hands hands;
    private final BiConsumer<String, String> focusCard;
    private NameEditor names;
    private Menus menus;
    private Adding adding;
    private GroupActions groups;

    /**
     * Answers of this surface.
     *
     * @param focusCard gives the keyboard to the card of a node, or else of a group, by id, which may only just have been added
     */
    Answers(Board board, Node surface, HoverHint hint, Stepping stepping, WatchLayer watch, BiConsumer<String, String> focusCard) {
        this.board = board;
        this.watch = watch;
        this.surface = surface;
        this.hint = hint;
        this.stepping = stepping;
        this.focusCard = focusCard;
    }

    /** Whose hands these are, who writes names, shows menus, adds nodes, and knows groups; once, before anything is asked for. */
    void join(Hands asking, NameEditor writer, Menus shower, Adding adder, GroupActions folder) {
        adding = adder;
        hands = asking;
        groups = folder;
        names = writer;
        menus = shower;
    }

    @Override
    public void write(Hit hit) {
        hint.hide();
        switch (hit) {
            case Hit.OnNode(var spot) -> names.write(spot);
            case Hit.OnFrame(var chain) -> names.write(chain);
            case Hit.OnGroup(var spot, _) -> names.write(spot, name -> groups.rename(spot, name));
            case Hit.OnNote(var note) -> names.write(note);
            case Hit.OnCanvas _ -> adding.open("");
            case Hit.OnPort _, Hit.OnWire _, Hit.OnCorner _ -> { }
        }
    }

    @Override
    public void open(Hit hit) {
        if (hit instanceof Hit.OnGroup(var spot, var fold)) {
            hint.hide();
            if (!fold) {
                groups.scopes().enter(spot.group().id());
                surface.requestFocus();
            }
        } else {
            write(hit);
        }
    }

    @Override
    public void fold(GroupSpot spot) {
        hint.hide();
        groups.fold(spot.group());
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
            focusCard.accept(spot.node().id(), "");
        } else if (hit instanceof Hit.OnGroup(var spot, _) && spot.card()) {
            focusCard.accept("", spot.group().id());
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
