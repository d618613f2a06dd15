package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Draft;
import edgeos.lab.experiment.contest.ListeningSession;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/** A session in which each connection has a memcached FWP of its own, out of a pool that is ready. */
final class FwpServers implements Servers {
    private static final String GATE = "in";
    private static final String CHAIN = "each";
    private static final String STORE = "memcached";
    private static final String OUT = "out";

    private final ListeningSession session;

    /**
     * Starts it.
     *
     * @param drawing as of {@link #drawing}
     * @throws ContestException if it does not start
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    FwpServers(Drawing drawing, int clients) throws ContestException, InterruptedException {
        session = new ListeningSession(drawing, Path.of(""), GATE, clients);
    }

    /** An FWP for each of so many clients, created ahead, and room for as many again who come while others are cleaned. */
    static Drawing drawing(int clients) {
        return new Draft("A memcached for each client", clients + " clients, each with an FWP of its own.")
                .node(GATE, "tcpIn", Map.of()).node(STORE, STORE, CHAIN, Map.of()).node(OUT, "tcpOut", Map.of())
                .copy(GATE + ".out", STORE + ".in").copy(STORE + ".out", OUT + ".in").perFlow(CHAIN, Chain.FlowBy.FIVE_TUPLE, clients, clients, 2 * clients).drawing();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    @Override
    public InetSocketAddress[] targets() {
        return new InetSocketAddress[] {session.address()};
    }

    /** The ring of its client's socket is among it. */
    @Override
    public double bytesPerClient() {
        return session.bytesPerFwp();
    }

    @Override
    public long processorNanos() {
        return ListeningSession.processorNanos();
    }

    /** All clients left: waits until every FWP is clean. */
    void settle() throws ContestException, InterruptedException {
        session.settle();
    }

    @Override
    public void close() {
        session.close();
    }
}
