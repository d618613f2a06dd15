package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.Placing;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Tuning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tunes each rival, ours and others alike, for each size of payload: every placing with every size of rings for a moment, then the best three again for longer. One thread.
 */
final class Calibration {
    private static final int FINALISTS = 3;
    private static final int LONGER = 3;

    private final Scale scale;
    private final Map<String, Tuning> chosen = new HashMap<>();
    private final Map<String, Boolean> warm = new HashMap<>();

    Calibration(Scale scale) {
        this.scale = scale;
    }

    private record Trial(Tuning tuning, double perSecond) { }

    /** What suits a rival at this size of payload, in a chain as long as goals ask for or as it can make. Tried once, known from then on. */
    Tuning of(Rival rival, int bytes) throws InterruptedException {
        String key = rival.system() + " " + bytes;
        Tuning known = chosen.get(key);
        if (known == null) {
            Load load = Load.full(Math.min(scale.goalHops(), rival.mostHops()), bytes);
            warmUp(rival, load);
            known = best(rival, load);
            chosen.put(key, known);
        }
        return known;
    }

    private void warmUp(Rival rival, Load load) throws InterruptedException {
        if (warm.put(rival.system(), true) == null) {
            for (Placing placing : rival.placings()) {
                Lap.of(rival, load, new Tuning(placing, scale.ringsBytes().get(scale.ringsBytes().size() / 2)), 0, scale.warmUpMillis());
            }
        }
    }

    private Tuning best(Rival rival, Load load) throws InterruptedException {
        var trials = new ArrayList<Trial>();
        for (int ringBytes : scale.ringsBytes()) {
            for (Placing placing : rival.placings()) {
                trials.add(trial(rival, load, new Tuning(placing, ringBytes), scale.trialMillis()));
            }
        }
        var finals = new ArrayList<Trial>();
        for (Trial finalist : fastest(trials).subList(0, Math.min(FINALISTS, trials.size()))) {
            finals.add(trial(rival, load, finalist.tuning(), LONGER * scale.trialMillis()));
        }
        return fastest(finals).getFirst().tuning();
    }

    private static List<Trial> fastest(List<Trial> trials) {
        return trials.stream().sorted(Comparator.comparingDouble((Trial trial) -> Double.isNaN(trial.perSecond()) ? 0 : trial.perSecond()).reversed()).toList();
    }

    private static Trial trial(Rival rival, Load load, Tuning tuning, long millis) throws InterruptedException {
        return new Trial(tuning, Lap.of(rival, load, tuning, millis / 2, millis).perSecond());
    }
}
