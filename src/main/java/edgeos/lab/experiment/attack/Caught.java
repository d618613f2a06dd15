package edgeos.lab.experiment.attack;

import edgeos.notation.FaultReason;
import edgeos.telemetry.Protection.Denial;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot;

/** Counts attacks and those that were caught, snapshot by snapshot, by what must catch them. One thread. */
final class Caught {
    private final Guard guard;
    private long tried;
    private long counted;
    private boolean reasonSeen;
    private long mostTried;

    Caught(Guard guard) {
        this.guard = guard;
    }

    /** Looks at a later snapshot. */
    void look(Snapshot now) {
        NodeFigures node = now.node(guard.node()).orElseThrow();
        long standing = node.figures().getOrDefault("tried", 0L);
        mostTried = Math.max(mostTried, standing);
        long faults = faults(now);
        switch (guard) {
            case Guard.Faults fault -> count(faults + standing, faults, reasonSeen || fault.reasons().stream().anyMatch(reason -> isSeen(now, reason.text())));
            case Guard.Races race -> count(faults + standing, faults + standing, reasonSeen || isSeen(now, race.reason().text()));
            case Guard.Refused _ -> count(faults + standing, faults + node.figures().getOrDefault("refused", 0L), isRefused(now, faults));
            case Guard.Drops drop -> count(standing, node.droppedBy().get(drop.reason().ordinal()), true);
            case Guard.FindsNothing _ -> countAll(mostTried);
            case Guard.FindsNothingRecycled recycled -> countAll(now.chain(recycled.chain()).map(ChainFigures::cleaned).orElse(0L));
            case Guard.HarmsItself _ -> countAll(standing > 0 ? standing : node.runs());
            case Guard.Waits wait -> countWaiting(wait, now);
            case Guard.NotLetIn _ -> reasonSeen = true;
        }
    }

    private void count(long nowTried, long nowCounted, boolean seen) {
        tried = nowTried;
        counted = nowCounted;
        reasonSeen = seen;
    }

    private void countAll(long nowTried) {
        count(nowTried, nowTried, true);
    }

    private void countWaiting(Guard.Waits wait, Snapshot now) {
        long waiting = now.protection().denials().stream().filter(denial -> denial.link().equals(wait.link())).mapToLong(Denial::waiting).findFirst().orElse(0);
        LinkFigures link = now.link(wait.link()).orElseThrow();
        count(waiting, link.messages() == 0 ? waiting : 0, reasonSeen || link.state() == LinkState.DENIED);
    }

    private boolean isRefused(Snapshot now, long faults) {
        return now.protection().capabilityFaults() > 0 && (faults == 0 || isSeen(now, FaultReason.CAPABILITY.text()) || isSeen(now, FaultReason.LIMIT.text()));
    }

    private long faults(Snapshot now) {
        return now.protection().faults().stream().filter(each -> each.node().equals(guard.node())).mapToLong(FaultFigures::faults).sum();
    }

    private boolean isSeen(Snapshot now, String reason) {
        return now.protection().faults().stream().anyMatch(each -> each.node().equals(guard.node()) && each.reason().startsWith(reason));
    }

    /** Attacks so far; none where each is a race that was never won, which tells nothing. */
    long tried() {
        return guard instanceof Guard.Races && !reasonSeen ? 0 : tried;
    }

    /** True if tries that nothing caught may only not have been looked at yet: not where waiting is what the guard does, nor where something was caught for another reason. */
    boolean mayWait() {
        return !(guard instanceof Guard.Waits) && (reasonSeen || counted == 0);
    }

    /** Those that were caught, for the expected reason and with nothing found. */
    long caught(long leakedBytes) {
        return reasonSeen && (leakedBytes == 0 || !(guard instanceof Guard.FindsNothing || guard instanceof Guard.FindsNothingRecycled)) ? counted : 0;
    }
}
