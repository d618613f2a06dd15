package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Each time that it runs, it writes other payloads into the messages that it sent before and that were not taken yet; headers stay as they are. */
public final class Rewriter implements Program {
    private static final long LAST = 0;
    private static final long COUNT = 8;
    private static final int TURNS = 20;
    private static final int WHERE = RecordLayout.FRESH_START + 48;

    public Rewriter(Settings settings) { }

    @Override
    public long stateBytes() {
        return 16;
    }

    @Override
    public void initialise(FwpMemory memory) { }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        RawRing ring = batch.rawRing();
        long last = memory.getLong(LAST);
        long count = memory.getLong(COUNT);
        for (int turn = 0; turn < TURNS; turn++) {
            for (long cursor = Math.max(ring.getLong(RingLayout.DRAINED), ring.getLong(RingLayout.STARTED)); cursor < last;) {
                long at = ring.offset(cursor);
                int stride = RecordLayout.strideBytes(ring.getLong(at));
                if (stride < WHERE + 8) {
                    break;
                }
                ring.putLong(at + WHERE, ++count);
                cursor += stride;
            }
        }
        memory.putLong(COUNT, count);
        while (batch.next()) {
            batch.send(0);
        }
        memory.putLong(LAST, batch.position());
    }
}
