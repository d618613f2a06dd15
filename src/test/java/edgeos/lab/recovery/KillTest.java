package edgeos.lab.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits and saves and is killed without warning, at any moment; several do beside each other, in one place. The many are in {@link Kills}. */
class KillTest {
    private static final int PEOPLE = 4;
    private static final int TIMES = 2;
    private static final int MOST_LINES = 60;

    @TempDir
    private Path folder;

    @Test
    void shouldLoseNothingThatWasCalledSavedOrKept() throws IOException, InterruptedException, ExecutionException {
        Path unsaved = folder.resolve("unsaved");
        List<Future<Killed>> ends = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 0; person < PEOPLE * TIMES; person++) {
                int seed = person;
                ends.add(people.submit(() -> {
                    var lines = new AtomicInteger(new Random(seed).nextInt(1, MOST_LINES));
                    return Killed.after(unsaved, folder.resolve("of " + seed), seed, new Autosave.Pace(Duration.ofMillis(20), Duration.ofMillis(60)), true, _ -> lines.decrementAndGet() <= 0);
                }));
            }
        }
        for (Future<Killed> end : ends) {
            Killed killed = end.get();
            assertTrue(killed.inFile() >= killed.saved(), () -> "what was saved is in the file: " + killed);
            assertTrue(Math.max(killed.inFile(), killed.recovered()) >= killed.kept(), () -> "what was kept is offered: " + killed);
        }
        assertEquals(List.of(), new RecoveryFolder(unsaved).left());
        try (Stream<Path> rest = Files.list(unsaved)) {
            assertEquals(List.of(), rest.filter(Files::isDirectory).toList(), "what is decided about leaves nothing behind");
        }
    }
}
