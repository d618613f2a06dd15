package edgeos.ui.lessons.spot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.event.EventHandler;

/**
 * Lies over the window and dims all of it but what is meant, around which it draws a ring with a name. It takes no input. It follows what it shows with every layout of the window, and costs nothing while nothing moves.
 * Esc puts it out; pressing on what is meant leaves the ring and takes the shade away. JavaFX application thread only.
 */
public final class Beam extends Pane {
    private static final double AROUND = 5;
    private static final double SOFT = 4;
    private static final double CORNER = 14;
    private static final double GAP = 10;
    private static final double MARGIN = 8;

    private final Pane shade = new Pane();
    private final Rectangle soft = new Rectangle();
    private final Rectangle ring = new Rectangle();
    private final Label name = new Label();
    private final Runnable follow = this::follow;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final EventHandler<MouseEvent> clicks = this::pressed;
    private final Runnable putOut;
    private Supplier<Optional<Landmark>> target = Optional::empty;
    private Supplier<Stream<Bounds>> kept = Stream::empty;
    private Optional<Landmark> lit = Optional.empty();
    private List<Rectangle2D> holes = List.of();
    private boolean bright;
    private Scene scene;

    /**
     * A light that is out.
     *
     * @param putOut told when somebody put it out by Esc
     */
    public Beam(Runnable putOut) {
        this.putOut = putOut;
        setId("spotlight");
        setMouseTransparent(true);
        setFocusTraversable(false);
        getStyleClass().add("lab-spotlight");
        soft.getStyleClass().add("soft");
        ring.getStyleClass().add("ring");
        name.getStyleClass().add("name");
        name.setId("spotlight.name");
        List.of(soft, ring, name, shade).forEach(part -> part.setManaged(false));
        getChildren().setAll(shade, soft, ring, name);
        setVisible(false);
    }

    /**
     * Points at this until {@link #out}, wherever it goes; while it is nowhere nothing is dimmed.
     *
     * @param meant where it is now
     * @param readable what else is not dimmed, in the scene's coordinates
     */
    public void show(Supplier<Optional<Landmark>> meant, Supplier<Stream<Bounds>> readable) {
        out();
        target = meant;
        kept = readable;
        bright = false;
        scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(follow);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
            follow();
        }
    }

    /** Points at nothing. */
    public void out() {
        if (scene != null) {
            scene.removePostLayoutPulseListener(follow);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
            scene = null;
        }
        lit = Optional.empty();
        holes = List.of();
        setVisible(false);
    }

    /** What it points at, as far as that can be seen now. */
    public Optional<Landmark> lit() {
        return lit;
    }

    /** True while all else is dimmed. */
    public boolean isShading() {
        return isVisible() && shade.isVisible();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            out();
            putOut.run();
            event.consume();
        }
    }

    /** Who found it need not be shown where it is any longer: what comes of it is elsewhere. */
    private void pressed(MouseEvent event) {
        if (lit.filter(mark -> mark.inScene().contains(event.getSceneX(), event.getSceneY())).isPresent()) {
            bright = true;
            shade.setVisible(false);
        }
    }

    /** Looks where it is now; the window is laid out again only if it went elsewhere. */
    private void follow() {
        Optional<Landmark> now = target.get().filter(mark -> mark.inScene().getWidth() > 0 && mark.inScene().getHeight() > 0);
        List<Rectangle2D> open = now.isEmpty() ? List.of() : Stream.concat(now.map(mark -> grown(mark.inScene())).stream(), kept.get().map(bounds -> local(bounds))).toList();
        if (now.equals(lit) && open.equals(holes) && isVisible() == now.isPresent()) {
            return;
        }
        lit = now;
        holes = open;
        setVisible(now.isPresent());
        now.ifPresent(mark -> place(mark, open));
    }

    private void place(Landmark mark, List<Rectangle2D> open) {
        List<Rectangle2D> dark = Shade.around(open, getWidth(), getHeight());
        shade.setVisible(!bright);
        while (shade.getChildren().size() < dark.size()) {
            var piece = new Rectangle();
            piece.getStyleClass().add("shade");
            piece.setManaged(false);
            shade.getChildren().add(piece);
        }
        shade.getChildren().remove(dark.size(), shade.getChildren().size());
        IntStream.range(0, dark.size()).forEach(at -> put((Rectangle) shade.getChildren().get(at), dark.get(at), 0, 0));
        Rectangle2D hole = open.getFirst();
        put(ring, hole, 0, CORNER);
        put(soft, hole, SOFT, CORNER + SOFT);
        name.setText(mark.name());
        name.applyCss();
        name.autosize();
        double below = hole.getMaxY() + GAP;
        boolean fits = below + name.getHeight() + MARGIN <= getHeight();
        double top = fits ? below : Math.max(MARGIN, hole.getMinY() - GAP - name.getHeight());
        double left = Math.clamp(hole.getMinX() + (hole.getWidth() - name.getWidth()) / 2, MARGIN, Math.max(MARGIN, getWidth() - name.getWidth() - MARGIN));
        name.relocate(Math.round(left), Math.round(top));
    }

    private static void put(Rectangle shape, Rectangle2D where, double around, double corner) {
        shape.setX(where.getMinX() - around);
        shape.setY(where.getMinY() - around);
        shape.setWidth(where.getWidth() + 2 * around);
        shape.setHeight(where.getHeight() + 2 * around);
        shape.setArcWidth(corner);
        shape.setArcHeight(corner);
    }

    private Rectangle2D grown(Bounds inScene) {
        Rectangle2D plain = local(inScene);
        double left = Math.max(2, plain.getMinX() - AROUND);
        double top = Math.max(2, plain.getMinY() - AROUND);
        return new Rectangle2D(left, top, Math.max(0, Math.min(getWidth() - 2, plain.getMaxX() + AROUND) - left), Math.max(0, Math.min(getHeight() - 2, plain.getMaxY() + AROUND) - top));
    }

    private Rectangle2D local(Bounds inScene) {
        Bounds here = sceneToLocal(inScene);
        return new Rectangle2D(Math.round(here.getMinX()), Math.round(here.getMinY()), Math.max(0, Math.round(here.getWidth())), Math.max(0, Math.round(here.getHeight())));
    }
}
