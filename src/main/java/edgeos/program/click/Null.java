package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's Null: passes packets on as they are. It stands for elements that do nothing else here, such as MarkIPHeader and Unqueue. */
public final class Null implements Program {
    /** It reads nothing. */
    public Null(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.send(0);
        }
    }
}
