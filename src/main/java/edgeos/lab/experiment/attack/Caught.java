package edgeos.lab.experiment.attack;

import edgeos.notation.FaultReason;
import edgeos.telemetry.Protection.FaultFigures;
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
            case Guard.Faults fault -> {
                tried = faults + standing;
                counted = faults;
                reasonSeen |= fault.reasons().stream().anyMatch(reason -> isSeen(now, reason.text()));
            }
            case Guard.Races race -> {
                tried = faults + standing;
                counted = tried;
                reasonSeen |= isSeen(now, race.reason().text());
            }
            case Guard.Refused _ -> {
                tried = faults + standing;
                counted = faults + node.figures().getOrDefault("refused", 0L);
                reasonSeen = now.protection().capabilityFaults() > 0
                        && (faults == 0 || isSeen(now, FaultReason.CAPABILITY.text()) || isSeen(now, FaultReason.LIMIT.text()));
            }
            case Guard.Drops drop -> {
                tried = standing;
                counted = node.droppedBy().get(drop.reason().ordinal());
                reasonSeen = true;
            }
            case Guard.FindsNothing _ -> {
                tried = mostTried;
                counted = mostTried;
                reasonSeen = true;
            }
            case Guard.FindsNothingRecycled recycled -> {
                tried = now.chain(recycled.chain()).map(each -> each.cleaned()).orElse(0L);
                counted = tried;
                reasonSeen = true;
            }
            case Guard.HarmsItself _ -> {
                tried = standing > 0 ? standing : node.runs();
                counted = tried;
                reasonSeen = true;
            }
            case Guard.Waits wait -> {
                var denied = now.protection().denials().stream().filter(denial -> denial.link().equals(wait.link())).findFirst();
                tried = denied.map(denial -> denial.waiting()).orElse(0L);
                var link = now.link(wait.link()).orElseThrow();
                counted = link.messages() == 0 ? tried : 0;
                reasonSeen |= link.state() == LinkState.DENIED;
            }
            case Guard.NotLetIn _ -> reasonSeen = true;
        }
    }

    private long faults(Snapshot now) {
        return now.protection().faults().stream().filter(each -> each.node().equals(guard.node())).mapToLong(FaultFigures::faults).sum();
    }

    private boolean isSeen(Snapshot now, String reason) {
        return now.protection().faults().stream().anyMatch(each -> each.node().equals(guard.node()) && each.reason().startsWith(reason));
    }

    /** Attacks so far. */
    long tried() {
        return tried;
    }

    /** Those that were caught, for the expected reason and with nothing found. */
    long caught(long leakedBytes) {
        return reasonSeen && (leakedBytes == 0 || !(guard instanceof Guard.FindsNothing || guard instanceof Guard.FindsNothingRecycled)) ? counted : 0;
    }
}
