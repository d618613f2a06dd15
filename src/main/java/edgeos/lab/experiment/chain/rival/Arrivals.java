package edgeos.lab.experiment.chain.rival;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** What a sink saw. Belongs to the sink's thread, except {@link #reading}: the thread that watches. */
final class Arrivals extends Padding {
    private static final int PADDED = 32;
    private static final int CELL = PADDED / 2;

    private final int bytes;
    private final boolean inOrder;
    /** Alone on its cache lines: who looks must not slow down who counts. */
    private final AtomicLongArray published = new AtomicLongArray(PADDED);
    private final SingleWriterRecorder recorder;
    private final Histogram all;
    private long count;
    private long wrong;

    Arrivals(Load load) {
        bytes = load.bytes();
        inOrder = load.inOrder();
        recorder = load.perSecond() > 0 ? new SingleWriterRecorder(Distributions.MOST_NANOS, 2) : null;
        all = recorder == null ? null : Distributions.histogram();
    }

    /** Counts a message of this length. */
    void length(int length) {
        if (length != bytes) {
            wrong++;
        }
        count++;
    }

    /** True if the number must be told as well. */
    boolean wantsNumber() {
        return inOrder || recorder != null;
    }

    /** Told of each message's number after its length: when it was due, where messages are timed. */
    void number(long number) {
        if (recorder != null) {
            recorder.recordValue(Math.clamp(System.nanoTime() - number, 0, Distributions.MOST_NANOS));
        } else if (number != count - 1) {
            wrong++;
        }
    }

    /** Lets others see what was counted; after each burst. */
    void publish() {
        published.setRelease(CELL, count);
    }

    /** What was counted until now. */
    Running.Reading reading() {
        Distribution latency = Distribution.EMPTY;
        if (recorder != null) {
            all.add(recorder.getIntervalHistogram());
            latency = Distributions.of(all);
        }
        return new Running.Reading(published.getAcquire(CELL), System.nanoTime(), latency);
    }

    /** How many messages came, once the sink's thread has ended. */
    long count() {
        return count;
    }

    /** What was wrong with them, once the sink's thread has ended; empty: nothing. */
    String failure() {
        return wrong == 0 ? "" : "messages of another length or out of order: count=" + wrong;
    }
}
