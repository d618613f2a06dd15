package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's Tee: a copy of each packet to each of its first ports. */
public final class Tee implements Program {
    private final int ports;

    /** A tee; reads {@code outputs}. */
    public Tee(Settings settings) {
        ports = (1 << settings.whole("outputs", 2)) - 1;
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.sendTo(ports);
        }
    }
}
