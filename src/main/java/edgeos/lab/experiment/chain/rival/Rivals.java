package edgeos.lab.experiment.chain.rival;

import java.util.List;

/** Everything that is compared. Immutable. */
public final class Rivals {
    private static final Rival OURS = new MoverChain();
    private static final Rival DIRECT = new AgronaDirect();
    private static final Rival SHARING = new Sharing();
    private static final Rival MACHINE = new MachineAlone();
    private static final List<Rival> ALL = List.of(OURS, new AgronaWithMover(), DIRECT, new CopyingQueues(), new BareCopies(), SHARING, new Pipes());
    private static final List<Rival> STEADY = List.of(OURS, DIRECT, SHARING, MACHINE);

    private Rivals() { }

    /** Our mover. */
    public static Rival ours() {
        return OURS;
    }

    /** Our mover first, then what it is compared with. */
    public static List<Rival> all() {
        return ALL;
    }

    /** Those that are asked how long messages take at a rate that is the same for all: ours, who copies without a mover, who does not copy, and {@linkplain #machine the machine} without anybody. */
    public static List<Rival> steady() {
        return STEADY;
    }

    /** The peer that copies and that ours is held against where latency is concerned. */
    public static Rival direct() {
        return DIRECT;
    }

    /** The machine alone: below its figures is nobody. */
    public static Rival machine() {
        return MACHINE;
    }
}
