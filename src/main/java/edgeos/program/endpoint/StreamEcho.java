package edgeos.program.endpoint;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/**
 * Sends each piece of a client's stream back, and so the end of it.
 *
 * <pre>
 *  0        8
 *  +--------+
 *  | pieces |
 *  +--------+
 * </pre>
 */
public final class StreamEcho implements Program {
    private static final long PIECES = 0;
    private static final long STATE_BYTES = 8;

    public StreamEcho(Settings settings) { }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.send(0);
        }
        memory.putLong(PIECES, memory.getLong(PIECES) + batch.taken());
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("pieces", memory.getLong(PIECES));
    }
}
