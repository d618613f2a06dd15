package edgeos.lab.experiment.copy;

import edgeos.lab.experiment.contest.DrawnTurns.Pace;
import java.util.List;

/**
 * How much is measured, and for how long.
 *
 * @param hops FWPs that follow each other
 * @param sizesBytes lengths of messages
 * @param ringsBytes sizes of rings that are tried
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 * @param pace of each turn
 */
record Scale(int hops, List<Integer> sizesBytes, List<Integer> ringsBytes, int warmUps, int rounds, Pace pace) {
    /** Enough for medians, in three minutes. */
    static final Scale FULL = new Scale(6, List.of(64, 256, 512, 1024, 1500), List.of(1 << 15, 1 << 17, 1 << 19), 1, 7, new Pace(120, 100, 300));
    /** Enough for a first look, in less than half a minute. */
    static final Scale QUICK = new Scale(6, List.of(64, 512, 1500), List.of(1 << 17), 0, 3, new Pace(80, 80, 150));

    Scale {
        sizesBytes = List.copyOf(sizesBytes);
        ringsBytes = List.copyOf(ringsBytes);
    }
}
