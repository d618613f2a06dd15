package edgeos.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels beside wires, so that none covers a node or another label, nor another wire where that can be helped. One for each layout; not thread-safe. */
public final class PillPlaces {
    private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
    private static final double[] LONG_BESIDE = {0, -18, 18, -30, 30, 54, -54};
    /** On a short wire a label would hide what flows: it stands above or below. */
    private static final double[] SHORT_BESIDE = {-18, 18, -26, 26, 0, 54, -54};
    private static final double SHORT = 1.9;
    private static final double MOST_BESIDE = 54;
    private static final double AIR = 1;
    /** Wires are looked at in so many points. */
    private static final int POINTS = 24;

    private final List<Box> taken = new ArrayList<>();
    private final List<Curve> wires;

    /**
     * Places for the labels of these wires.
     *
     * @param obstacles places where no label may stand, such as nodes and titles of frames
     */
    public PillPlaces(List<Box> obstacles, List<Curve> wires) {
        obstacles.forEach(box -> taken.add(box.grown(AIR)));
        this.wires = List.copyOf(wires);
    }

    /** A free place for a label of this size near the middle of a wire, and from now on taken; empty if there is none. */
    public Optional<Box> place(Curve curve, double width, double height) {
        Box around = curve.bounds().grown(Math.max(width, height) + MOST_BESIDE);
        List<Box> near = taken.stream().filter(around::meets).toList();
        List<Curve> others = wires.stream().filter(wire -> !wire.equals(curve) && around.meets(wire.bounds())).toList();
        Box second = null;
        for (double beside : curve.length() < SHORT * width ? SHORT_BESIDE : LONG_BESIDE) {
            for (double t : ALONG) {
                Box box = new Box(curve.x(t) - width / 2, curve.y(t) - height / 2 + beside, width, height);
                if (near.stream().anyMatch(box::meets)) {
                    continue;
                }
                if (others.stream().noneMatch(wire -> crosses(wire, box))) {
                    return take(box);
                }
                second = second == null ? box : second;
            }
        }
        return second == null ? Optional.empty() : take(second);
    }

    private Optional<Box> take(Box box) {
        taken.add(box.grown(AIR));
        return Optional.of(box);
    }

    private static boolean crosses(Curve wire, Box box) {
        if (!box.meets(wire.bounds())) {
            return false;
        }
        for (int point = 0; point <= POINTS; point++) {
            double t = point / (double) POINTS;
            if (box.grown(AIR).contains(wire.x(t), wire.y(t))) {
                return true;
            }
        }
        return false;
    }
}
