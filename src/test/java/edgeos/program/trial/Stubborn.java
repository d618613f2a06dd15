package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.concurrent.CountDownLatch;

/** Passes messages on, as slowly as it is set to, but for the one with the number that it is set to: with that it waits, or spins, until the test lets it go. */
public final class Stubborn implements Program {
    /** What it waits for; a test sets another one before. */
    public static volatile CountDownLatch leave = new CountDownLatch(0);
    private static final long NANOS_PER_MICRO = 1_000;
    private final long at;
    private final boolean spins;
    private final long batchNanos;

    public Stubborn(Settings settings) {
        at = settings.whole("at", 100);
        spins = settings.whole("spins", 0) != 0;
        batchNanos = settings.whole("batchMicros", 0) * NANOS_PER_MICRO;
    }

    @Override
    public long stateBytes() {
        return 16;
    }

    @Override
    public void initialise(FwpMemory memory) { }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long begun = System.nanoTime();
        while (batch.next()) {
            memory.putLong(0, memory.getLong(0) + 1);
            if (memory.getLong(0) == at) {
                await();
            }
            batch.send(0);
        }
        while (System.nanoTime() - begun < batchNanos) {
            Thread.onSpinWait();
        }
    }

    private void await() {
        while (spins && leave.getCount() > 0) {
            Thread.onSpinWait();
        }
        boolean came = false;
        while (!came) {
            try {
                leave.await();
                came = true;
            } catch (InterruptedException again) {
                came = false;
            }
        }
    }
}
