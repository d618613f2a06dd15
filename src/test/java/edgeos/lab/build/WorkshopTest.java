package edgeos.lab.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds go on whatever happens to those who hear of them. */
class WorkshopTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    @TempDir
    private Path folder;

    @Test
    void shouldGoOnBuildingAfterAListenerFailed() throws Exception {
        var told = new AtomicInteger();
        Path first = Files.write(folder.resolve("first.wasm"), new byte[8]);
        Path second = Files.write(folder.resolve("second.wasm"), new byte[8]);
        try (var workshop = new Workshop(() -> {
            if (told.incrementAndGet() == 1) {
                throw new IllegalStateException("a listener that fails");
            }
        })) {
            workshop.keep(Set.of(first));
            Await.until("the listener failed", LIMIT, () -> told.get() == 1);
            workshop.keep(Set.of(first, second));
            assertTrue(workshop.await(LIMIT));
        }
    }
}
