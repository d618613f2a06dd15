package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts messages, and, when a test asked for it, stays in one of them for a while: so that whatever is done to its FWP meanwhile is done while a core runs it. It tells whether two cores
 * ran it at once. One test at a time uses it, with one FWP that lingers.
 */
public final class Lingerer implements Program {
    /** How often it shall linger yet, for {@link #LINGER_NANOS} each time. */
    public static final AtomicInteger WANTED = new AtomicInteger();
    /** How often it began to linger. */
    public static final AtomicInteger LINGERED = new AtomicInteger();
    /** How often a core came in while another one was. */
    public static final AtomicInteger OVERLAPS = new AtomicInteger();
    private static final long LINGER_NANOS = 300_000_000;
    private static final AtomicLong INSIDE = new AtomicLong();
    private static final long COUNT = 0;

    private final boolean fails;
    private final long bytes;

    public Lingerer(Settings settings) {
        fails = settings.flag("fails", false);
        bytes = settings.whole("memoryBytes", 4096);
    }

    @Override
    public long stateBytes() {
        return bytes;
    }

    @Override
    public void initialise(FwpMemory memory) {
        memory.putLong(bytes - Long.BYTES, 7);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        OVERLAPS.addAndGet(INSIDE.getAndIncrement() > 0 ? 1 : 0);
        try {
            while (batch.next()) {
                memory.putLong(COUNT, memory.getLong(COUNT) + 1);
                if (WANTED.get() > 0 && WANTED.getAndDecrement() > 0) {
                    linger();
                }
                batch.send(0);
            }
        } finally {
            INSIDE.getAndDecrement();
        }
    }

    private void linger() {
        LINGERED.getAndIncrement();
        for (long end = System.nanoTime() + LINGER_NANOS; System.nanoTime() < end;) {
            Thread.onSpinWait();
        }
        if (fails) {
            throw new IllegalStateException("as set");
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("count", memory.getLong(COUNT));
    }
}
