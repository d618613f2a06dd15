package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of clients whose one server is taken away, exchanged, or fails: each is served on, or hears that it is over; and of those who would look for them. */
class SharedServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static NodeSpec node(String id, Role role, String kind, String program, Map<String, Object> settings, String chain) {
        return new NodeSpec(id, id, role, kind, program, Settings.of(settings), chain, role == Role.FWP ? 8 : 1, role == Role.FWP ? 65_536 : 0, 4, 100_000);
    }

    private static NodeSpec in(String id) {
        return node(id, Role.SOURCE, "tcpIn", "", Map.of("port", 0), null);
    }

    private static NodeSpec out() {
        return node("out", Role.TRANSMIT, "tcpOut", "", Map.of(), null);
    }

    private static NodeSpec store(String id, int sharedBy, int kibibytes, String chain) {
        return node(id, Role.FWP, "memcached", "memcached.Memcached", Map.of("memoryKibibytes", kibibytes, "sharedBy", sharedBy), chain);
    }

    private static Plans serving(NodeSpec in, NodeSpec store) {
        return new Plans().node(in).node(store).node(out()).link(in.id(), 0, store.id()).link(store.id(), 0, "out");
    }

    private static Socket connect(Engine engine, String in) throws IOException {
        String address = engine.listening().get(in);
        var socket = new Socket("127.0.0.1", Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What the other side says up to this many bytes; less if it ends. */
    private static String hear(Socket socket, int bytes) {
        try {
            return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketTimeoutException hanging) {
            throw new AssertionError("it hangs", hanging);
        } catch (IOException reset) {
            return "";
        }
    }

    /** Edits after which nobody remembers what was half said. */
    private enum Edit {
        OTHER_SETTINGS, ANOTHER_NODE, INTO_A_CHAIN, OF_ITS_OWN, AWAY, ALL_AWAY;

        private EnginePlan plan() {
            return switch (this) {
                case OTHER_SETTINGS -> serving(in("in"), store("m", 100, 2048, null)).plan();
                case ANOTHER_NODE -> serving(in("in"), store("n", 100, 1024, null)).plan();
                case INTO_A_CHAIN -> serving(in("in"), store("m", 100, 1024, "c")).chain("c", Policy.SHARED, 1, 1, 0).plan();
                case OF_ITS_OWN -> serving(in("in"), store("m", 1, 1024, "c")).chain("c", Policy.PER_FLOW, 4, 4, 0).plan();
                case AWAY -> new Plans().node(in("in")).node(out()).plan();
                case ALL_AWAY -> new Plans().node(out()).plan();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellAClientThatSpokeThatNobodyRemembersIt(Edit edit) throws Exception {
        try (var engine = new Engine(serving(in("in"), store("m", 100, 1024, null)).plan(), new EventLog(100))) {
            engine.begin();
            try (Socket client = connect(engine, "in")) {
                say(client, "set a 0 0 5\r\nfirst\r\nset b 0 0 5\r\nhal");
                assertEquals("STORED\r\n", hear(client, 8));
                engine.apply(edit.plan());
                assertEquals("", hear(client, 1));
            }
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }

    /** In a chain that the manager may not clean, what failed waits for ever to be cleaned. */
    @Test
    void shouldTellAClientAtOnceThatWhomItSpokeToHasFailed() throws Exception {
        NodeSpec talker = EmissionTest.talker("t", "c", Map.of("sharedBy", 2, "crashesAt", 1, "answers", 1));
        Plans plans = serving(in("in"), talker).chain("c", Policy.SHARED, 1, 1, 0).revoke("role:manager>memory:t");
        try (var engine = new Engine(serving(in("in"), talker).chain("c", Policy.SHARED, 1, 1, 0).plan(), new EventLog(100))) {
            engine.apply(plans.plan());
            engine.begin();
            try (Socket client = connect(engine, "in")) {
                say(client, "a question that is longer than thirty bytes\r\n");
                assertEquals("", hear(client, 1));
            }
            assertEquals(1, engine.snapshot().node("t").orElseThrow().faults());
            assertEquals(1, engine.snapshot().chains().getFirst().cachedUncleaned());
        }
    }

    /** What happened to clients is told to the thread of the gates, which is awake until it has heard all. */
    @Test
    void shouldSleepWhenNobodyIsLeftToHearWhatHappened() throws Exception {
        try (var engine = new Engine(serving(in("in"), store("m", 100, 1024, null)).plan(), new EventLog(100))) {
            engine.apply(Edit.ALL_AWAY.plan());
            assertTrue(engine.topology().listeners().sockets().hasWork(), "a store that many share is no more");
            Await.until("all is heard", LIMIT, () -> {
                engine.begin();
                engine.snapshot();
                engine.hold();
                return !engine.topology().listeners().sockets().hasWork();
            });
        }
    }

    /** It was there before, and is no part of what is to run. */
    @Test
    void shouldNotConnectToAServerThatThePlanTakesAway() throws Exception {
        Plans both = serving(in("in"), store("m", 100, 1024, null)).node(in("front")).node(upstream()).link("front", 0, "up").link("up", 0, "out");
        Plans frontOnly = new Plans().node(in("front")).node(upstream()).node(out()).link("front", 0, "up").link("up", 0, "out");
        try (var engine = new Engine(both.plan(), new EventLog(100))) {
            var refused = assertThrows(EngineException.class, () -> engine.apply(frontOnly.plan()));
            assertTrue(refused.getMessage().contains("nobody listens there: server=in"), refused::getMessage);
            assertFalse(engine.listening().isEmpty(), "what ran goes on");
        }
    }

    private static NodeSpec upstream() {
        return node("up", Role.TRANSMIT, "tcpUpstream", "", Map.of("server", "in"), null);
    }
}
