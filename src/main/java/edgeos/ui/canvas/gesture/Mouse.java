package edgeos.ui.canvas.gesture;

import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Hit;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Joins the mouse, the wheel, and two fingers to hands and camera. {@link #dispose()} lets go of them. */
public final class Mouse {

    private final Node surface;
    private final Board board;
    private final Hands hands;
    private final Requests requests;
    private final EventHandler<MouseEvent> presses = this::pressed;
    private final EventHandler<MouseEvent> drags = this::dragged;
    private final EventHandler<MouseEvent> releases = this::released;
    private final EventHandler<MouseEvent> moves = this::moved;
    private final EventHandler<MouseEvent> clicks = this::clicked;
    private final EventHandler<ScrollEvent> scrolls = this::scrolled;
    private final EventHandler<ZoomEvent> zooms = this::zoomed;
    private final EventHandler<ContextMenuEvent> menus = this::menu;
    private final EventHandler<MouseEvent> carries = this::carried;
    private Pointer last = new Pointer(-1, -1, 0, 0, false, false);
    private Scene carriedIn;

    /** The mouse over this surface. */
    public Mouse(Node surface, Board board, Hands hands, Requests requests) {
        this.surface = surface;
        this.board = board;
        this.hands = hands;
        this.requests = requests;
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, presses);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, drags);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, releases);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, moves);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, clicks);
        surface.addEventHandler(ScrollEvent.SCROLL, scrolls);
        surface.addEventHandler(ZoomEvent.ZOOM, zooms);
        surface.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
    }

    /** Where the pointer was last. */
    public Pointer last() {
        return last;
    }

    /** A new node follows the pointer, wherever in the scene it is, until the button is released. */
    public void carry(String kind, double sceneX, double sceneY) {
        putDown();
        Place place = new Place(board, kind);
        hands.begin(place);
        place.drag(pointer(surface.sceneToLocal(sceneX, sceneY), false, false));
        carriedIn = surface.getScene();
        carriedIn.addEventFilter(MouseEvent.MOUSE_PRESSED, carries);
        carriedIn.addEventFilter(MouseEvent.MOUSE_DRAGGED, carries);
        carriedIn.addEventFilter(MouseEvent.MOUSE_MOVED, carries);
        carriedIn.addEventFilter(MouseEvent.MOUSE_RELEASED, carries);
    }

    /** Lets go of everything. */
    public void dispose() {
        putDown();
        surface.removeEventHandler(MouseEvent.MOUSE_PRESSED, presses);
        surface.removeEventHandler(MouseEvent.MOUSE_DRAGGED, drags);
        surface.removeEventHandler(MouseEvent.MOUSE_RELEASED, releases);
        surface.removeEventHandler(MouseEvent.MOUSE_MOVED, moves);
        surface.removeEventHandler(MouseEvent.MOUSE_CLICKED, clicks);
        surface.removeEventHandler(ScrollEvent.SCROLL, scrolls);
        surface.removeEventHandler(ZoomEvent.ZOOM, zooms);
        surface.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus);
    }

    private void carried(MouseEvent event) {
        if (!(hands.gesture().orElse(null) instanceof Place)) {
            putDown();
            return;
        }
        Pointer pointer = pointer(surface.sceneToLocal(event.getSceneX(), event.getSceneY()), false, false);
        if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            putDown();
            hands.release(pointer);
        } else {
            hands.drag(pointer);
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            event.consume();
        }
    }

    private void putDown() {
        if (carriedIn != null) {
            carriedIn.removeEventFilter(MouseEvent.MOUSE_PRESSED, carries);
            carriedIn.removeEventFilter(MouseEvent.MOUSE_DRAGGED, carries);
            carriedIn.removeEventFilter(MouseEvent.MOUSE_MOVED, carries);
            carriedIn.removeEventFilter(MouseEvent.MOUSE_RELEASED, carries);
            carriedIn = null;
        }
    }

    private void pressed(MouseEvent event) {
        hands.press(event, pointer(event));
        event.consume();
    }

    private void dragged(MouseEvent event) {
        hands.drag(pointer(event));
        hands.gesture().map(Cursors::during).ifPresent(surface::setCursor);
    }

    private void released(MouseEvent event) {
        hands.release(pointer(event));
        rest();
    }

    /** Nothing goes on any more: the pointer says what lies under it. */
    private void rest() {
        surface.setCursor(Cursors.over(board.hit(last.x(), last.y())));
    }

    private void moved(MouseEvent event) {
        hands.lose();
        Pointer pointer = pointer(event);
        Hit hit = board.hit(pointer.x(), pointer.y());
        surface.setCursor(Cursors.over(hit));
        requests.hover(hit, pointer);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            Pointer pointer = pointer(event);
            requests.open(board.hit(pointer.x(), pointer.y()));
        }
    }

    private void scrolled(ScrollEvent event) {
        board.look(Wheel.turned(board.camera(), event));
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        board.look(board.camera().zoomed(board.camera().zoom() * event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }

    private void menu(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            Hit hit = board.hit(board.camera().worldX(event.getX()), board.camera().worldY(event.getY()));
            requests.menu(hit, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private Pointer pointer(MouseEvent event) {
        return pointer(surface.sceneToLocal(event.getSceneX(), event.getSceneY()), event.isShiftDown() || event.isShortcutDown(), event.isAltDown());
    }

    private Pointer pointer(Point2D local, boolean adds, boolean free) {
        Camera camera = board.camera();
        last = new Pointer(local.getX(), local.getY(), camera.worldX(local.getX()), camera.worldY(local.getY()), adds, free);
        return last;
    }
}
