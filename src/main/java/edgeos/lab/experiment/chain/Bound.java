package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.chain.rival.Rival;
import java.util.List;

/**
 * What copies alone came to in one case. They bound all that copies: so if anything that does was faster, one of the two was measured too shortly or was disturbed, and nobody is told a share of them.
 *
 * @param perSecond median messages a second of bare copies; NaN if they were not measured
 * @param holds true if nothing that copies was faster
 */
record Bound(double perSecond, boolean holds) {
    /** The bound of what was measured in turn. */
    static Bound of(List<Results> all) {
        double bare = ChainRun.best(all, Rival::isBound);
        double fastest = ChainRun.best(all, rival -> rival.copies() && !rival.isBound());
        return new Bound(bare, !(fastest > bare));
    }

    /** How much of what copies alone would allow this is; NaN for the copies themselves, for what does not copy, and where the bound does not hold. */
    double share(Rival rival, double itsPerSecond) {
        return holds && rival.copies() && !rival.isBound() ? itsPerSecond / perSecond : Double.NaN;
    }

    /** What is to be said of a rival's row beside its figures; empty: nothing. */
    String remark(Rival rival) {
        return holds || !rival.isBound() ? rival.absence()
                : "no bound in this run: something that also copies was faster, so one of them was measured too shortly or disturbed; no shares of it are told";
    }
}
