package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Random;

/** Writes what chance says over every byte of its ring, or over its records only, from its fifth message on. */
public final class Scrawler implements Program {
    private static final int HONEST = 5;

    private final boolean cursorsToo;
    private final long seed;
    private final String what;

    public Scrawler(Settings settings) {
        cursorsToo = settings.flag("cursorsToo", false);
        seed = settings.whole("seed", 1);
        what = settings.text("what", "ones");
    }

    @Override
    public long stateBytes() {
        return Long.BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long count = memory.getLong(0) + 1;
            memory.putLong(0, count);
            if (count >= HONEST) {
                scrawl(batch.rawRing(), new Random(seed * count));
            }
        }
    }

    private void scrawl(RawRing ring, Random random) {
        for (long at = cursorsToo ? 0 : RingLayout.RECORDS; at < ring.sizeBytes(); at += Long.BYTES) {
            ring.putLong(at, switch (what) {
                case "ones" -> -1;
                case "zeros" -> 0;
                case "neighbour" -> ring.getLong(Math.floorMod(at + 80, ring.sizeBytes() - Long.BYTES));
                default -> random.nextLong();
            });
        }
    }
}
