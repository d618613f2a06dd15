package edgeos.lab.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.os.PingSocket;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that ping the machine itself, whose own network stack answers. */
class PingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 0);

    @BeforeEach
    void assumePings() {
        try {
            PingSocket.open(0).close();
        } catch (IOException refused) {
            assumeTrue(false, refused.getMessage());
        }
    }

    @Test
    void shouldPingAndCheckEachReplySeveralAtOnce() {
        SwarmSettings settings = SwarmSettings.of(Protocol.PING).withClients(10).closed(0).pipelining(4).sizes(1, 3_000);
        Swarm swarm = Swarm.start(settings, HERE);
        try (Swarm other = Swarm.start(settings.withSeed(2), HERE)) {
            Await.until("both are answered", LIMIT, () -> swarm.figures().answered() > 2_000 && other.figures().answered() > 2_000);
            assertEquals(0, swarm.figures().errors() + other.figures().errors(), () -> swarm.figures() + " " + other.figures());
            assertTrue(swarm.figures().latency().p50Nanos() > 0);
        } finally {
            swarm.close();
        }
        SwarmFigures end = swarm.figures();
        assertEquals(end.asked(), end.answered() + end.abandoned(), end::toString);
    }

    @Test
    void shouldSendFromNoOtherAddressThanItWasTold() {
        try (Swarm swarm = Swarm.start(SwarmSettings.of(Protocol.PING).withClients(2).comingFrom("127.0.0.9"), HERE)) {
            Await.until("it is answered", LIMIT, () -> swarm.figures().answered() > 20);
        }
        var failed = assertThrows(UncheckedIOException.class, () -> Swarm.start(SwarmSettings.of(Protocol.PING).comingFrom("192.0.2.77"), HERE));
        assertTrue(failed.getMessage().contains("pings cannot be sent"), failed::getMessage);
    }

    @Test
    void shouldLoseWhatNobodyAnswersAndGoOn() {
        try (Swarm swarm = Swarm.start(SwarmSettings.of(Protocol.PING).withClients(1).comingFrom("127.0.0.1").timeout(100_000_000), new InetSocketAddress("192.0.2.1", 0))) {
            Await.until("it is lost", LIMIT, () -> swarm.figures().lost() >= 2);
            assertEquals(0, swarm.figures().answered());
        }
    }
}
