package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.gesture.Requests;
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
    private NameEditor names;
    private Menus menus;

    /**
     * Answers of this surface.
     *
     * @param focusCard gives the keyboard to a node's card, which may only just have been added
     */
    Answers(Board board, Node surface, HoverHint hint, Stepping stepping, Consumer<String> focusCard) {
        this.board = board;
        this.surface = surface;
        this.hint = hint;
        this.stepping = stepping;
        this.focusCard = focusCard;
    }

    /** Who writes names and shows menus; once, before anything is asked for. */
    void join(NameEditor writer, Menus shower) {
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
            case Hit.OnPort _, Hit.OnWire _, Hit.OnCorner _, Hit.OnCanvas _ -> { }
        }
    }

    @Override
    public void menu(Hit hit, double screenX, double screenY) {
        Point2D local = surface.screenToLocal(screenX, screenY);
        hint.hide();
        menus.show(surface, hit, screenX, screenY, board.camera().worldX(local.getX()), board.camera().worldY(local.getY()));
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
    public void hover(Hit hit, Pointer pointer) {
        hint.over(hit, pointer);
    }

    @Override
    public boolean pick(Pointer pointer) {
        return stepping.pick(pointer);
    }
}
