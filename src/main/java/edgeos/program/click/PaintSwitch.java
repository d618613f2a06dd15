package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's PaintSwitch: a packet leaves by the port with the number of its colour, see {@link Paint}; {@code noRoute} if there is no such port. */
public final class PaintSwitch implements Program {
    private static final int MOST_PORTS = 8;

    /** It reads nothing. */
    public PaintSwitch(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            int colour = batch.annotation();
            if (colour < MOST_PORTS) {
                batch.send(colour);
            } else {
                batch.drop(DropReason.NO_ROUTE);
            }
        }
    }
}
