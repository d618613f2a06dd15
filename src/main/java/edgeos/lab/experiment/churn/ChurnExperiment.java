package edgeos.lab.experiment.churn;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.Surroundings;
import edgeos.os.ProcessSpawner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How many clients a second can be given something of their own that is taken away again, clean, and how long it takes until they are served. All rows are measured in turn,
 * round by round; figures are medians, but for bytes that leaked: those are summed, and one of them is too many.
 */
public final class ChurnExperiment implements Experiment {
    private static final int SEED = 1;
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
        var where = Surroundings.here(SEED);
        List<Contestant> contestants = contestants().stream().filter(each -> only.isEmpty() || each.name().equals(only.get())).toList();
        var outcomes = new ArrayList<List<Outcome>>();
        contestants.forEach(_ -> outcomes.add(new ArrayList<>()));
        boolean complete = measure(contestants, outcomes, progress);
        var rows = new ArrayList<FigureRow>();
        for (int at = 0; at < contestants.size(); at++) {
            if (!outcomes.get(at).isEmpty()) {
                rows.add(row(contestants.get(at), outcomes.get(at)));
                progress.ends(rows.getLast());
            }
        }
        return new ExperimentResult(name(), description(), where, rows, complete);
    }

    /** False if somebody cancelled. */
    private boolean measure(List<Contestant> contestants, List<List<Outcome>> outcomes, Progress progress) throws InterruptedException {
        for (int round = 0; round < scale.rounds(); round++) {
            for (int at = 0; at < contestants.size(); at++) {
                if (progress.isCancelled()) {
                    return false;
                }
                progress.begins(contestants.get(at).name(), round * contestants.size() + at + 1, scale.rounds() * contestants.size());
                outcomes.get(at).add(contestants.get(at).round(scale));
            }
        }
        return true;
    }

    private static FigureRow row(Contestant contestant, List<Outcome> rounds) {
        Spread cycles = spread(rounds, Outcome::cyclesPerSecond);
        double leaked = rounds.stream().mapToDouble(Outcome::leakedBytes).sum();
        var values = new LinkedHashMap<String, Object>();
        values.put("system", contestant.system());
        values.put(CLIENTS, contestant.clients());
        values.put("cyclesPerSecond", cycles.median());
        values.put("cyclesPerSecondLeast", cycles.least());
        values.put("cyclesPerSecondMost", cycles.most());
        values.put("messagesPerSecond", spread(rounds, Outcome::messagesPerSecond).median());
        values.put("activateP50Nanos", spread(rounds, Outcome::activateP50Nanos).median());
        values.put("activateP99Nanos", spread(rounds, Outcome::activateP99Nanos).median());
        values.put("fromCacheShare", spread(rounds, Outcome::fromCacheShare).median());
        values.put("leakedBytes", Double.isNaN(leaked) ? (Object) leaked : (Object) (long) leaked);
        values.put("isolation", contestant.isolation());
        return new RowBuilder(contestant.name()).with(values).withRaw("cyclesPerSecond", cycles.figures()).withRaw("messagesPerSecond", spread(rounds, Outcome::messagesPerSecond).figures())
                .withRaw("activateP50Nanos", spread(rounds, Outcome::activateP50Nanos).figures()).withRaw("activateP99Nanos", spread(rounds, Outcome::activateP99Nanos).figures())
                .row(!(leaked > 0), leaked > 0 ? "bytes of clients were left behind" : contestant.remark());
    }

    /** Of the rounds that have such a figure. */
    private static Spread spread(List<Outcome> rounds, ToDoubleFunction<Outcome> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray());
    }
}
