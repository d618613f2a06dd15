package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's Paint: notes a colour on each packet, for programs that share links lead it to. A copy does not bring it. */
public final class Paint implements Program {
    private final int colour;

    /** A paint; reads {@code colour}. */
    public Paint(Settings settings) {
        colour = (int) settings.whole("colour", 0);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.annotate(colour);
        }
    }
}
