package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.concurrent.CountDownLatch;

/** Passes messages on, but for the one with the number that it is set to: with that it waits until the test lets it go. */
public final class Stubborn implements Program {
    /** What it waits for; a test sets another one before. */
    public static volatile CountDownLatch leave = new CountDownLatch(0);
    private final long at;

    public Stubborn(Settings settings) {
        at = settings.whole("at", 100);
    }

    @Override
    public long stateBytes() {
        return 16;
    }

    @Override
    public void initialise(FwpMemory memory) { }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            memory.putLong(0, memory.getLong(0) + 1);
            if (memory.getLong(0) == at) {
                await();
            }
            batch.send(0);
        }
    }

    private static void await() {
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
