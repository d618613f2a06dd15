package edgeos.ui.capability;

import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Wheel;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.paint.GraphPainter;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What the mouse does: selects, pans, zooms, opens folds, and drags from a holder to what it is to be granted. */
final class GraphMouse {
    private static final double STILL = 4;

    /** What the mouse asks of the view. */
    interface Hand {
        /** A card is being chosen; empty: none is. */
        Optional<Pick> picking();

        /** A pick begins, ends, or is carried out. */
        void pick(Pick pick);

        void endPick();

        /** A line leads from the picked card to this place of the picture. */
        void draw(Card from, double x, double y, String words, boolean refused);

        void menu(Part part, double screenX, double screenY);

        void hover(Part part, double viewX, double viewY);

        void focus();
    }

    private final GraphBoard board;
    private final GraphActions actions;
    private final Hand hand;
    private final Node surface;
    private Part pressed = new Part.OnNothing();
    private Point2D at = Point2D.ZERO;
    private boolean dragging;
    private boolean panning;
    private String aimed = "";
    private Optional<String> refusal = Optional.empty();

    GraphMouse(Node surface, GraphBoard board, GraphActions actions, Hand hand) {
        this.surface = surface;
        this.board = board;
        this.actions = actions;
        this.hand = hand;
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hand.hover(new Part.OnNothing(), 0, 0));
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        surface.addEventHandler(ZoomEvent.ZOOM, event -> {
            board.look(board.camera().zoomed(board.camera().zoom() * event.getZoomFactor(), event.getX(), event.getY()));
            event.consume();
        });
        surface.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void press(MouseEvent event) {
        hand.focus();
        at = local(event);
        pressed = hit(at);
        aimed = "";
        dragging = false;
        panning = event.getButton() != MouseButton.PRIMARY || pressed instanceof Part.OnNothing;
        if (hand.picking().isPresent() && event.getButton() == MouseButton.PRIMARY) {
            Pick pick = hand.picking().get();
            if (pressed instanceof Part.OnCard(var card)) {
                hand.endPick();
                choose(pick, card);
            } else if (pressed instanceof Part.OnNothing) {
                hand.endPick();
            }
            pressed = new Part.OnNothing();
            panning = false;
        } else if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.SECONDARY && !(pressed instanceof Part.OnNothing)) {
            board.select(pressed);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D now = local(event);
        if (!dragging && now.distance(at) < STILL) {
            return;
        }
        if (panning) {
            board.look(board.camera().panned(now.getX() - at.getX(), now.getY() - at.getY()));
            at = now;
        } else if (pressed instanceof Part.OnCard(var card) && card.kind().column() < 2) {
            if (!dragging) {
                hand.pick(new Pick(card, "", target -> actions.refusal(card, target), target -> actions.grant(card, target)));
            }
            hand.picking().ifPresent(pick -> aim(pick, now));
        }
        dragging = true;
    }

    private void release(MouseEvent event) {
        if (dragging && !panning) {
            hand.picking().ifPresent(pick -> {
                hand.endPick();
                if (hit(local(event)) instanceof Part.OnCard(var card) && !card.key().equals(pick.from().key())) {
                    pick.choose().accept(card);
                }
            });
        } else if (!dragging && event.getButton() == MouseButton.PRIMARY && pressed instanceof Part.OnCard(var card)) {
            actions.toggle(card);
        }
        dragging = false;
    }

    private void move(MouseEvent event) {
        Point2D now = local(event);
        if (hand.picking().isPresent()) {
            aim(hand.picking().get(), now);
        } else {
            hand.hover(hit(now), now.getX(), now.getY());
        }
    }

    private void aim(Pick pick, Point2D now) {
        Camera camera = board.camera();
        double x = camera.worldX(now.getX());
        double y = camera.worldY(now.getY());
        if (hit(now) instanceof Part.OnCard(var card) && !card.key().equals(pick.from().key())) {
            if (!card.key().equals(aimed)) {
                aimed = card.key();
                refusal = pick.refusal().apply(card);
            }
            board.aim(card.key(), refusal.isEmpty());
            hand.draw(pick.from(), x, y, refusal.orElse(""), refusal.isPresent());
        } else {
            aimed = "";
            board.aim("", false);
            hand.draw(pick.from(), x, y, pick.prompt(), false);
        }
    }

    private void choose(Pick pick, Card card) {
        pick.choose().accept(card);
    }

    private void scroll(ScrollEvent event) {
        board.look(Wheel.turned(board.camera(), event));
        event.consume();
    }

    private void menu(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            hand.menu(hit(surface.sceneToLocal(event.getSceneX(), event.getSceneY())), event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /** What is seen there: headings and buttons cover what has been scrolled below them. */
    private Part hit(Point2D local) {
        boolean covered = local.getY() < GraphPainter.HEADINGS || local.getY() > board.viewHeight() - GraphActions.FOOT;
        return covered ? new Part.OnNothing() : board.hit(board.camera().worldX(local.getX()), board.camera().worldY(local.getY()));
    }

    private Point2D local(MouseEvent event) {
        return surface.sceneToLocal(event.getSceneX(), event.getSceneY());
    }
}
