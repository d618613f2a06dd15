package edgeos.engine.cap;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often the use of a capability was refused. Any thread counts; the data plane tells.
 */
public final class Refusal {
    private final String capability;
    private final String subject;
    private final AtomicLong total;
    private final AtomicLong ofHolder;
    private final AtomicLong count = new AtomicLong();
    private long told;
    private long toldAtNanos = Long.MIN_VALUE;

    Refusal(String capability, String subject, AtomicLong total, AtomicLong ofHolder) {
        this.capability = capability;
        this.subject = subject;
        this.total = total;
        this.ofHolder = ofHolder;
    }

    /** The capability's id; empty for slots and handles that name none. */
    public String capability() {
        return capability;
    }

    /** The id of the node or link that it concerns; empty for none. */
    public String subject() {
        return subject;
    }

    /** Counts one refused use. */
    public void count() {
        count.incrementAndGet();
        ofHolder.incrementAndGet();
        total.incrementAndGet();
    }

    /** Refused uses so far. */
    public long counted() {
        return count.get();
    }

    /** The data plane's: true if some were not told yet. */
    boolean isUntold() {
        return count.get() != told;
    }

    /** The data plane's: how many refusals are to be told now; 0: none, or the last telling was too recently. */
    long takeUntold(long nowNanos, long leastNanosBetween) {
        long now = count.get();
        if (now == told || toldAtNanos != Long.MIN_VALUE && nowNanos - toldAtNanos < leastNanosBetween) {
            return 0;
        }
        long untold = now - told;
        told = now;
        toldAtNanos = nowNanos;
        return untold;
    }
}
