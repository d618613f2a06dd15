package edgeos.lab.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** One swarm, mostly against a server of the test's own. Whatever it did, at its end every question has one end, and nobody is connected. */
abstract class SwarmTrial {
    static final Duration LIMIT = Duration.ofSeconds(60);

    Peers peers;
    Swarm swarm;

    @AfterEach
    void close() {
        if (swarm != null) {
            swarm.close();
            SwarmFigures end = swarm.figures();
            assertEquals(end.asked(), end.answered() + end.wrong() + end.lost() + end.abandoned(), () -> "every question has one end: " + end);
            assertEquals(0, end.connected() + end.ready() + end.open(), () -> "all hung up: " + end);
        }
        if (peers != null) {
            peers.close();
        }
    }

    void start(SwarmSettings settings, Peers.Server server) throws IOException {
        peers = new Peers(server);
        swarm = Swarm.start(settings, peers.address());
    }

    SwarmFigures now() {
        return swarm.figures();
    }

    void awaitAnswers(long count) {
        Await.until("answers: " + count, LIMIT, () -> now().answered() >= count);
    }

    void assertNoErrors() {
        assertEquals(0, now().errors(), () -> now().toString());
    }
}
