package edgeos.engine.cap;

import edgeos.notation.Right;
import java.util.Set;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/**
 * Can a check that runs beside a change of the slot see the rights of one grant with the generation of another?
 *
 * <p>The slot allows reading; the controller fills it anew, with the right to write. A mover that held the old grant must never be allowed to write by it, and a mover that is handed the
 * new one must never be allowed to read. With rights and generation in two fields, whichever is written first, one of the two mixtures can be seen. Forbidden, as both lie in one long.
 *
 * <p>Seen to fail with the two in an int each, written one after the other, as they were before.
 */
@JCStressTest
@Outcome(id = {"true, false, false", "false, false, false"}, expect = Expect.ACCEPTABLE, desc = "the old grant allows what it did, or nothing")
@Outcome(expect = Expect.FORBIDDEN, desc = "a grant that nobody made")
@State
public class SlotChange {
    private final Slot slot = new Slot(Right.READ);
    private final int before = slot.grant();
    private final int after = before + 1;

    @Actor
    public void controller() {
        slot.fill(Slot.mask(Set.of(Right.WRITE)));
    }

    @Actor
    public void mover(ZZZ_Result result) {
        result.r2 = slot.allows(Right.WRITE, before);
        result.r3 = slot.allows(Right.READ, after);
        result.r1 = slot.allows(Right.READ, before);
    }
}
