package edgeos.lab;

import edgeos.Await;
import java.time.Duration;

/** Figures of a session are from its last look, which may be some moments old. */
final class Looks {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Looks() { }

    /** Returns when a look has begun after this was called: the first from now on may have begun before. */
    static void awaitNew(Session session) {
        for (int look = 0; look < 2; look++) {
            long before = session.snapshot().atNanos();
            Await.until("a look", LIMIT, () -> session.snapshot().atNanos() > before);
        }
    }
}
