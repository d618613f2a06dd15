package edgeos.program.endpoint;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/**
 * Sends each datagram back.
 *
 * <pre>
 *  0           8
 *  +-----------+
 *  | datagrams |
 *  +-----------+
 * </pre>
 */
public final class DatagramEcho implements Program {
    private static final long DATAGRAMS = 0;
    private static final long STATE_BYTES = 8;

    /** It reads nothing. */
    public DatagramEcho(Settings settings) { }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.send(0);
        }
        memory.putLong(DATAGRAMS, memory.getLong(DATAGRAMS) + batch.taken());
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("datagrams", memory.getLong(DATAGRAMS));
    }
}
