package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.function.Predicate;

/** An engine of a test, run until it shows what is awaited. */
final class Running {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Running() { }

    /** Runs live until a snapshot shows it, and holds; the law must hold in every snapshot on the way. Returns one taken while held. */
    static Snapshot until(Engine engine, String what, Predicate<Snapshot> shown) {
        engine.runLive();
        Await.until(what, LIMIT, () -> {
            Snapshot snapshot = engine.snapshot();
            assertEquals(0, snapshot.ledger().imbalance(), snapshot.ledger()::toString);
            return shown.test(snapshot);
        });
        engine.hold();
        return engine.snapshot();
    }
}
