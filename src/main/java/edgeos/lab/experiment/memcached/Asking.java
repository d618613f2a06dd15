package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.Quantiles;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.swarm.Protocol;
import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.SwarmFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What servers, whoever they are, are asked: clients connect once, each sets all of its keys, all of them ask until the servers are warm, and only then rounds begin. Clients stay connected, and are held still between rounds, so that
 * nothing of what is stored or learnt is lost. One thread.
 */
final class Asking implements Contestant.Turns {
    /** The column of right answers. */
    static final String ANSWERS = "answersPerSecond";
    /** The column of what is compared at leisure. */
    static final String STEADY_P99 = "steadyP99Nanos";
    /** The raw data of how long each steady answer took. */
    static final String EACH = "steadyNanos";
    private static final int KEYS = 100;
    private static final double ZIPF_EXPONENT = 0.99;
    private static final double READ_SHARE = 0.9;
    private static final int LEAST_BYTES = 64;
    private static final int MOST_BYTES = 1024;
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    /** A thousand processes that meet their keys the first time may take more than a second for an answer. */
    private static final long TIMEOUT_NANOS = 30_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    /** A gain below this is none. */
    private static final double MORE_ANSWERS = 1.03;
    private static final double MORE_BYTES = 1.01;
    private static final int STILL = 3;
    private static final int MOST_SLICES = 40;

    private final Servers servers;
    private final Scale scale;
    private final SwarmSettings busy;
    private final SwarmSettings steady;
    private final Swarm swarm;
    private final List<Distribution> latencies = new ArrayList<>();
    private double warmUpSeconds;
    private boolean warm;

    /**
     * Clients that begin to connect.
     *
     * @param servers ended with this
     * @param processor which the clients are kept on; less than 0: none
     */
    Asking(Servers servers, int clients, int processor, Scale scale) {
        this.servers = servers;
        this.scale = scale;
        busy = SwarmSettings.of(Protocol.MEMCACHED).withClients(clients).store(KEYS, ZIPF_EXPONENT, READ_SHARE).sizes(LEAST_BYTES, MOST_BYTES).fillingFirst().timeout(TIMEOUT_NANOS).onProcessor(processor).closed(0);
        steady = busy.open(scale.steadyPerSecond());
        swarm = Swarm.start(busy, servers.targets());
    }

    /**
     * Waits until everybody has connected and set all keys, and neither answers a second nor memory grow any more.
     *
     * @throws ContestException if that takes too long, or an answer was wrong
     */
    void warmUp() throws ContestException, InterruptedException {
        long begun = System.nanoTime();
        while (swarm.figures().ready() < busy.clients()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new ContestException("not within three minutes: all clients have set their keys, " + swarm.figures());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        double answers = 0;
        double bytes = 0;
        int still = 0;
        for (int slice = 0; slice < MOST_SLICES && still < STILL; slice++) {
            double now = perSecond(scale.warmUpMillis());
            double held = servers.bytesPerClient();
            still = now > answers * MORE_ANSWERS || held > bytes * MORE_BYTES ? 0 : still + 1;
            answers = Math.max(answers, now);
            bytes = Double.isNaN(held) ? bytes : Math.max(bytes, held);
        }
        warm = still == STILL;
        measure(steady);
        swarm.pause(true);
        warmUpSeconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
    }

    private double perSecond(long millis) throws InterruptedException {
        long began = System.nanoTime();
        long before = swarm.figures().answered();
        Thread.sleep(millis);
        return (swarm.figures().answered() - before) * NANOS_PER_SECOND / (System.nanoTime() - began);
    }

    /** What the clients got in a while. */
    private record Measurement(double answersPerSecond, Distribution latency, double serverNanos) { }

    private Measurement measure(SwarmSettings loop) throws ContestException, InterruptedException {
        swarm.follow(loop);
        Thread.sleep(scale.warmUpMillis());
        long tookBefore = servers.processorNanos();
        swarm.clearLatencies();
        SwarmFigures before = swarm.figures();
        double perSecond = perSecond(scale.millis());
        SwarmFigures after = swarm.figures();
        long took = servers.processorNanos() - tookBefore;
        if (after.errors() + after.refused() + after.misses() > 0) {
            throw new ContestException("some answers were wrong, late, or did not come: errors=" + after.errors() + " refused=" + after.refused() + " misses=" + after.misses() + " last=" + after.lastError());
        }
        return new Measurement(perSecond, after.latency(), took / (double) Math.max(1, after.answered() - before.answered()));
    }

    @Override
    public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
        swarm.pause(false);
        Measurement most = measure(busy);
        double bytes = servers.bytesPerClient();
        Measurement atLeisure = measure(steady);
        swarm.pause(true);
        latencies.add(atLeisure.latency());
        var figures = new LinkedHashMap<String, Double>();
        figures.put(ANSWERS, most.answersPerSecond());
        figures.put("p50Nanos", (double) most.latency().p50Nanos());
        figures.put("p99Nanos", (double) most.latency().p99Nanos());
        figures.put("serverPerAnswerNanos", most.serverNanos());
        figures.put("steadyPerSecond", atLeisure.answersPerSecond());
        figures.put("steadyP50Nanos", (double) atLeisure.latency().p50Nanos());
        figures.put(STEADY_P99, (double) atLeisure.latency().p99Nanos());
        figures.put("steadyServerPerAnswerNanos", atLeisure.serverNanos());
        figures.put("bytesPerClient", bytes);
        return figures;
    }

    @Override
    public SequencedMap<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("warmUpSeconds", warmUpSeconds);
        facts.put("warm", warm);
        return facts;
    }

    @Override
    public SequencedMap<String, List<Double>> raw() {
        var raw = new LinkedHashMap<String, List<Double>>();
        raw.put(EACH, Quantiles.of(latencies));
        return raw;
    }

    @Override
    public void close() {
        swarm.close();
        servers.close();
    }
}
