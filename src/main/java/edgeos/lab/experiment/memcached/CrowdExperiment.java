package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.Drawings;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.swarm.Protocol;
import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A thousand clients at once, each with a memcached FWP of its own, for a minute; after half of it, half of them, drawn at random, are killed: their connections are reset, wherever they are in what they say.
 *
 * <p>It holds only if no answer was wrong, late, or lost for those who are not killed, and if every FWP is clean after its client is gone.
 */
public final class CrowdExperiment implements Experiment {
    private static final long SEED = 1;
    private static final String ALL = "all";
    private static final String HALF = "half";
    private static final String GONE = "gone";
    private static final String STRETCH = "stretch";
    private static final long THINK_NANOS_PER_CLIENT = 200_000;
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String SYSTEM = "one FWP per client";

    private final Crowd crowd;

    /** The experiment at its full size. */
    public CrowdExperiment() {
        this(Crowd.FULL);
    }

    /** The experiment at another size. */
    CrowdExperiment(Crowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public String description() {
        return "Do " + crowd.clients() + " clients at once each keep their memcached, and are the others served as before when half of them are killed?";
    }

    @Override
    public long seed() {
        return SEED;
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Drawings.of(crowd.clients() + " clients", FwpServers.drawing(crowd.clients()));
    }

    @Override
    public String how() {
        return "Each client has an FWP of its own, asks on average every " + THINK_NANOS_PER_CLIENT / 1_000_000.0 * crowd.clients() + " ms, and checks every answer byte by byte; latency is from when a question was due. After half of the "
                + crowd.length().toSeconds() + " s, half of the clients, drawn at random, are killed at once, wherever they are in what they say: their connections are reset. Then the others leave, too, and every FWP has to be back among the clean ones.";
    }

    @Override
    public List<String> rowNames() {
        return List.of(ALL, HALF, GONE);
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Latency, 99th percentile", Plot.Form.DOTS, "p99Nanos", STRETCH, "", Map.of(), Plot.Scale.LOGARITHMIC));
    }

    @Override
    public Experiment quick() {
        return new CrowdExperiment(Crowd.QUICK);
    }

    @Override
    public Optional<Experiment> lasting(Optional<Duration> length, Optional<Long> seed) {
        return seed.isPresent() ? Optional.empty() : Optional.of(new CrowdExperiment(crowd.lasting(length.orElse(crowd.length()))));
    }

    /** Whichever row is asked for, all of it is done. */
    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        var rows = new ArrayList<FigureRow>();
        try (var fwps = new FwpServers(FwpServers.drawing(crowd.clients()), crowd.clients())) {
            progress.begins(crowd.clients() + " clients", 1, rowNames().size());
            serve(fwps, rows, only, progress);
            fwps.settle();
            add(rows, gone(fwps.snapshot()), only, progress);
        } catch (ContestException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
        return new ExperimentResult(name(), description(), where, rows, true, drawings());
    }

    private static void add(List<FigureRow> rows, FigureRow row, Optional<String> only, Progress progress) {
        if (only.isEmpty() || only.get().equals(row.name())) {
            rows.add(row);
            progress.ends(row);
        }
    }

    private void serve(FwpServers fwps, List<FigureRow> rows, Optional<String> only, Progress progress) throws InterruptedException {
        int victims = crowd.clients() / 2;
        SwarmSettings settings = SwarmSettings.of(Protocol.MEMCACHED).withClients(crowd.clients()).closed(THINK_NANOS_PER_CLIENT * crowd.clients());
        try (Swarm swarm = Swarm.start(settings, fwps.targets())) {
            await("all clients are connected", swarm, crowd.clients());
            add(rows, stretch(ALL, crowd.clients(), swarm, fwps), only, progress);
            swarm.kill(victims);
            await("half of the clients are gone", swarm, crowd.clients() - victims);
            add(rows, stretch(HALF, crowd.clients() - victims, swarm, fwps), only, progress);
        }
    }

    private static void await(String what, Swarm swarm, int connected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (swarm.figures().connected() != connected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within a minute: " + what + ", " + swarm.figures());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** Half of the time, with so many clients. */
    private FigureRow stretch(String name, int clients, Swarm swarm, FwpServers fwps) throws InterruptedException {
        long began = System.nanoTime();
        swarm.clearLatencies();
        SwarmFigures before = swarm.figures();
        Thread.sleep(crowd.length().dividedBy(2).toMillis());
        SwarmFigures after = swarm.figures();
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        long errors = after.errors() + after.refused();
        var values = new LinkedHashMap<String, Object>();
        values.put("system", SYSTEM);
        values.put(STRETCH, name);
        values.put("clients", (long) clients);
        values.put("seconds", seconds);
        values.put("answersPerSecondAndClient", (after.answered() - before.answered()) / seconds / clients);
        values.put("p50Nanos", (double) after.latency().p50Nanos());
        values.put("p99Nanos", (double) after.latency().p99Nanos());
        values.put("bytesPerClient", fwps.bytesPerClient());
        values.put("errors", errors);
        values.put("killed", (long) crowd.clients() - clients);
        values.put("unansweredOfKilled", after.abandoned());
        return new FigureRow(name, values, errors == 0, errors == 0 ? "" : "some answers were wrong, late, or did not come: " + after.lastError());
    }

    private FigureRow gone(Snapshot now) {
        Snapshot.ChainFigures chain = now.chains().getFirst();
        long faults = now.nodes().stream().mapToLong(Snapshot.NodeFigures::faults).sum();
        long unclean = now.fwps() - chain.cachedCleaned();
        long resets = now.nodes().stream().mapToLong(node -> node.figures().getOrDefault("resetByClients", 0L)).sum();
        boolean sound = unclean == 0 && faults == 0 && chain.terminated() == crowd.clients() && now.ledger().imbalance() == 0;
        var values = new LinkedHashMap<String, Object>();
        values.put("system", SYSTEM);
        values.put(STRETCH, GONE);
        values.put("clients", 0L);
        values.put("served", chain.terminated());
        values.put("resetByClients", resets);
        values.put("cleaned", chain.cleaned());
        values.put("readyAndClean", (long) chain.cachedCleaned());
        values.put("unclean", unclean);
        values.put("faults", faults);
        values.put("inFlight", now.ledger().inFlight());
        return new FigureRow(GONE, values, sound, sound ? "" : "an FWP is not clean, or a message is not accounted for");
    }
}
