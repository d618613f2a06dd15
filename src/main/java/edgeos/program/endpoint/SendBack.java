package edgeos.program.endpoint;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/**
 * Sends each message of a client back: a datagram, or a piece of a stream, and so the end of it.
 *
 * <pre>
 *  0          8
 *  +----------+
 *  | messages |
 *  +----------+
 * </pre>
 */
public final class SendBack implements Program {
    private static final long MESSAGES = 0;
    private static final long STATE_BYTES = 8;

    /** It reads nothing. */
    public SendBack(Settings settings) { }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.send(0);
        }
        memory.putLong(MESSAGES, memory.getLong(MESSAGES) + batch.taken());
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("messages", memory.getLong(MESSAGES));
    }
}
