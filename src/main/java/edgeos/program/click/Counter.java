package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/** Click's Counter: counts packets and bytes, and passes them on. What a Queue holds waits in its ring, so that it, too, has only to count. */
public final class Counter implements Program {
    private static final int PACKETS = 0;
    private static final int BYTES = 8;
    private static final int STATE_BYTES = 16;

    /** A counter at zero; reads nothing. */
    public Counter(Settings settings) { }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long packets = 0;
        long bytes = 0;
        while (batch.next()) {
            packets++;
            bytes += batch.length();
        }
        memory.putLong(PACKETS, memory.getLong(PACKETS) + packets);
        memory.putLong(BYTES, memory.getLong(BYTES) + bytes);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("packets", memory.getLong(PACKETS), "bytes", memory.getLong(BYTES));
    }
}
