package edgeos.lab.experiment.churn;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.Surroundings;
import edgeos.model.Drawing;
import edgeos.os.ProcessSpawner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/**
 * How many clients a second can be given something of their own that is taken away again, clean, and how long it takes until they are served. All rows are measured in turn,
 * round by round; figures are medians, but for bytes that leaked: those are summed, and one of them is too many.
 */
public final class ChurnExperiment implements Experiment {
    private static final long SEED = 1;
    private static final String CLIENTS = "clients";

    private final Scale scale;

    /** The experiment at its full size. */
    public ChurnExperiment() {
        this(Scale.FULL);
    }

    /** The experiment at another size. */
    ChurnExperiment(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public String description() {
        return "How many clients a second can come, be served by a chain of their own, and go without a trace?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        var drawings = new LinkedHashMap<String, Drawing>();
        contestants().forEach(each -> each.drawing().ifPresent(drawing -> drawings.put(each.name(), drawing)));
        return Drawings.of(drawings);
    }

    @Override
    public String how() {
        return "Each row is one way to serve clients that come and go: a chain of FWPs from the pool for each packet or client, a thread for each, a process for each. All take turns. "
                + "A cycle is complete when what served the client was cleaned; bytes of a client that the next one could read count as leaked.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Complete cycles a second", Plot.Form.CURVES, "cyclesPerSecond", CLIENTS, "system", Map.of(), Plot.Scale.LOGARITHMIC),
                new Plot("From request to first instruction (99th percentile)", Plot.Form.CURVES, "activateP99Nanos", CLIENTS, "system", Map.of(), Plot.Scale.LOGARITHMIC));
    }

    @Override
    public Experiment quick() {
        return new ChurnExperiment(Scale.QUICK);
    }

    @Override
    public List<String> rowNames() {
        return contestants().stream().map(Contestant::name).toList();
    }

    private List<Contestant> contestants() {
        var all = new ArrayList<Contestant>();
        all.add(Chains.onOneProcessor());
        scale.clients().forEach(clients -> all.add(Chains.perPacket(clients)));
        scale.clients().forEach(clients -> all.add(Chains.perFlow(clients)));
        all.add(Requests.threads());
        all.add(Requests.virtualThreads());
        ProcessSpawner.ofEmptyProgram().ifPresent(spawner -> all.add(Requests.processes(spawner)));
        return all;
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        List<Contestant> contestants = contestants().stream().filter(each -> only.isEmpty() || each.name().equals(only.get())).toList();
        List<Rounds> all = contestants.stream().map(Rounds::new).toList();
        boolean complete = measure(all, progress);
        var rows = new ArrayList<FigureRow>();
        for (Rounds each : all) {
            if (!each.outcomes.isEmpty() || !each.failure.isEmpty()) {
                rows.add(each.row());
                progress.ends(rows.getLast());
            }
        }
        return new ExperimentResult(name(), description(), where, rows, complete, drawings());
    }

    /** False if somebody cancelled. */
    private boolean measure(List<Rounds> all, Progress progress) throws InterruptedException {
        for (int round = 0; round < scale.rounds(); round++) {
            for (int at = 0; at < all.size(); at++) {
                if (progress.isCancelled()) {
                    return false;
                }
                if (all.get(at).failure.isEmpty()) {
                    progress.begins(all.get(at).contestant.name(), round * all.size() + at + 1, scale.rounds() * all.size());
                    all.get(at).measure(scale);
                }
            }
        }
        return true;
    }

    /** What one contestant has come to. */
    private static final class Rounds {
        private final Contestant contestant;
        private final List<Outcome> outcomes = new ArrayList<>();
        private String failure = "";

        Rounds(Contestant contestant) {
            this.contestant = contestant;
        }

        /** A round; one that fails is the last. */
        void measure(Scale scale) throws InterruptedException {
            try {
                outcomes.add(contestant.round(scale));
            } catch (IllegalStateException failed) {
                failure = "failed after " + outcomes.size() + " rounds: " + failed.getMessage();
            }
        }

        FigureRow row() {
            double leaked = outcomes.stream().mapToDouble(Outcome::leakedBytes).sum();
            Spread cycles = spread(Outcome::cyclesPerSecond);
            Spread messages = spread(Outcome::messagesPerSecond);
            Spread p50 = spread(Outcome::activateP50Nanos);
            Spread p99 = spread(Outcome::activateP99Nanos);
            var row = new RowBuilder(contestant.name()).with("system", contestant.system()).with(CLIENTS, contestant.clients()).with("cyclesPerSecond", cycles.median())
                    .with("cyclesPerSecond" + RowBuilder.LEAST, cycles.least()).with("cyclesPerSecond" + RowBuilder.MOST, cycles.most()).withRaw("cyclesPerSecond", cycles.figures())
                    .with("messagesPerSecond", messages.median()).withRaw("messagesPerSecond", messages.figures()).with("activateP50Nanos", p50.median()).withRaw("activateP50Nanos", p50.figures())
                    .with("activateP99Nanos", p99.median()).withRaw("activateP99Nanos", p99.figures()).with("fromCacheShare", spread(Outcome::fromCacheShare).median())
                    .with("leakedBytes", Double.isNaN(leaked) ? (Object) leaked : (Object) (long) leaked).with("isolation", contestant.isolation());
            return failure.isEmpty() ? row.row(!(leaked > 0), leaked > 0 ? "bytes of clients were left behind" : contestant.remark()) : row.row(false, failure);
        }

        /** Of the rounds that have such a figure. */
        private Spread spread(ToDoubleFunction<Outcome> figure) {
            return Spread.of(outcomes.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray());
        }
    }
}
