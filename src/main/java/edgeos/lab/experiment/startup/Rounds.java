package edgeos.lab.experiment.startup;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Quantiles;
import edgeos.lab.experiment.Spread;
import edgeos.telemetry.Distribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What the rounds of a way to start come to: medians over rounds, and how often it was quicker than the baseline of the same round. Stateless; any thread. */
final class Rounds {
    /** The raw data of how long each took. */
    static final String EACH = "startNanos";

    private Rounds() { }

    /**
     * The row of a way to start.
     *
     * @param rounds what it took, round by round; those without any duration do not count
     * @param baseline what the baseline took in the same rounds; as long as {@code rounds}, or empty where there is none
     * @param failure why there are not all rounds; empty if there are
     */
    static FigureRow row(Starter starter, List<Distribution> rounds, List<Distribution> baseline, String failure) {
        List<Distribution> seen = rounds.stream().filter(round -> round.count() > 0).toList();
        Spread p50 = Spread.of(seen.stream().mapToDouble(Distribution::p50Nanos).toArray());
        Spread p99 = Spread.of(seen.stream().mapToDouble(Distribution::p99Nanos).toArray());
        long count = seen.stream().mapToLong(Distribution::count).sum();
        var values = values(starter.way().name(), p50, p99, count, ratio(rounds, baseline), starter.way().isolation());
        var raw = new LinkedHashMap<String, List<Double>>();
        raw.put("p50Nanos", p50.figures());
        raw.put("p99Nanos", p99.figures());
        raw.put(EACH, Quantiles.of(seen));
        return new FigureRow(starter.way().name(), values, count > 0 && failure.isEmpty(), failure.isEmpty() ? count > 0 ? starter.way().remark() : "nothing could be measured" : failure, raw);
    }

    /** The row of a reference; {@code more} is said behind its remark. */
    static FigureRow row(Reference reference, String more) {
        Spread once = Spread.of(reference.nanos());
        var values = values(reference.system(), once, Spread.of(), 0, Spread.of(), reference.isolation());
        values.put("mark", reference.mark());
        return new FigureRow(reference.system(), values, true, reference.remark() + (more.isEmpty() ? "" : "; " + more));
    }

    private static SequencedMap<String, Object> values(String system, Spread p50, Spread p99, long count, Spread ratio, String isolation) {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", system);
        values.put("p50Nanos", nanos(p50.median()));
        values.put("p99Nanos", nanos(p99.median()));
        values.put("count", count);
        values.put("p50NanosLeast", nanos(p50.least()));
        values.put("p50NanosMost", nanos(p50.most()));
        values.put("ratioToPosixSpawn", ratio.median());
        values.put("ratioToPosixSpawnLeast", ratio.least());
        values.put("ratioToPosixSpawnMost", ratio.most());
        values.put("isolation", isolation);
        return values;
    }

    private static Object nanos(double nanos) {
        return Double.isNaN(nanos) ? (Object) nanos : (Object) Math.round(nanos);
    }

    /** How many times quicker than the baseline of the same round, by medians. */
    static Spread ratio(List<Distribution> rounds, List<Distribution> baseline) {
        double[] ratios = new double[rounds.size()];
        int known = 0;
        for (int round = 0; round < Math.min(rounds.size(), baseline.size()); round++) {
            if (rounds.get(round).count() > 0 && baseline.get(round).count() > 0) {
                ratios[known++] = baseline.get(round).p50Nanos() / (double) Math.max(1, rounds.get(round).p50Nanos());
            }
        }
        return Spread.of(java.util.Arrays.copyOf(ratios, known));
    }
}
