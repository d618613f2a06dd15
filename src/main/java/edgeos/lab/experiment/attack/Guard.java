package edgeos.lab.experiment.attack;

import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import java.util.List;

/** What must stop an attack, and by that how tries and successes are counted. */
public sealed interface Guard {
    /** The FWP that attacks. */
    String node();

    /**
     * Each attack is a fault: the FWP is stopped at once and recycled, which wipes its own count; so what it still counts was not caught.
     * The reason is one of these.
     */
    record Faults(String node, List<FaultReason> reasons) implements Guard { }

    /** Whether an attack is a fault depends on who is faster; some must be, and none may do harm. */
    record Races(String node, FaultReason reason) implements Guard { }

    /** Each attack is refused: the FWP is told so, and counts it. */
    record Refused(String node) implements Guard { }

    /** The messages that it attacks with are dropped, each counted under this reason. */
    record Drops(String node, DropReason reason) implements Guard { }

    /** It searches, and finds nothing. */
    record FindsNothing(String node) implements Guard { }

    /** It searches each time after the chain around it was recycled, and finds nothing; a try is a recycling. */
    record FindsNothingRecycled(String node, String chain) implements Guard { }

    /** It takes what it wants of its own, and its neighbours lose nothing by that. */
    record HarmsItself(String node) implements Guard { }

    /** A wire is denied: the messages that it wants wait where they are. */
    record Waits(String node, String link) implements Guard { }

    /** It is not let in: an edit that brings it is refused by name, and what ran before goes on. */
    record NotLetIn(String node) implements Guard { }
}
