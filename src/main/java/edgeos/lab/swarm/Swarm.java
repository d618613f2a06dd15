package edgeos.lab.swarm;

import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Clients that ask servers, check the answers, and time them: real connections on a thread of their own, with nothing else of the lab needed.
 *
 * <pre>{@code
 * SwarmSettings settings = SwarmSettings.of(Protocol.MEMCACHED).withClients(300).closed(0).store(100, 0.99, 0.9);
 * try (Swarm swarm = Swarm.start(settings, new InetSocketAddress("127.0.0.1", 11211))) {
 *     // wait until swarm.figures().connected() is 300, and some warm-up
 *     swarm.clearLatencies();
 *     SwarmFigures before = swarm.figures();
 *     // wait for as long as is measured
 *     SwarmFigures after = swarm.figures();   // after.answered() - before.answered(), after.latency().p99Nanos(), after.errors() - before.errors()
 * }
 * }</pre>
 *
 * <p>With one target, all clients talk to it; with several, client {@code n} talks to the {@code n}-th, and again from the first when there are more clients than targets: one server process for each client is as many targets
 * as clients. Latency counts from when a question was <em>due</em>: in an open loop by its rate, however slow answers are, so that a stall of the server is felt by everything due meanwhile; in a closed loop when its client has
 * thought. Connecting again counts, as does the first greeting of TLS then. Any thread; methods return at once unless they say otherwise.
 */
public final class Swarm implements AutoCloseable {
    private static final long LONGEST_END_MILLIS = 5_000;

    private final SwarmSettings settings;
    private final List<InetSocketAddress> targets;
    private final Meter meter;
    private final Stage stage;
    private final Thread thread;

    private Swarm(SwarmSettings settings, List<InetSocketAddress> targets, Meter meter) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to talk to: targets=0");
        }
        this.settings = settings;
        this.targets = List.copyOf(targets);
        this.meter = meter;
        try {
            stage = new Stage(settings, settings.protocol() == Protocol.PING ? new PingBoard(settings.from(), this.targets) : new SocketBoard(settings, this.targets), meter);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
        thread = Thread.ofPlatform().name("edgeos swarm " + settings.protocol().word()).daemon().start(stage);
    }

    /**
     * Starts clients; they connect by and by.
     *
     * @param targets of all, or one for each: see above
     * @throws IllegalArgumentException if there is no target, or a name to ask for is none
     * @throws UncheckedIOException if the system has no selector left, or this user may not ping
     */
    public static Swarm start(SwarmSettings settings, InetSocketAddress... targets) {
        return new Swarm(settings, List.of(targets), new Meter());
    }

    /** Ends this swarm, and starts another that goes on counting where this one stops. Waits for the end as {@link #close()} does. */
    public Swarm next(SwarmSettings nextSettings, InetSocketAddress... nextTargets) {
        close();
        return new Swarm(nextSettings, List.of(nextTargets), meter);
    }

    public SwarmSettings settings() {
        return settings;
    }

    public List<InetSocketAddress> targets() {
        return targets;
    }

    /** From now on so many clients, 1 to {@link SwarmSettings#MOST_CLIENTS}: new ones connect, and the last ones leave when they have their answers. */
    public void setClients(int count) {
        stage.want(Math.clamp(count, 1, SwarmSettings.MOST_CLIENTS));
    }

    /** From now on questions are due as these settings say: in an open loop at their rate, in a closed one after their time to think. Clients stay connected, and all else stays as it was. */
    public void follow(SwarmSettings loop) {
        stage.follow(loop);
    }

    /** So many clients, drawn at random, are gone at once, wherever they are in what they say, and do not come again; their connections are reset. What they waited for counts as abandoned. */
    public void kill(int clients) {
        stage.kill(clients);
    }

    /** Multiplies the rate of an open loop. */
    public void setLoad(double factor) {
        stage.setLoad(Math.max(0, factor));
    }

    /** Holds all clients still, connected as they are, or lets them go on. Their clock stands still meanwhile: no latency contains a pause. */
    public void pause(boolean still) {
        stage.pause(still, thread);
    }

    /** Forgets latencies so far, as after a warm-up; counters go on. */
    public void clearLatencies() {
        meter.clearLatencies();
    }

    /** What it counted so far. Meant for a few times a second. */
    public SwarmFigures figures() {
        return meter.figures(stage.wanted());
    }

    /** Hangs up, and ends the thread; waits for that. */
    @Override
    public void close() {
        stage.end(thread);
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
