package edgeos.ui.tour;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.theme.Motion;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Glides over the drawing from one part to another, as slowly as eyes follow; whoever asked for less motion sees the view cut. What is looked at stays in sight when the view gets another size. JavaFX application thread only. */
public final class TourCamera {
    private static final double GLIDE_SECONDS = 1.4;
    private static final double MARGIN = 40;
    /** What the zoom takes at the bottom of the view, at the left. */
    private static final double ZOOM_WIDTH = 160;
    private static final double ZOOM_HEIGHT = 44;
    /** What the map takes there, at the right. */
    private static final double MAP_WIDTH = 144;
    private static final double MAP_HEIGHT = 100;
    private static final double CLOSEST = 1.3;
    private static final double LEAST_VIEW = 40;

    private final Board board;
    private final BooleanSupplier map;
    private Optional<List<String>> parts = Optional.empty();
    private Camera from = Camera.HOME;
    private double since = Double.NaN;
    private boolean cuts;

    /**
     * Over what this board shows.
     *
     * @param map whether there is a map at its corner
     */
    public TourCamera(Board board, BooleanSupplier map) {
        this.board = board;
        this.map = map;
    }

    /** Another scene: what is looked at first is there at once, and until then nothing is. */
    public void cut() {
        parts = Optional.empty();
        cuts = true;
    }

    /** Looks at these parts from now on; at all there is, if there are none. */
    public void look(List<String> wanted) {
        parts = Optional.of(wanted);
        from = board.camera();
        since = cuts || Motion.isReduced() ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    /** The clock of the tour has gone on. */
    public void moved(double seconds) {
        cuts = false;
        Optional<Camera> wanted = parts.flatMap(this::target);
        since = Double.isNaN(since) ? seconds : since;
        wanted.map(to -> mix(from, to, eased(Math.clamp((seconds - since) / GLIDE_SECONDS, 0, 1)))).filter(next -> !next.equals(board.camera())).ifPresent(board::look);
    }

    private Optional<Camera> target(List<String> wanted) {
        Plot plot = board.plot();
        Optional<Box> box = wanted.isEmpty() ? plot.bounds() : wanted.stream().flatMap(id -> box(plot, id)).reduce(TourCamera::both);
        return box.filter(_ -> board.viewWidth() > LEAST_VIEW && board.viewHeight() > LEAST_VIEW).map(around -> {
            Camera whole = fitting(around, 0, 0);
            Camera near = plot.nodes().stream().anyMatch(spot -> isUnderZoom(whole, spot.box())) ? fitting(around, 0, ZOOM_HEIGHT) : whole;
            boolean covered = plot.nodes().stream().anyMatch(spot -> isUnderMap(near, spot.box())) && map.getAsBoolean();
            Camera above = fitting(around, 0, MAP_HEIGHT);
            Camera beside = fitting(around, MAP_WIDTH, ZOOM_HEIGHT);
            return !covered ? near : above.zoom() >= beside.zoom() ? above : beside;
        });
    }

    /** So that nothing of the box is in so many pixels at the right and at the bottom. */
    private Camera fitting(Box box, double right, double bottom) {
        return Camera.fitting(box, Math.max(LEAST_VIEW, board.viewWidth() - right), Math.max(LEAST_VIEW, board.viewHeight() - bottom), Math.min(MARGIN, board.viewHeight() / 10), CLOSEST);
    }

    private boolean isUnderZoom(Camera camera, Box box) {
        boolean left = camera.viewX(box.x()) < ZOOM_WIDTH && camera.viewX(box.x() + box.width()) > 0;
        return left && camera.viewY(box.y() + box.height()) > board.viewHeight() - ZOOM_HEIGHT && camera.viewY(box.y()) < board.viewHeight();
    }

    private boolean isUnderMap(Camera camera, Box box) {
        boolean right = camera.viewX(box.x() + box.width()) > board.viewWidth() - MAP_WIDTH && camera.viewX(box.x()) < board.viewWidth();
        return right && camera.viewY(box.y() + box.height()) > board.viewHeight() - MAP_HEIGHT && camera.viewY(box.y()) < board.viewHeight();
    }

    private static Stream<Box> box(Plot plot, String id) {
        return Stream.concat(plot.node(id).map(spot -> spot.box()).stream(), plot.frames().stream().filter(chain -> chain.id().equals(id)).map(Plot::box));
    }

    private static Box both(Box one, Box other) {
        double left = Math.min(one.x(), other.x());
        double top = Math.min(one.y(), other.y());
        return new Box(left, top, Math.max(one.x() + one.width(), other.x() + other.width()) - left, Math.max(one.y() + one.height(), other.y() + other.height()) - top);
    }

    /** Slow, quick, slow. */
    private static double eased(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }

    /** On the way: zoom by factors, and what is in the middle in step with it, so that the drawing seems to come nearer evenly. */
    private Camera mix(Camera first, Camera last, double t) {
        if (t >= 1) {
            return last;
        }
        double zoom = first.zoom() * Math.pow(last.zoom() / first.zoom(), t);
        double middleX = blend(first.x() + board.viewWidth() / 2 / first.zoom(), last.x() + board.viewWidth() / 2 / last.zoom(), t);
        double middleY = blend(first.y() + board.viewHeight() / 2 / first.zoom(), last.y() + board.viewHeight() / 2 / last.zoom(), t);
        return new Camera(middleX - board.viewWidth() / 2 / zoom, middleY - board.viewHeight() / 2 / zoom, zoom);
    }

    private static double blend(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
