package edgeos.ui.canvas.wire;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.paint.UnseenPictures;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.theme.Motion;
import edgeos.ui.theme.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** All wires: what is not seen is not touched, and what moves keeps its own phase. */
public final class WireLayer {
    private static final double MARGIN = 12;

    private final Board board;
    private final Group wires = new Group();
    private final Group pills = new Group();
    private final Scale zoom = new Scale(1, 1);
    private final Translate place = new Translate();
    private final Map<String, WireLook> looks = new HashMap<>();
    private final Map<String, WireView> views = new HashMap<>();
    private final Map<String, PillView> pillOf = new HashMap<>();
    private final UnseenPictures unseen = new UnseenPictures();
    private final Labels labels = new Labels();
    private Plot placed;
    private boolean moves;

    /** Wires of the drawing on this board. */
    public WireLayer(Board board) {
        this.board = board;
        wires.getTransforms().setAll(zoom, place);
        wires.setMouseTransparent(true);
        pills.setMouseTransparent(true);
        wires.setAutoSizeChildren(false);
        pills.setAutoSizeChildren(false);
    }

    /** The nodes to show, back to front. */
    public List<Node> nodes() {
        return List.of(wires, pills);
    }

    /** The looks by link id. */
    public Map<String, WireLook> looks() {
        return looks;
    }

    /** Takes new looks and, where labels or places have changed, finds new places for the pills; true if anything looks different. */
    public boolean refresh(Function<WireSpot, WireLook> source) {
        Map<String, WireLook> before = Map.copyOf(looks);
        looks.clear();
        board.plot().wires().forEach(wire -> looks.put(wire.link().id(), source.apply(wire)));
        boolean changed = !before.equals(looks);
        if (placed != board.plot()) {
            placed = board.plot();
            keep();
        }
        if (changed) {
            labels.read(looks);
        }
        labels.place(placed);
        return changed;
    }

    /** True if anything moves that can be seen moving. */
    public boolean moves() {
        return moves && !far() && !Motion.isReduced();
    }

    /** Moves what moves on. */
    public void advance(double seconds) {
        looks.forEach((id, look) -> {
            WireView view = views.get(id);
            if (look.moves() && view.isVisible()) {
                view.flow(look.speed() * seconds);
            }
        });
    }

    /**
     * Shows what is seen.
     *
     * @param density pixels for each of the view
     */
    public void show(Tokens tokens, double density) {
        Camera camera = board.camera();
        zoom.setX(camera.zoom());
        zoom.setY(camera.zoom());
        place.setX(-camera.x());
        place.setY(-camera.y());
        Box seen = board.seen().grown(MARGIN);
        String held = board.feedbackProperty().get().replaced();
        Raster raster = Raster.of(pills, density);
        moves = false;
        for (WireSpot wire : placed.wires()) {
            String id = wire.link().id();
            WireLook look = looks.get(id);
            boolean shown = look != null && !id.equals(held);
            boolean inView = shown && seen.meets(wire.curve().bounds());
            WireView view = views.get(id);
            view.setVisible(inView);
            if (inView) {
                view.show(wire.curve(), look, far() ? camera.zoom() : 0, tokens);
                moves |= look.moves();
            }
            showPill(id, shown && !far() ? labels.box(id).filter(seen::meets) : Optional.empty(), tokens, raster);
        }
    }

    private void showPill(String id, Optional<Box> box, Tokens tokens, Raster raster) {
        PillView known = pillOf.get(id);
        if (box.isPresent()) {
            PillView pill = known != null ? known : newPill(id);
            turn(pill, true);
            pill.show(box.get(), labels.words(id), looks.get(id), board.camera(), raster, tokens);
        } else if (known != null) {
            turn(known, false);
        }
    }

    private void turn(PillView pill, boolean seen) {
        if (pill.canvas().isVisible() != seen) {
            pill.canvas().setVisible(seen);
            unseen.turned(pill, seen);
        }
    }

    private PillView newPill(String id) {
        PillView pill = new PillView(() -> pills.getChildren().remove(pillOf.remove(id).canvas()));
        pillOf.put(id, pill);
        pills.getChildren().add(pill.canvas());
        return pill;
    }

    /** Views of the wires that there are, in the drawing's order. */
    private void keep() {
        views.keySet().removeIf(id -> placed.wire(id).isEmpty());
        pillOf.entrySet().removeIf(entry -> placed.wire(entry.getKey()).isEmpty() && isGone(entry.getValue()));
        List<WireView> wanted = placed.wires().stream().map(wire -> views.computeIfAbsent(wire.link().id(), WireView::new)).toList();
        if (!wires.getChildren().equals(wanted)) {
            wires.getChildren().setAll(wanted);
        }
    }

    private boolean isGone(PillView pill) {
        unseen.drop(pill);
        return pills.getChildren().remove(pill.canvas());
    }

    private boolean far() {
        return board.camera().zoom() < CardPainter.TEXT_ZOOM;
    }
}
