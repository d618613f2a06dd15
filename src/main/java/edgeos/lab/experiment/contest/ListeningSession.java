package edgeos.lab.experiment.contest;

import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** A session of one chain, whose clients come from outside of the lab. One thread. */
public final class ListeningSession implements AutoCloseable {
    private static final List<String> ROLES = List.of("edgeos data plane", "edgeos core", "edgeos mover", "edgeos manager");
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Session session;
    private final String gate;
    private final InetSocketAddress address;

    /**
     * Starts it, and waits until it listens and so many instances of its chain are ready.
     *
     * @param gate the node that listens, on this machine
     * @throws ContestException if it does not start
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    public ListeningSession(Drawing drawing, Path folder, String gate, int ready) throws ContestException, InterruptedException {
        this.gate = gate;
        session = new Session(drawing, folder, Consent.NONE);
        try {
            if (!session.start()) {
                throw new ContestException("the session does not start: " + session.findings());
            }
            Snapshot now = await("it listens, and all FWPs are ready", seen -> port(seen) > 0 && chain(seen).cachedCleaned() >= ready);
            address = new InetSocketAddress("127.0.0.1", (int) port(now));
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private long port(Snapshot now) {
        return now.node(gate).map(node -> node.figures().getOrDefault(Snapshot.NodeFigures.PORT, 0L)).orElse(0L);
    }

    /** Its only chain, in this snapshot. */
    public static Snapshot.ChainFigures chain(Snapshot now) {
        return now.chains().getFirst();
    }

    private Snapshot await(String what, Predicate<Snapshot> happened) throws ContestException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Snapshot now = session.snapshot();
        while (now.chains().isEmpty() || !happened.test(now)) {
            if (System.nanoTime() > end) {
                throw new ContestException("not within a minute: " + what + ", chains=" + now.chains());
            }
            Thread.sleep(GLANCE_MILLIS);
            now = session.snapshot();
        }
        return now;
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        return address;
    }

    /** All figures, as fresh as a window's. */
    public Snapshot snapshot() {
        return session.snapshot();
    }

    /** Memory of an FWP: its state, ring, and outbox, as they are reserved, and what is wasted between them. */
    public double bytesPerFwp() {
        Snapshot now = session.snapshot();
        return (double) now.memoryBytes() / now.fwps();
    }

    /** Processor time of the threads on which the engine's roles run, since they began, in nanoseconds: those of clients in this process are none of them. */
    public static long processorNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull).filter(thread -> ROLES.stream().anyMatch(thread.getThreadName()::startsWith))
                .mapToLong(ThreadInfo::getThreadId).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }

    /** All clients left: waits until every instance is clean again. */
    public void settle() throws ContestException, InterruptedException {
        await("every FWP is clean again", now -> chain(now).active() == 0 && chain(now).cachedUncleaned() == 0);
    }

    /** Ends it. */
    @Override
    public void close() {
        session.close();
    }
}
