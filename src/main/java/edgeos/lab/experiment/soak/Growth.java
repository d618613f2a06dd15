package edgeos.lab.experiment.soak;

import edgeos.lab.experiment.Spread;
import edgeos.os.ResidentMemory;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Memory over the time of a soak, measured again and again in the same state of the lab, and whether it grew: the median of the last fifth against that of
 * the second, as the first warms up. One thread.
 */
final class Growth {
    private static final int PARTS = 5;
    private static final double MOST_RATIO = 1.10;
    private static final long MEBIBYTE = 1 << 20;
    private static final long HEAP_SLACK_BYTES = 16 * MEBIBYTE;
    private static final long HELD_SLACK_BYTES = 4 * MEBIBYTE;
    private static final long RESIDENT_SLACK_BYTES = 64 * MEBIBYTE;

    /**
     * A measurement.
     *
     * @param heapBytes of the Java heap after a collection
     * @param heldBytes that FWPs hold
     * @param residentBytes of the machine's memory that the process occupies; 0: unknown
     */
    record Measured(long heapBytes, long heldBytes, long residentBytes) { }

    private final List<Measured> all = new ArrayList<>();

    /** Measures, after a garbage collection. */
    void measure(long heldBytes) {
        System.gc();
        all.add(new Measured(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), heldBytes, ResidentMemory.bytes()));
    }

    /** The latest; all 0 before the first. */
    Measured latest() {
        return all.isEmpty() ? new Measured(0, 0, 0) : all.getLast();
    }

    /** What grew beyond its bound, in words; empty: nothing, or too little was measured to tell. */
    String verdict() {
        if (all.size() < PARTS) {
            return "";
        }
        return (tell("heap", Measured::heapBytes, HEAP_SLACK_BYTES) + tell("held", Measured::heldBytes, HELD_SLACK_BYTES)
                + tell("resident", Measured::residentBytes, RESIDENT_SLACK_BYTES)).strip();
    }

    private String tell(String what, ToLongFunction<Measured> figure, long slackBytes) {
        double early = median(1, figure);
        double late = median(PARTS - 1, figure);
        return late <= early * MOST_RATIO + slackBytes ? ""
                : String.format("%s memory grew: secondFifthBytes=%.0f lastFifthBytes=%.0f; ", what, early, late);
    }

    private double median(int part, ToLongFunction<Measured> figure) {
        return Spread.of(all.subList(part * all.size() / PARTS, (part + 1) * all.size() / PARTS).stream().mapToDouble(figure::applyAsLong).toArray()).median();
    }
}
