package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.Engine;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A half of a TLS proxy that fails takes its own client with it, and nobody else. */
class TlsFaultTest {
    private static final int MOST_BYTES = 10_000;

    /** The same plan, in which one half fails. */
    private static EnginePlan failing(EnginePlan plan, String half) {
        var nodes = plan.nodes().stream().map(node -> node.id().equals(half) ? failing(node) : node).toList();
        return new EnginePlan(plan.scheduling(), plan.placement(), nodes, plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    private static NodeSpec failing(NodeSpec node) {
        return new NodeSpec(node.id(), node.name(), node.role(), node.kind(), "trial.FailingTls", node.settings().with("reads", node.id().equals("read")).with("mostBytes", MOST_BYTES), node.chain(),
                node.outPorts(), node.ringBytes(), node.priority(), node.budgetNanos());
    }

    private static Snapshot.NodeFigures node(Engine engine, String id) {
        return engine.snapshot().node(id).orElseThrow();
    }

    private static boolean isClean(Engine engine) {
        Snapshot.ChainFigures chain = engine.snapshot().chains().getFirst();
        return chain.active() == 0 && chain.cachedUncleaned() == 0 && node(engine, "read").figures().get("sessions") == 0;
    }

    @ParameterizedTest
    @CsvSource({"read, TLSv1.3", "write, TLSv1.3", "read, TLSv1.2", "write, TLSv1.2"})
    void shouldDisconnectItsClientAndGoOnForOthers(String half, String version) throws Exception {
        EnginePlan plan = PlanCompiler.compile(Proxies.of(Map.of(), "streamEcho", Map.of()), Path.of("samples"));
        try (var engine = new Engine(failing(plan, half), new EventLog(1_000))) {
            engine.runLive();
            Await.until("it listens", RunningLab.LIMIT, () -> node(engine, "in").figures().getOrDefault("port", 0L) > 0);
            int port = node(engine, "in").figures().get("port").intValue();
            TlsPeer peer = TlsPeer.ofLab();
            try (SSLSocket other = peer.connect(port, version, RunningLab.LIMIT)) {
                for (int victim = 1; victim <= 3; victim++) {
                    checkCutOff(peer.connect(port, version, RunningLab.LIMIT));
                    Clients.checkEcho(other, victim, 2_000);
                }
                try (SSLSocket next = peer.connect(port, version, RunningLab.LIMIT)) {
                    Clients.checkEcho(next, 9, MOST_BYTES);
                }
                Clients.checkEcho(other, 10, 2_000);
            }
            Await.until("nobody is left", RunningLab.LIMIT, () -> isClean(engine));
            assertEquals(3, node(engine, half).faults());
            assertEquals(0, engine.snapshot().ledger().imbalance(), () -> engine.snapshot().ledger().toString());
        }
    }

    /** It hears neither nothing nor an end that would sound as if all had been said. */
    private static void checkCutOff(SSLSocket client) throws IOException {
        try (client) {
            byte[] heard = new byte[2 * MOST_BYTES];
            IOException ended = assertThrows(IOException.class, () -> {
                client.getOutputStream().write(Clients.bytes(1, heard.length));
                int bytes = client.getInputStream().readNBytes(heard, 0, heard.length);
                assertTrue(bytes < heard.length, "it went on as if nothing had been the matter");
            });
            assertFalse(ended instanceof SocketTimeoutException, ended::toString);
        }
    }
}
