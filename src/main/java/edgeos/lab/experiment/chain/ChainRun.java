package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.Placing;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Rivals;
import edgeos.lab.experiment.chain.rival.Tuning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One carrying out of the experiment. One thread; used once. */
final class ChainRun {
    /** Share of what it can carry at most at which latency is measured. */
    private static final double MODERATE = 0.2;
    private static final double STEADY_PER_SECOND = 200_000;
    private static final int UNCOUNTED_ROUNDS = 1;
    /** How our mover is asked for its steady latency, and what its drawings say; where it is measured at full rate, the row says its tuning. */
    static final Tuning STEADY = new Tuning(Placing.ONE_THREAD, 1 << 17);

    private final ChainExperiment experiment;
    private final Scale scale;
    private final List<String> wanted;
    private final Progress progress;
    private final Calibration calibration;
    private final Surroundings where;
    private final List<FigureRow> rows = new ArrayList<>();
    private int begun;
    /** Somebody cancelled in the middle: rows may be of fewer runs than planned. */
    private boolean cut;

    ChainRun(ChainExperiment experiment, Scale scale, List<String> wanted, Progress progress) {
        this.experiment = experiment;
        this.where = Surroundings.here(experiment.seed());
        this.scale = scale;
        this.wanted = wanted;
        this.progress = progress;
        this.calibration = new Calibration(scale);
    }

    ExperimentResult result() throws InterruptedException {
        for (Case which : scale.cases()) {
            throughput(which);
        }
        latency(scale.latencyCase());
        steady(scale.latencyCase());
        for (FigureRow reference : References.rows()) {
            if (wanted.contains(reference.name()) && !progress.isCancelled()) {
                begin(reference.name());
                end(reference);
            }
        }
        return new ExperimentResult(experiment.name(), experiment.description(), where, rows, !cut && rows.size() == wanted.size(), experiment.drawings());
    }

    private void begin(String row) {
        progress.begins(row, ++begun, wanted.size());
    }

    private void end(FigureRow row) {
        rows.add(row);
        progress.ends(row);
    }

    /** All wanted rivals of a case, interleaved. */
    private void throughput(Case which) throws InterruptedException {
        List<Rival> rivals = ChainExperiment.rivals(which).stream().filter(rival -> wanted.contains(ChainExperiment.name(rival, which))).toList();
        rivals.forEach(rival -> begin(ChainExperiment.name(rival, which)));
        List<Results> all = contest(rivals, which, 0);
        double peer = best(all, rival -> rival.copies() && !rival.isBound() && rival != Rivals.ours());
        Bound bound = Bound.of(all);
        double sharing = best(all, rival -> !rival.copies());
        for (Results results : all) {
            double ours = results.rival() == Rivals.ours() ? results.perSecond() : Double.NaN;
            end(results.throughput(ours / peer, ours / sharing, bound));
        }
    }

    /** The same at a moderate rate, from when messages are due. */
    private void latency(Case which) throws InterruptedException {
        List<Rival> rivals = ChainExperiment.timed().stream().filter(rival -> wanted.contains(ChainExperiment.latencyName(rival, which))).toList();
        rivals.forEach(rival -> begin(ChainExperiment.latencyName(rival, which)));
        for (Results results : contest(rivals, which, MODERATE)) {
            end(results.latency(ChainExperiment.latencyName(results.rival(), which)));
        }
    }

    /** At a rate that every machine can carry, on one thread, beside peers and the machine alone. A first round does not count: while Java compiles, and at a first look at the figures, messages wait for neither the chain nor the machine. */
    private void steady(Case which) throws InterruptedException {
        List<Rival> rivals = Rivals.steady().stream().filter(rival -> wanted.contains(ChainExperiment.steadyName(rival, which))).toList();
        rivals.forEach(rival -> begin(ChainExperiment.steadyName(rival, which)));
        var laps = new LinkedHashMap<Rival, List<Lap>>();
        List<Rival> able = rivals.stream().filter(rival -> rival.absence().isEmpty()).toList();
        for (int run = -UNCOUNTED_ROUNDS; run < which.runs() && !cut; run++) {
            for (Rival rival : able) {
                if (isCut()) {
                    break;
                }
                Lap lap = Lap.of(rival, new Load(which.hops(), which.bytes(), STEADY_PER_SECOND, false), STEADY, scale.warmUpMillis(), which.windowMillis());
                if (run >= 0) {
                    laps.computeIfAbsent(rival, _ -> new ArrayList<>()).add(lap);
                }
            }
        }
        for (Rival rival : rivals) {
            if (!cut || laps.containsKey(rival)) {
                Case carried = rival.mostHops() >= which.hops() ? which : new Case(0, which.bytes(), which.runs(), which.windowMillis());
                var results = new Results(rival, carried, rival.absence().isEmpty() ? STEADY : null, laps.getOrDefault(rival, List.of()));
                end(results.steady(ChainExperiment.steadyName(rival, which), laps.getOrDefault(Rivals.direct(), List.of()), laps.getOrDefault(Rivals.machine(), List.of())));
            }
        }
    }

    static double best(List<Results> all, Predicate<Rival> among) {
        return all.stream().filter(results -> among.test(results.rival())).mapToDouble(Results::perSecond).filter(rate -> !Double.isNaN(rate)).max().orElse(Double.NaN);
    }

    /**
     * Round after round, every rival once a round; if somebody cancels, those that have had a round by then.
     *
     * @param share of what a rival can carry at most; 0: all that it can
     */
    private List<Results> contest(List<Rival> rivals, Case which, double share) throws InterruptedException {
        var tunings = new ArrayList<Tuning>();
        var loads = new ArrayList<Load>();
        var laps = new ArrayList<List<Lap>>();
        for (Rival rival : rivals) {
            if (isCut()) {
                return List.of();
            }
            Tuning tuning = rival.absence().isEmpty() ? calibration.of(rival, which.bytes()) : null;
            tunings.add(tuning);
            loads.add(tuning == null || share == 0 ? Load.full(which.hops(), which.bytes()) : moderate(rival, which, tuning, share));
            laps.add(new ArrayList<>());
        }
        for (int run = 0; run < which.runs() && !cut; run++) {
            for (int at = 0; at < rivals.size() && !isCut(); at++) {
                if (tunings.get(at) != null) {
                    laps.get(at).add(Lap.of(rivals.get(at), loads.get(at), tunings.get(at), scale.rampMillis(), which.windowMillis()));
                }
            }
        }
        return IntStream.range(0, rivals.size()).filter(at -> !cut || !laps.get(at).isEmpty()).mapToObj(at -> new Results(rivals.get(at), which, tunings.get(at), laps.get(at))).toList();
    }

    private boolean isCut() {
        cut |= progress.isCancelled();
        return cut;
    }

    private Load moderate(Rival rival, Case which, Tuning tuning, double share) throws InterruptedException {
        Lap most = Lap.of(rival, Load.full(which.hops(), which.bytes()), tuning, scale.rampMillis(), which.windowMillis());
        return new Load(which.hops(), which.bytes(), Math.max(1, most.perSecond() * share), false);
    }
}
