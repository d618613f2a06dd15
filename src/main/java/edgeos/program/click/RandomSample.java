package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.List;

/** Click's RandomSample: packets chosen at random leave by port 0, the others by port 1. The same seed chooses the same ones. */
public final class RandomSample implements Program {
    private static final int STATE = 0;
    private static final int STATE_BYTES = 8;
    private static final long SEED_FACTOR = 0x9e3779b97f4a7c15L;
    private static final long OUTPUT_FACTOR = 0x2545f4914f6cdd1dL;
    private static final int FRACTION_SHIFT = 11;
    private static final double FRACTION = 0x1.0p-53;

    private final double share;
    private final long seed;

    /** A sampler; reads {@code share} and {@code seed}. */
    public RandomSample(Settings settings) {
        share = settings.real("share", 1);
        seed = settings.whole("seed", 1);
    }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public Object layout() {
        return List.of(seed);
    }

    @Override
    public void initialise(FwpMemory memory) {
        memory.putLong(STATE, seed * SEED_FACTOR | 1);
    }

    /** Random numbers by xorshift64* (S. Vigna, 2014), which need eight bytes of state. */
    @Override
    public void process(Batch batch, FwpMemory memory) {
        long state = memory.getLong(STATE);
        while (batch.next()) {
            state ^= state >>> 12;
            state ^= state << 25;
            state ^= state >>> 27;
            double number = (state * OUTPUT_FACTOR >>> FRACTION_SHIFT) * FRACTION;
            batch.send(number < share ? 0 : 1);
        }
        memory.putLong(STATE, state);
    }
}
