package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's PaintSwitch: a packet leaves by the port with the number of its colour, see {@link Paint}; a copy of each by all of them if that is 255; {@code noRoute} if there is no such port. */
public final class PaintSwitch implements Program {
    private static final int BY_ALL = 255;

    private final int outputs;

    /** A switch; reads {@code outputs}. */
    public PaintSwitch(Settings settings) {
        outputs = (int) settings.whole("outputs", 8);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            int colour = batch.annotation();
            if (colour < outputs) {
                batch.send(colour);
            } else if (colour == BY_ALL) {
                batch.sendTo((1 << outputs) - 1);
            } else {
                batch.drop(DropReason.NO_ROUTE);
            }
        }
    }
}
