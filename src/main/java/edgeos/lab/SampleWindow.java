package edgeos.lab;

import java.util.ArrayDeque;
import java.util.List;

/** The samples of the last minute. One thread at a time. */
public final class SampleWindow {
    private static final long HISTORY_NANOS = 60_000_000_000L;
    private static final int MOST_SAMPLES = 700;

    private final ArrayDeque<History.Sample> samples = new ArrayDeque<>();

    /** Adds the newest; those that are older than a minute make room. */
    public void add(History.Sample newest) {
        samples.addLast(newest);
        while (samples.size() > MOST_SAMPLES || samples.getFirst().atNanos() < newest.atNanos() - HISTORY_NANOS) {
            samples.removeFirst();
        }
    }

    /** Forgets all. */
    public void clear() {
        samples.clear();
    }

    /** The samples that it holds. */
    public History history() {
        return new History(List.copyOf(samples));
    }
}
