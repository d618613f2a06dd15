package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/**
 * Click's RatedUnqueue: packets leave at a rate; those that are early wait in the ring, so that who sends them waits, too. While packets wait, its core asks it
 * again and again whether it is time.
 */
public final class RatedUnqueue implements Program {
    private static final int TOKENS = 0;
    private static final int FILLED_NANOS = 8;
    private static final int STATE_BYTES = 16;
    private static final double NANOS_PER_SECOND = 1e9;
    /** How late a core may look without a packet losing its turn, in seconds. */
    private static final double SLACK_SECONDS = 0.005;

    private final double packetsPerNano;
    private final double mostTokens;

    /** A rate; reads {@code packetsPerSecond}. */
    public RatedUnqueue(Settings settings) {
        double packetsPerSecond = settings.real("packetsPerSecond", 1);
        packetsPerNano = packetsPerSecond / NANOS_PER_SECOND;
        mostTokens = Math.max(1, packetsPerSecond * SLACK_SECONDS);
    }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) {
        memory.putDouble(TOKENS, 1);
        memory.putLong(FILLED_NANOS, Long.MIN_VALUE);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long filledNanos = memory.getLong(FILLED_NANOS);
        long elapsedNanos = filledNanos == Long.MIN_VALUE ? 0 : Math.max(0, batch.nowNanos() - filledNanos);
        double tokens = Math.min(mostTokens, memory.getDouble(TOKENS) + elapsedNanos * packetsPerNano);
        while (tokens >= 1 && batch.next()) {
            tokens--;
        }
        memory.putDouble(TOKENS, tokens);
        memory.putLong(FILLED_NANOS, batch.nowNanos());
    }
}
