package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Sends each frame out by both ports: the second one is a copy. */
public final class Tee implements Program {
    private static final int BOTH = 0b11;

    /** A tee; it has no settings. */
    public Tee(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.sendTo(BOTH);
        }
    }
}
