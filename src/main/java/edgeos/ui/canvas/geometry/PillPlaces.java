package edgeos.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels beside wires, so that none covers a node or another label. One for each painting; not thread-safe. */
public final class PillPlaces {
    private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
    private static final double[] LONG_BESIDE = {0, -18, 18, -30, 30, 54, -54};
    /** On a short wire a label would hide what flows: it stands above or below. */
    private static final double[] SHORT_BESIDE = {-18, 18, -26, 26, 0, 54, -54};
    private static final double SHORT = 1.9;
    private static final double MOST_BESIDE = 54;
    private static final double AIR = 1;

    private final List<Box> taken = new ArrayList<>();

    /** Places where no label may stand, such as nodes and titles of frames. */
    public PillPlaces(List<Box> obstacles) {
        obstacles.forEach(box -> taken.add(box.grown(AIR)));
    }

    /** A free place for a label of this size near the middle of a wire, and from now on taken; empty if there is none. */
    public Optional<Box> place(Curve curve, double width, double height) {
        Box around = curve.bounds().grown(Math.max(width, height) + MOST_BESIDE);
        List<Box> near = taken.stream().filter(around::meets).toList();
        for (double beside : curve.length() < SHORT * width ? SHORT_BESIDE : LONG_BESIDE) {
            for (double t : ALONG) {
                Box box = new Box(curve.x(t) - width / 2, curve.y(t) - height / 2 + beside, width, height);
                if (near.stream().noneMatch(box::meets)) {
                    taken.add(box.grown(AIR));
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }
}
