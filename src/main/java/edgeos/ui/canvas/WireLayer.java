package edgeos.ui.canvas;

import edgeos.model.Chain;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.PillPlaces;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.canvas.paint.WirePainter;
import edgeos.ui.theme.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;

/** All wires on one canvas as large as the view: what is not seen is not painted, and what moves keeps its own phase. */
final class WireLayer {
    /** Pills are placed as if a little wider than they are, so that a digit more does not make them jump. */
    private static final double PILL_STEP = 4;
    private static final double TITLE_HEIGHT = 34;

    private final Board board;
    private final CrispCanvas canvas = new CrispCanvas();
    private final Map<String, WireLook> looks = new HashMap<>();
    private final Map<String, Double> phases = new HashMap<>();
    private final Map<String, Pill> pills = new HashMap<>();
    private Plot placed;
    private boolean moves;

    /** What stands beside a wire. */
    private record Pill(Box box, String words) { }

    WireLayer(Board board) {
        this.board = board;
    }

    CrispCanvas canvas() {
        return canvas;
    }

    /** The looks by link id. */
    Map<String, WireLook> looks() {
        return looks;
    }

    /** Takes new looks and, where labels or places have changed, finds new places for the pills; true if anything looks different. */
    boolean refresh(Looks source) {
        Map<String, WireLook> before = Map.copyOf(looks);
        looks.clear();
        board.plot().wires().forEach(wire -> looks.put(wire.link().id(), source.wire(wire.link())));
        boolean changed = !before.equals(looks);
        if (changed || placed != board.plot()) {
            placed = board.plot();
            phases.keySet().retainAll(looks.keySet());
            moves = looks.values().stream().anyMatch(WireLook::moves);
            placePills();
        }
        return changed;
    }

    /** True if anything moves that can be seen moving. */
    boolean moves() {
        return moves && !far();
    }

    /** Moves what moves on. */
    void advance(double seconds) {
        looks.forEach((id, look) -> {
            if (look.moves()) {
                phases.merge(id, look.speed() * seconds, Double::sum);
            }
        });
    }

    /** Paints what is seen. */
    void paint(Tokens tokens) {
        GraphicsContext gc = canvas.begin(board.camera());
        WirePainter painter = new WirePainter(gc, tokens);
        Box seen = board.seen().grown(12);
        List<WireSpot> shown = board.plot().wires().stream().filter(wire -> seen.meets(wire.curve().bounds())).toList();
        String held = board.feedbackProperty().get().replaced();
        for (WireSpot wire : shown) {
            WireLook look = looks.get(wire.link().id());
            if (look == null || wire.link().id().equals(held)) {
                continue;
            }
            if (far()) {
                painter.paintFar(wire.curve(), look, board.camera().zoom());
            } else {
                painter.paint(wire.curve(), look, phases.getOrDefault(wire.link().id(), 0.0));
            }
        }
        if (!far()) {
            shown.stream().map(wire -> wire.link().id()).filter(id -> !id.equals(held)).filter(pills::containsKey)
                    .forEach(id -> painter.pill(pills.get(id).box(), pills.get(id).words(), looks.get(id)));
        }
    }

    private boolean far() {
        return board.camera().zoom() < CardPainter.TEXT_ZOOM;
    }

    private void placePills() {
        pills.clear();
        Plot plot = board.plot();
        List<Box> obstacles = new ArrayList<>(plot.nodes().stream().map(NodeSpot::box).toList());
        for (Chain chain : plot.drawing().chains()) {
            obstacles.add(new Box(chain.x(), chain.y(), Math.max(0, chain.width()), TITLE_HEIGHT));
        }
        plot.drawing().notes().forEach(note -> obstacles.add(Plot.box(note)));
        PillPlaces places = new PillPlaces(obstacles);
        Set<String> done = new HashSet<>();
        for (WireSpot wire : plot.wires()) {
            WireLook look = looks.get(wire.link().id());
            if (done.add(wire.link().id())) {
                look.labels().stream().flatMap(words -> pill(places, wire, words).stream()).findFirst()
                        .ifPresent(pill -> pills.put(wire.link().id(), pill));
            }
        }
    }

    private static Optional<Pill> pill(PillPlaces places, WireSpot wire, String words) {
        double width = WirePainter.pillWidth(words);
        double steady = Math.ceil(width / PILL_STEP) * PILL_STEP;
        return places.place(wire.curve(), steady, WirePainter.PILL_HEIGHT)
                .map(box -> new Pill(new Box(box.centreX() - width / 2, box.y(), width, box.height()), words));
    }
}
