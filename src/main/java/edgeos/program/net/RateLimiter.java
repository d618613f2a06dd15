package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/**
 * A token bucket. Tokens come in steadily, the bucket holds {@code burstTokens} and is full at first; a frame takes one token, or one for
 * each of its bytes, and is dropped if there are fewer. Counting bytes, a frame longer than the bucket never passes.
 */
public final class RateLimiter implements Program {
    private static final double NANOS_PER_SECOND = 1e9;

    private final boolean countsBytes;
    private final double tokensPerNano;
    private final double burstTokens;

    /** A rate limiter; reads {@code counts}, {@code tokensPerSecond}, and {@code burstTokens}. */
    public RateLimiter(Settings settings) {
        countsBytes = settings.text("counts", "frames").equals("bytes");
        tokensPerNano = settings.real("tokensPerSecond", 1_000) / NANOS_PER_SECOND;
        burstTokens = settings.real("burstTokens", 100);
    }

    @Override
    public long stateBytes() {
        return RateLimiterLayout.STATE_BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) {
        memory.putDouble(RateLimiterLayout.TOKENS, burstTokens);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long elapsedNanos = batch.nowNanos() - memory.getLong(RateLimiterLayout.FILLED_NANOS);
        double tokens = Math.min(burstTokens, memory.getDouble(RateLimiterLayout.TOKENS) + Math.max(0, elapsedNanos) * tokensPerNano);
        while (batch.next()) {
            int price = countsBytes ? batch.length() : 1;
            if (tokens < price) {
                batch.drop(DropReason.RATE_LIMITED);
            } else {
                tokens -= price;
            }
        }
        memory.putDouble(RateLimiterLayout.TOKENS, tokens);
        memory.putLong(RateLimiterLayout.FILLED_NANOS, batch.nowNanos());
    }
}
