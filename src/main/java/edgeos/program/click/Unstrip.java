package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/**
 * Click's Unstrip: the bytes before the packet belong to it again. Within one FWP (share links) these are the ones that a Strip cut off; behind a copy there
 * are 8, and they are zero, since what was cut off was not sent. {@code tooLong} where there are not so many.
 */
public final class Unstrip implements Program {
    private final int bytes;

    /** An unstrip; reads {@code bytes}. */
    public Unstrip(Settings settings) {
        bytes = (int) settings.whole("bytes", 0);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (!batch.prepend(bytes)) {
                batch.drop(DropReason.TOO_LONG);
            }
        }
    }
}
