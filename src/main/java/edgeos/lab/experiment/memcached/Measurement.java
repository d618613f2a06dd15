package edgeos.lab.experiment.memcached;

import edgeos.lab.swarm.Protocol;
import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.SwarmFigures;

/**
 * What a swarm of clients got from servers.
 *
 * @param answersPerSecond right answers
 * @param latency of right answers, from when a question was due
 * @param errors wrong, lost, late, and unasked answers, the warm-up's among them
 * @param bytesPerClient what a client's server took
 */
record Measurement(double answersPerSecond, Distribution latency, long errors, double bytesPerClient) {
    private static final int KEYS = 100;
    private static final double ZIPF_EXPONENT = 0.99;
    private static final double READ_SHARE = 0.9;
    private static final int LEAST_BYTES = 64;
    private static final int MOST_BYTES = 1024;
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Every client asks again as soon as it has its answer. */
    static Measurement busy(Contestant servers, int clients, Scale scale) throws InterruptedException {
        return of(servers, settings(clients).closed(0), scale);
    }

    /** Questions are due at a steady rate, far from what the servers can do. */
    static Measurement steady(Contestant servers, int clients, Scale scale) throws InterruptedException {
        return of(servers, settings(clients).open(scale.steadyPerSecond()), scale);
    }

    double p50Nanos() {
        return latency.p50Nanos();
    }

    double p99Nanos() {
        return latency.p99Nanos();
    }

    private static SwarmSettings settings(int clients) {
        return SwarmSettings.of(Protocol.MEMCACHED).withClients(clients).store(KEYS, ZIPF_EXPONENT, READ_SHARE).sizes(LEAST_BYTES, MOST_BYTES);
    }

    private static Measurement of(Contestant servers, SwarmSettings settings, Scale scale) throws InterruptedException {
        try (Swarm swarm = Swarm.start(settings, servers.targets())) {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (swarm.figures().connected() < settings.clients()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not within a minute: all clients are connected, " + swarm.figures());
                }
                Thread.sleep(GLANCE_MILLIS);
            }
            Thread.sleep(scale.warmUpMillis());
            swarm.clearLatencies();
            long began = System.nanoTime();
            SwarmFigures before = swarm.figures();
            Thread.sleep(scale.millis());
            SwarmFigures after = swarm.figures();
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            return new Measurement((after.answered() - before.answered()) / seconds, after.latency(), after.errors(), servers.bytesPerClient());
        } finally {
            servers.settle();
        }
    }
}
