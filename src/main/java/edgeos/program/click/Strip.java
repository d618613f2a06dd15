package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's Strip: cuts bytes off the front, all of them from a shorter packet. */
public final class Strip implements Program {
    private final int bytes;

    /** A strip; reads {@code bytes}. */
    public Strip(Settings settings) {
        bytes = (int) settings.whole("bytes", 0);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public int prependedBytes() {
        return -bytes;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.skip(Math.min(bytes, batch.length()));
        }
    }
}
