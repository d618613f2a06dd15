package edgeos.engine.fwp;

/** How long what faulted rests: 10 ms at first, twice as long each time up to 5 s, and 10 ms again after 10 s without a fault. Owned by the manager's thread. */
public final class Backoff {
    /** When what stopped for good is due. */
    public static final long NEVER = Long.MAX_VALUE;
    private static final long FIRST_NANOS = 10_000_000;
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long CALM_NANOS = 10_000_000_000L;

    private long delay;
    private long due;

    /** Begins a rest now; with {@code forGood} it does not end. Returns how long it is; {@link #NEVER} for good. */
    public long begin(long now, boolean forGood) {
        delay = delay == 0 || isForgotten(now) ? FIRST_NANOS : Math.min(2 * delay, MOST_NANOS);
        due = forGood ? NEVER : now + delay;
        return forGood ? NEVER : delay;
    }

    /** Ends the rest now. */
    public void end(long now) {
        due = now;
        delay = 0;
    }

    /** When the rest is over; {@link #NEVER} if it is not. */
    public long due() {
        return due;
    }

    /** True if the rest is over. */
    public boolean isOver(long now) {
        return now >= due;
    }

    /** True if the rest has been over for so long that the next fault is like the first. */
    public boolean isForgotten(long now) {
        return due != NEVER && now - due >= CALM_NANOS;
    }
}
