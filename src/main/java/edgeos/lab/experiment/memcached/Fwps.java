package edgeos.lab.experiment.memcached;

import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.telemetry.Snapshot;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A session in which each connection has a memcached FWP of its own, out of a pool that is ready. */
final class Fwps implements Contestant {
    private static final String GATE = "in";
    private static final String CHAIN = "each";
    private static final String PORT = "port";
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Session session;
    private final InetSocketAddress address;

    /**
     * Starts it.
     *
     * @throws IllegalStateException if it does not start
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    Fwps(int clients) throws InterruptedException {
        session = new Session(drawing(clients), Path.of(""), Consent.NONE);
        try {
            if (!session.start()) {
                throw new IllegalStateException("the session does not start: " + session.findings());
            }
            Snapshot ready = await("it listens, and all FWPs are ready", now -> port(now) > 0 && chain(now).cachedCleaned() >= clients);
            address = new InetSocketAddress("127.0.0.1", (int) port(ready));
        } catch (InterruptedException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private static Drawing drawing(int clients) {
        var chain = new Chain(CHAIN, "One for each client", 240, 72, 216, 158, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, clients, clients, 2 * clients, 0, Extras.NONE);
        return Drawing.EMPTY.withNodes(List.of(node(GATE, "tcpIn", null), node("memcached", "memcached", CHAIN), node("out", "tcpOut", null)))
                .withLinks(List.of(link(GATE, "memcached"), link("memcached", "out"))).withChains(List.of(chain));
    }

    private static Node node(String id, String kind, String chain) {
        return new Node(id, kind, id, 24, 48, chain, Settings.of(Map.of()), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + ">" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    private static long port(Snapshot now) {
        return now.nodes().stream().filter(node -> node.id().equals(GATE)).mapToLong(node -> node.figures().getOrDefault(PORT, 0L)).sum();
    }

    private static Snapshot.ChainFigures chain(Snapshot now) {
        return now.chains().getFirst();
    }

    private Snapshot await(String what, Predicate<Snapshot> happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Snapshot now = session.snapshot();
        while (now.chains().isEmpty() || !happened.test(now)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within a minute: " + what + ", chains=" + now.chains());
            }
            Thread.sleep(GLANCE_MILLIS);
            now = session.snapshot();
        }
        return now;
    }

    /** The last look at it. */
    Snapshot snapshot() {
        return session.snapshot();
    }

    @Override
    public InetSocketAddress[] targets() {
        return new InetSocketAddress[] {address};
    }

    /** State, ring, and outbox of an FWP, as they are reserved, and what is wasted between them. */
    @Override
    public double bytesPerClient() {
        Snapshot now = session.snapshot();
        return (double) now.memoryBytes() / now.fwps();
    }

    @Override
    public void settle() throws InterruptedException {
        await("every FWP is clean again", now -> chain(now).active() == 0 && chain(now).cachedUncleaned() == 0);
    }

    @Override
    public void close() {
        session.close();
    }
}
