package edgeos.lab.experiment.middlebox;

import edgeos.lab.experiment.contest.DrawnTurns.Pace;
import java.util.List;

/**
 * How much is measured, and for how long.
 *
 * @param ringsBytes sizes of rings that are tried
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 * @param pace of each turn
 */
record Scale(List<Integer> ringsBytes, int warmUps, int rounds, Pace pace) {
    /** Enough for medians, in a minute. */
    static final Scale FULL = new Scale(List.of(1 << 15, 1 << 17, 1 << 19), 1, 7, new Pace(160, 150, 400));
    /** Enough for a first look. */
    static final Scale QUICK = new Scale(List.of(1 << 17), 0, 3, new Pace(100, 120, 250));

    Scale {
        ringsBytes = List.copyOf(ringsBytes);
    }
}
