package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Quantiles;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a memcached of one's own costs each client: an FWP against a process of the original, asked by the same swarm on the same processors.
 *
 * <p>Each client has 100 keys, the n-th as popular as 1 / n^0.99, nine of ten questions get, and values have 64 to 1,024 bytes. Throughput and its latency are those of clients that ask again at once; the steady latency is
 * that of questions that are due at a rate far below, the same for all. Both systems run at once, and are asked in turn, round by round; figures are medians of the rounds. Servers that are not asked sleep.
 */
public final class MemcachedExperiment implements Experiment {
    private static final long SEED = 1;
    private static final String SYSTEM = "system";
    private static final String CLIENTS = "clients";
    /** The raw data of how long each steady answer took. */
    private static final String EACH = "steadyNanos";
    private static final String OURS = "fwp";
    private static final String THEIRS = "process";

    private final Scale scale;

    /** The experiment at its full size. */
    public MemcachedExperiment() {
        this(Scale.FULL);
    }

    /** The experiment at another size. */
    MemcachedExperiment(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "memcached";
    }

    @Override
    public String description() {
        return "What does a memcached of one's own cost each client, as an FWP and as a process?";
    }

    @Override
    public String how() {
        return "Each client has 100 keys, the n-th as popular as 1 / n^0.99, nine of ten questions get, and values have 64 to 1,024 bytes. Both systems run at once and are asked in turn by the same swarm on the same processors. "
                + "Steady latency is that of questions that are due at a rate far below what either carries, the same for both, from when a question was due.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Answers a second", Plot.Form.CURVES, "answersPerSecond", CLIENTS, SYSTEM, Map.of(), Plot.Scale.LOGARITHMIC),
                new Plot("Steady latency, 99th percentile", Plot.Form.CURVES, "steadyP99Nanos", CLIENTS, SYSTEM, Map.of(), Plot.Scale.LOGARITHMIC),
                new Plot("Share of steady answers that came within so long", Plot.Form.CUMULATIVE, EACH, SYSTEM, CLIENTS, Map.of(), Plot.Scale.LOGARITHMIC),
                new Plot("Memory of a client", Plot.Form.CURVES, "bytesPerClient", CLIENTS, SYSTEM, Map.of(), Plot.Scale.LOGARITHMIC));
    }

    @Override
    public Experiment quick() {
        return new MemcachedExperiment(Scale.QUICK);
    }

    @Override
    public List<String> rowNames() {
        return scale.clients().stream().flatMap(clients -> List.of(OURS + "." + clients, THEIRS + "." + clients).stream()).toList();
    }

    @Override
    public List<String> groupNames() {
        return scale.clients().stream().map(String::valueOf).toList();
    }

    private static boolean isWanted(String row, int clients, Optional<String> only) {
        return only.isEmpty() || only.get().equals(row) || only.get().equals(String.valueOf(clients));
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(SEED);
        var rows = new ArrayList<FigureRow>();
        for (int clients : scale.clients()) {
            if (progress.isCancelled()) {
                return new ExperimentResult(name(), description(), where, rows, false);
            }
            boolean ours = isWanted(OURS + "." + clients, clients, only);
            boolean theirs = isWanted(THEIRS + "." + clients, clients, only);
            if (ours || theirs) {
                progress.begins(clients + " clients", rows.size() + 1, rowNames().size());
                compare(clients, ours, theirs, rows, progress);
            }
        }
        return new ExperimentResult(name(), description(), where, rows, true);
    }

    private void compare(int clients, boolean ours, boolean theirs, List<FigureRow> rows, Progress progress) throws InterruptedException {
        Optional<Path> program = theirs ? Processes.program() : Optional.empty();
        try (var fwps = ours ? new Fwps(clients) : null; var processes = program.isPresent() ? new Processes(program.get(), clients) : null) {
            var ofFwps = new Rounds();
            var ofProcesses = new Rounds();
            for (int round = 0; round < scale.rounds(); round++) {
                ofFwps.add(fwps, clients, scale);
                ofProcesses.add(processes, clients, scale);
            }
            if (ours) {
                add(rows, row(OURS, "one FWP per client", clients, ofFwps, ""), progress);
            }
            if (theirs) {
                add(rows, row(THEIRS, "memcached, one process per client", clients, ofProcesses, program.isEmpty() ? "not installed: apt-get install memcached" : ""), progress);
            }
        }
    }

    private static void add(List<FigureRow> rows, FigureRow row, Progress progress) {
        rows.add(row);
        progress.ends(row);
    }

    private static FigureRow row(String prefix, String system, int clients, Rounds rounds, String remark) {
        long errors = rounds.errors();
        return new RowBuilder(prefix + "." + clients).with(SYSTEM, system).with(CLIENTS, (long) clients)
                .with("answersPerSecond", rounds.spread(rounds.busy, Measurement::answersPerSecond))
                .with("p50Nanos", rounds.spread(rounds.busy, Measurement::p50Nanos)).with("p99Nanos", rounds.spread(rounds.busy, Measurement::p99Nanos))
                .with("steadyPerSecond", rounds.spread(rounds.steady, Measurement::answersPerSecond))
                .with("steadyP50Nanos", rounds.spread(rounds.steady, Measurement::p50Nanos)).with("steadyP99Nanos", rounds.spread(rounds.steady, Measurement::p99Nanos))
                .with("bytesPerClient", rounds.spread(rounds.busy, Measurement::bytesPerClient)).with("errors", errors)
                .withRaw(EACH, Quantiles.of(rounds.steady.stream().map(Measurement::latency).toList()))
                .with("isolation", prefix.equals(OURS) ? "own memory and capabilities, in one process" : "process")
                .row(errors == 0, errors == 0 ? remark : "some answers were wrong, late, or did not come");
    }

    /** What the rounds gave of one system. */
    private static final class Rounds {
        private final List<Measurement> busy = new ArrayList<>();
        private final List<Measurement> steady = new ArrayList<>();

        void add(Contestant servers, int clients, Scale scale) throws InterruptedException {
            if (servers != null) {
                busy.add(Measurement.busy(servers, clients, scale));
                steady.add(Measurement.steady(servers, clients, scale));
            }
        }

        Spread spread(List<Measurement> of, ToDoubleFunction<Measurement> figure) {
            return Spread.of(of.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray());
        }

        long errors() {
            return busy.stream().mapToLong(Measurement::errors).sum() + steady.stream().mapToLong(Measurement::errors).sum();
        }
    }
}
