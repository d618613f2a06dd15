package edgeos.ui.canvas.wire;

import edgeos.model.Chain;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.PillPlaces;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.paint.PillPainter;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.canvas.watch.WatchLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands beside which wire, and where. New figures in old places cost nothing: places are looked for only when something stands elsewhere or has become longer. */
final class Labels {
    /** Pills are placed as if a little wider than they are, so that a digit more does not make them jump. */
    private static final double STEP = 4;
    private static final double TITLE_HEIGHT = 34;

    private final Map<String, List<String>> wanted = new HashMap<>();
    private final Map<String, List<Double>> widths = new HashMap<>();
    private final Map<String, Pill> pills = new HashMap<>();
    private Plot placed;
    private boolean stale = true;

    /**
     * A place.
     *
     * @param form which of the things that could be said there is room for
     * @param place as wide as was looked for
     */
    private record Pill(int form, Box place) { }

    /** Takes what wires could say now. */
    void read(Map<String, WireLook> looks) {
        wanted.clear();
        looks.forEach((id, look) -> wanted.put(id, look.labels()));
        Map<String, List<Double>> now = new HashMap<>();
        wanted.forEach((id, forms) -> now.put(id, forms.stream().map(Labels::steady).toList()));
        if (!now.equals(widths)) {
            widths.clear();
            widths.putAll(now);
            stale = true;
        }
    }

    /** Finds places, if those found before are not good any more. */
    void place(Plot plot) {
        if (stale || plot != placed) {
            stale = false;
            placed = plot;
            pills.clear();
            PillPlaces places = new PillPlaces(obstacles(plot), plot.wires().stream().map(WireSpot::curve).toList());
            plot.wires().forEach(wire -> place(places, wire));
        }
    }

    /** What is said beside this wire; it has a {@link #box}. */
    String words(String id) {
        return wanted.get(id).get(pills.get(id).form());
    }

    /** Where it is said; empty: nowhere. */
    Optional<Box> box(String id) {
        return Optional.ofNullable(pills.get(id)).map(pill -> {
            double width = PillPainter.width(words(id));
            return new Box(pill.place().centreX() - width / 2, pill.place().y(), width, pill.place().height());
        });
    }

    private void place(PillPlaces places, WireSpot wire) {
        List<Double> forms = widths.getOrDefault(wire.link().id(), List.of());
        for (int form = 0; form < forms.size(); form++) {
            Optional<Box> free = places.place(wire.curve(), forms.get(form), PillPainter.HEIGHT);
            if (free.isPresent()) {
                pills.put(wire.link().id(), new Pill(form, free.get()));
                return;
            }
        }
    }

    private static List<Box> obstacles(Plot plot) {
        List<Box> obstacles = new ArrayList<>(plot.nodes().stream().map(NodeSpot::box).toList());
        plot.groups().stream().map(spot -> spot.handle()).forEach(obstacles::add);
        for (Chain chain : plot.frames()) {
            obstacles.add(new Box(chain.x(), chain.y(), Math.max(0, chain.width()), TITLE_HEIGHT));
        }
        obstacles.addAll(WatchLayer.boxes(plot));
        plot.notes().forEach(note -> obstacles.add(Plot.box(note)));
        return obstacles;
    }

    private static double steady(String words) {
        return Math.ceil(PillPainter.width(words) / STEP) * STEP;
    }
}
