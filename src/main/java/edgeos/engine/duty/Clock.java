package edgeos.engine.duty;

/**
 * The engine's clock: nanoseconds since the run began, real or virtual, standing still while nothing runs.
 *
 * <p>Switched only while no engine thread runs; read by all of them. While virtual, one thread runs everything and {@link #charge} moves time.
 */
public final class Clock {
    private static final long EPOCH_OFFSET_NANOS = System.currentTimeMillis() * 1_000_000L - System.nanoTime();
    /** What a duty cycle costs while time is virtual: a start, each record, each so many bytes. Declared, not measured. */
    private static final long CYCLE_NANOS = 50;
    private static final long RECORD_NANOS = 100;
    private static final long BYTES_PER_NANO = 16;

    private boolean virtual = true;
    private long stoodAt;
    private long realOrigin;

    /** The time now. */
    public long nanos() {
        return virtual ? stoodAt : System.nanoTime() - realOrigin;
    }

    /** A moment as nanoseconds of the system's calendar; while time is virtual, as it is. */
    public long epochNanos(long nanos) {
        return virtual ? nanos : EPOCH_OFFSET_NANOS + realOrigin + nanos;
    }

    /** True while time is virtual. */
    public boolean isVirtual() {
        return virtual;
    }

    /** Lets time run by itself, from where it stands. */
    public void run() {
        if (virtual) {
            realOrigin = System.nanoTime() - stoodAt;
            virtual = false;
        }
    }

    /** Holds time; from now on only {@link #charge} and {@link #advanceTo} move it. */
    public void hold() {
        stoodAt = nanos();
        virtual = true;
    }

    /** While virtual: moves time by the declared cost of a duty cycle over so many records and bytes. */
    public void charge(int records, long bytes) {
        if (virtual) {
            stoodAt += CYCLE_NANOS + records * RECORD_NANOS + bytes / BYTES_PER_NANO;
        }
    }

    /** While virtual: moves time forward to this moment, if it is later. */
    public void advanceTo(long nanos) {
        if (virtual && nanos > stoodAt) {
            stoodAt = nanos;
        }
    }
}
