package edgeos.lab.experiment.watching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who looks at the engine, and whether the engine has something to do. Immutable. */
enum Sight {
    HEADLESS("headless", null, true),
    CHARTS("window, all charts", Windows.Shape.CHARTS, true),
    FOLDED("window, charts folded", Windows.Shape.FOLDED, true),
    MINIMISED("window, minimised", Windows.Shape.MINIMISED, true),
    CROWD("window, all charts, 200 nodes", Windows.Shape.CHARTS, true),
    IDLE_HEADLESS("idle, headless", null, false),
    IDLE_CHARTS("idle, window, all charts", Windows.Shape.CHARTS, false);

    private final String words;
    private final Windows.Shape shape;
    private final boolean busy;

    Sight(String words, Windows.Shape shape, boolean busy) {
        this.words = words;
        this.shape = shape;
        this.busy = busy;
    }

    /** What a row is called. */
    String words() {
        return words;
    }

    /** The window; empty: none. */
    Optional<Windows.Shape> shape() {
        return Optional.ofNullable(shape);
    }

    /** True if there is as much traffic as there is room for; false if there is none. */
    boolean isBusy() {
        return busy;
    }

    /** True if it shows as many nodes as anybody would draw, instead of the chain; nobody runs those without a window. */
    boolean isCrowd() {
        return this == CROWD;
    }

    /** True if its throughput is compared with that of a session without a window. */
    boolean isCompared() {
        return busy && !isCrowd();
    }

    /** True if whoever looked at the other one can go on with this through the same window. */
    boolean isSeenAfter(Sight other) {
        return shape != null && other.shape != null && busy == other.busy && isCrowd() == other.isCrowd();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Sight::words).toList();
    }
}
