package edgeos.lab.experiment.chain.rival;

import java.util.List;

/** Everything that is compared. */
public final class Rivals {
    private Rivals() { }

    /** Our mover first, then what it is compared with. */
    public static List<Rival> all() {
        return List.of(new MoverChain(), new AgronaWithMover(), new AgronaDirect(), new CopyingQueues(), new Sharing(), new Pipes());
    }
}
