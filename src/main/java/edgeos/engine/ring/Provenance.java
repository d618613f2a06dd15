package edgeos.engine.ring;

/** Whose a message is, and since when. Owned by who asks a ring for it. */
public final class Provenance {
    private int flow = -1;
    private long birthNanos;

    void set(long newBirthNanos, int newFlow) {
        birthNanos = newBirthNanos;
        flow = newFlow;
    }

    /** The flow; -1: none. */
    public int flow() {
        return flow;
    }

    /** When it was due at its gate. */
    public long birthNanos() {
        return birthNanos;
    }
}
