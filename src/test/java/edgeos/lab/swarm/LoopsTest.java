package edgeos.lab.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What experiments do with clients while those stay connected, and how they kill some. */
class LoopsTest extends SwarmTrial {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    @Test
    void shouldSetAllKeysBeforeItAsksForAny() throws Exception {
        SwarmSettings settings = SwarmSettings.of(Protocol.MEMCACHED).withClients(10).store(30, 0, 1).closed(0).fillingFirst().withSeed(77);
        start(settings, Peers::memcached);
        Await.until("all keys are set", LIMIT, () -> now().ready() == 10);
        long filled = now().answered();
        assertTrue(filled >= 10 * 30, () -> "answers=" + filled);
        Await.until("keys are asked for", LIMIT, () -> now().answered() > filled + 2_000);
        assertEquals(0, now().misses() + now().errors(), () -> now().toString());
    }

    @Test
    void shouldFillAgainWhereItsStoreIsGoneWithItsConnection() throws Exception {
        start(SwarmSettings.of(Protocol.MEMCACHED).withClients(2).store(20, 0, 1).closed(0).fillingFirst().leavingAfter(50), (in, out) -> Peers.memcachedOfItsOwn().serve(in, out));
        Await.until("each came several times", LIMIT, () -> now().connects() > 10);
        assertEquals(0, now().misses() + now().errors(), () -> now().toString());
    }

    @Test
    void shouldStayConnectedWhenQuestionsAreDueOtherwise() throws Exception {
        SwarmSettings busy = SwarmSettings.of(Protocol.ECHO).withClients(20).sizes(10, 10).closed(0);
        start(busy, Peers::echo);
        Await.until("all are connected", LIMIT, () -> now().connected() == 20);
        swarm.follow(busy.open(40));
        Await.until("nobody waits for an answer", LIMIT, () -> now().open() == 0);
        long before = now().answered();
        Await.until("questions are due by the clock", LIMIT, () -> now().answered() >= before + 10);
        swarm.follow(busy);
        Await.until("whoever has an answer asks again", LIMIT, () -> now().answered() > before + 5_000);
        assertEquals(20, now().connects(), "nobody connected again");
        assertNoErrors();
    }

    @Test
    void shouldResetConnectionsOfThoseWhoAreKilledAndServeTheOthers() throws Exception {
        var reset = new AtomicInteger();
        start(SwarmSettings.of(Protocol.ECHO).withClients(20).closed(HOUR_NANOS), (in, out) -> {
            try {
                in.transferTo(out);
            } catch (SocketException torn) {
                reset.incrementAndGet();
                throw torn;
            }
        });
        Await.until("all are connected", LIMIT, () -> now().connected() == 20);
        swarm.kill(7);
        Await.until("their server is told at once", LIMIT, () -> reset.get() == 7);
        Await.until("so many are left", LIMIT, () -> now().connected() == 13);
        swarm.follow(SwarmSettings.of(Protocol.ECHO).open(2_000));
        Await.until("the others are served", LIMIT, () -> now().answered() > 1_000);
        assertEquals(20, now().connects(), "whoever was killed does not come again");
        assertEquals(7, reset.get(), "and nobody else is");
        assertNoErrors();
    }
}
