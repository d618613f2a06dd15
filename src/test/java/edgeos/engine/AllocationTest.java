package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import edgeos.Await;
import edgeos.engine.spec.EngineException;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the threads of a running engine take from the Java heap while nobody looks. */
class AllocationTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final long WARM_UP_MESSAGES = 300_000;
    /** Less in a round says that what runs is compiled for good: until then, what lives for a moment only is still taken from the heap. */
    private static final long MOST_BYTES_A_WARM_ROUND = 2 << 10;
    private static final long MESSAGES = 1_200_000;
    private static final long ROUND_CPU_NANOS = 200_000_000;
    /** For all messages together: what the Java runtime may take for itself, such as for code that it compiles anew. */
    private static final long MOST_BYTES_IN_ALL = 64 << 10;
    private static final int MOST_BYTES_A_WASM_BATCH = 48;

    private record Part(String kind, Map<String, Object> settings, String in, String out) { }

    @BeforeEach
    void shouldBeAbleToCount() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean, "this Java cannot count allocations");
    }

    @Test
    void shouldTakeNothingFromTheHeapForAMillionMessagesThroughSixFwps() throws Exception {
        var counted = count(List.of(
                new Part("firewall", Map.of("rules", List.of("deny tcp any -> any", "allow any")), "in", "out"),
                new Part("monitor", Map.of(), "in", "out"),
                new Part("classifier", Map.of("matches", List.of("udp any <-> any : 80")), "in", "a"),
                new Part("rateLimiter", Map.of("tokensPerSecond", 1e12, "burstTokens", 1e12), "in", "out"),
                new Part("nat", Map.of(), "inside", "outside"),
                new Part("echo", Map.of("swapAddresses", false), "in", "out")), MESSAGES, MOST_BYTES_A_WARM_ROUND);
        assertTrue(counted.bytes() <= MOST_BYTES_IN_ALL, counted::toString);
    }

    @Test
    void shouldTakeAtMost48BytesABatchForAModule() throws Exception {
        var counted = count(List.of(new Part("wasm", Map.of("file", "programs/packet-counter.wasm"), "in", "out")), MESSAGES / 4, Long.MAX_VALUE);
        assertTrue(counted.bytes() <= MOST_BYTES_A_WASM_BATCH * counted.runs() + MOST_BYTES_IN_ALL, counted::toString);
    }

    /**
     * What was counted.
     *
     * @param bytes taken from the heap by all engine threads, while so many messages at least left
     * @param runs of the first FWP
     */
    private record Counted(long bytes, long messages, long runs) { }

    /** Looks only between two rounds, as looking itself takes from the heap. */
    private static Counted count(List<Part> parts, long messages, long warmBytes) throws EngineException {
        try (var engine = new Engine(PlanCompiler.compile(drawing(parts), Path.of("samples")), new EventLog(100))) {
            engine.runLive();
            Await.until("warm", LIMIT, () -> engine.snapshot().ledger().delivered() > WARM_UP_MESSAGES);
            Await.until("compiled", LIMIT, () -> bytesOfARound() < warmBytes);
            Snapshot before = engine.snapshot();
            long bytes = 0;
            Snapshot now = before;
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (now.ledger().delivered() - before.ledger().delivered() < messages) {
                assertTrue(System.nanoTime() < limit, "messages stopped: " + now.ledger());
                bytes += bytesOfARound();
                now = engine.snapshot();
            }
            assertEquals(0, now.ledger().imbalance());
            assertEquals(0, now.ledger().dropped());
            return new Counted(bytes, now.ledger().delivered() - before.ledger().delivered(), now.nodes().get(1).runs() - before.nodes().get(1).runs());
        }
    }

    private static long bytesOfARound() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos ")).mapToLong(Thread::threadId).toArray();
        assertTrue(ids.length > 0, "no engine thread was found by its name");
        long before = sum(threads.getThreadAllocatedBytes(ids));
        long ran = sum(threads.getThreadCpuTime(ids));
        Await.until("the engine ran", LIMIT, () -> sum(threads.getThreadCpuTime(ids)) > ran + ROUND_CPU_NANOS);
        return sum(threads.getThreadAllocatedBytes(ids)) - before;
    }

    private static long sum(long[] figures) {
        long sum = 0;
        for (long figure : figures) {
            sum += figure;
        }
        return sum;
    }

    private static Drawing drawing(List<Part> parts) {
        var nodes = new ArrayList<Node>();
        var links = new ArrayList<Link>();
        nodes.add(node("g", "generator", Map.of("ratePerSecond", 0, "sizesBytes", "64", "clients", 8)));
        String from = "g";
        String port = "out";
        for (Part part : parts) {
            String id = "f" + nodes.size();
            nodes.add(node(id, part.kind(), part.settings()));
            links.add(link(from, port, id, part.in()));
            from = id;
            port = part.out();
        }
        nodes.add(node("s", "sink", Map.of()));
        links.add(link(from, port, "s", "in"));
        return Drawing.EMPTY.withNodes(nodes).withLinks(links);
    }

    private static Node node(String id, String kind, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String port, String to, String in) {
        return new Link(from + "-" + to, new Link.End(from, port), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }
}
