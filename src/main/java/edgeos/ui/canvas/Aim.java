package edgeos.ui.canvas;

import edgeos.lab.Moments;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the drawing the view is to show, whatever its size: all, or a part; until somebody looks elsewhere. JavaFX application thread only. */
public final class Aim {
    private static final double FIT_MARGIN = 48;
    /** What the zoom and the map take at the bottom of the view. */
    private static final double CHROME_HEIGHT = 48;
    /** In a small view, each of both is this share of it at the most, so that the drawing is seen. */
    private static final double MOST_SHARE = 0.1;
    /** What the zoom takes at the left, with its distance from the edge. */
    private static final double PILL_WIDTH = 160;
    private static final double LEAST_MARGIN = 8;
    /** Where there is less, the drawing has all of it. */
    private static final double LEAST_HEIGHT = 240;

    private final Board board;
    private Optional<Box> part = Optional.empty();
    /** What was shown when it was aimed last; null after aiming at nothing. */
    private Camera aimed;
    private Moments of;

    Aim(Board board) {
        this.board = board;
    }

    /** Shows all there is, at 100 % at the most. */
    public void fit() {
        look(Optional.empty());
    }

    /** Shows this part of the drawing, as large as it fits; empty: all there is, at 100 % at the most. Also where the view has no size yet, and shows this drawing later. */
    public void look(Optional<Box> wanted) {
        part = wanted;
        of = board.editor().shown();
        Optional<Camera> camera = part.map(box -> Camera.fitting(box, board.viewWidth(), board.viewHeight(), 0, Camera.MOST)).or(() -> board.plot().bounds().map(this::whole));
        board.look(camera.orElse(Camera.HOME));
        aimed = camera.isPresent() ? board.camera() : null;
    }

    /** The part that is seen; empty: all, as {@link #fit} showed it. */
    public Optional<Box> seen() {
        return part.isEmpty() && board.camera().equals(aimed) ? Optional.empty() : Optional.of(board.seen());
    }

    /** The view has another size: shows the same again, unless somebody has looked elsewhere since. */
    void again() {
        if (board.camera().equals(aimed)) {
            look(part);
        }
    }

    /** Another drawing is shown: all of it, unless somebody has said already what of it. */
    void begin() {
        look(of == board.editor().shown() ? part : Optional.empty());
    }

    private Camera whole(Box box) {
        double most = MOST_SHARE * Math.min(board.viewWidth(), board.viewHeight());
        double margin = Math.min(FIT_MARGIN, most);
        Camera large = above(box, Math.min(CHROME_HEIGHT, most), margin);
        boolean covered = board.viewHeight() >= LEAST_HEIGHT && isUnder(large, new Box(0, board.viewHeight() - CHROME_HEIGHT, PILL_WIDTH, CHROME_HEIGHT));
        return covered ? above(box, CHROME_HEIGHT, Math.min(margin, LEAST_MARGIN)) : large;
    }

    private Camera above(Box box, double chrome, double margin) {
        return Camera.fitting(box, board.viewWidth(), Math.max(1, board.viewHeight() - chrome), margin, 1);
    }

    /** Whether all there is is in sight, and a card or a note of it in this part of the view: a map there would hide it to show what is seen anyway. */
    boolean isWholeBelow(Box part) {
        return board.plot().bounds().filter(board.seen()::contains).isPresent() && isUnder(board.camera(), part);
    }

    /** Whether this camera shows a card or a note in this part of the view. */
    private boolean isUnder(Camera camera, Box part) {
        Box there = new Box(camera.worldX(part.x()), camera.worldY(part.y()), part.width() / camera.zoom(), part.height() / camera.zoom());
        return Stream.concat(board.plot().nodes().stream().map(NodeSpot::box), board.plot().notes().stream().map(Plot::box)).anyMatch(there::meets);
    }
}
