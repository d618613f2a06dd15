package edgeos.lab.experiment.contest;

import edgeos.lab.experiment.Progress;
import java.util.List;

/** Lets entrants take turns, round by round; all are of one group. One thread; used once. */
final class Contest {
    private final List<Entrant> entrants;
    private final int warmUps;
    private final int rounds;
    private final Progress progress;
    private final int turnsBefore;
    private final int turnsOfAll;

    /**
     * A contest that has not begun.
     *
     * @param turnsBefore how many turns other groups had
     * @param turnsOfAll how many turns all groups have
     */
    Contest(List<Entrant> entrants, int warmUps, int rounds, Progress progress, int turnsBefore, int turnsOfAll) {
        this.entrants = entrants;
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.progress = progress;
        this.turnsBefore = turnsBefore;
        this.turnsOfAll = turnsOfAll;
    }

    /** False if somebody cancelled. Nothing of any entrant runs any more when it returns. */
    boolean run() throws InterruptedException {
        try {
            for (int round = 0; round < warmUps + rounds; round++) {
                if (!round(round)) {
                    return false;
                }
            }
            return true;
        } finally {
            entrants.forEach(Entrant::close);
        }
    }

    private boolean round(int round) throws InterruptedException {
        for (int turn = 0; turn < entrants.size(); turn++) {
            if (progress.isCancelled()) {
                return false;
            }
            Entrant entrant = entrants.get(round % 2 == 0 ? turn : entrants.size() - 1 - turn);
            if (entrant.isAble()) {
                progress.begins(entrant.name(), turnsBefore + round * entrants.size() + turn + 1, turnsOfAll);
                entrant.round(round >= warmUps);
            }
        }
        return true;
    }
}
