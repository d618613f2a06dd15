package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.Placing;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Tuning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Tunes each rival, ours and others alike, for each size of payload: every placing with every size of rings for a moment, twice, as others on the machine disturb a
 * moment now and then and only the better one counts; then the best four for longer, three times in turns, of which the median counts. One thread.
 */
final class Calibration {
    private static final int HEATS = 2;
    private static final int FINALISTS = 4;
    private static final int FINALS = 3;
    private static final int LONGER = 3;

    private final Scale scale;
    private final Map<String, Tuning> chosen = new HashMap<>();
    private final Map<String, Boolean> warm = new HashMap<>();

    Calibration(Scale scale) {
        this.scale = scale;
    }

    private record Trial(Tuning tuning, Spread perSecond) { }

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
        var tunings = new ArrayList<Tuning>();
        for (int ringBytes : scale.ringsBytes()) {
            for (Placing placing : rival.placings()) {
                tunings.add(new Tuning(placing, ringBytes));
            }
        }
        List<Trial> heats = fastest(trials(rival, load, tunings, HEATS, scale.trialMillis()), Spread::most);
        List<Tuning> finalists = heats.stream().limit(FINALISTS).map(Trial::tuning).toList();
        return fastest(trials(rival, load, finalists, FINALS, LONGER * scale.trialMillis()), Spread::median).getFirst().tuning();
    }

    private static List<Trial> fastest(List<Trial> trials, ToDoubleFunction<Spread> by) {
        return trials.stream().sorted(Comparator.comparingDouble((Trial trial) -> trial.perSecond().runs() == 0 ? 0 : by.applyAsDouble(trial.perSecond())).reversed()).toList();
    }

    /** Each of these, in turns; what cannot be carried so has no rate. */
    private static List<Trial> trials(Rival rival, Load load, List<Tuning> tunings, int rounds, long millis) throws InterruptedException {
        var rates = new LinkedHashMap<Tuning, List<Double>>();
        for (int round = 0; round < rounds; round++) {
            for (Tuning tuning : tunings) {
                double rate = Lap.of(rival, load, tuning, millis / 2, millis).perSecond();
                rates.computeIfAbsent(tuning, _ -> new ArrayList<>()).add(rate);
            }
        }
        return rates.entrySet().stream()
                .map(of -> new Trial(of.getKey(), Spread.of(of.getValue().stream().mapToDouble(Double::doubleValue).filter(rate -> !Double.isNaN(rate)).toArray()))).toList();
    }
}
