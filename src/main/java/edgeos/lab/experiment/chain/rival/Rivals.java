package edgeos.lab.experiment.chain.rival;

import java.util.List;

/** Everything that is compared. Immutable. */
public final class Rivals {
    private static final Rival OURS = new MoverChain();
    private static final List<Rival> ALL = List.of(OURS, new AgronaWithMover(), new AgronaDirect(), new CopyingQueues(), new BareCopies(), new Sharing(), new Pipes());

    private Rivals() { }

    /** Our mover. */
    public static Rival ours() {
        return OURS;
    }

    /** Our mover first, then what it is compared with. */
    public static List<Rival> all() {
        return ALL;
    }
}
