package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/** Counts messages by the in port by which they come, and sends them on by its first port. */
public final class Doorman implements Program {
    private static final int PORTS = 8;

    public Doorman(Settings settings) { }

    @Override
    public long stateBytes() {
        return PORTS * Long.BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) { }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long at = (long) batch.inPort() * Long.BYTES;
            memory.putLong(at, memory.getLong(at) + 1);
            batch.send(0);
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("by0", memory.getLong(0), "by1", memory.getLong(Long.BYTES), "by2", memory.getLong(2 * Long.BYTES));
    }
}
