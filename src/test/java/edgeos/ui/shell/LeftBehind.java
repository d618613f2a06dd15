package edgeos.ui.shell;

import edgeos.lab.recovery.Autosave;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.recovery.Unsaved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Leaves behind what a lab does that is killed: all is there but the lock, which ended with it. */
final class LeftBehind {
    private LeftBehind() { }

    /** Leaves this where labs keep what was not saved; it is written elsewhere first. */
    static void in(Path kept, Path elsewhere, Unsaved unsaved) throws IOException, InterruptedException {
        var autosave = new Autosave(Optional.of(new RecoveryFolder(elsewhere)), Autosave.Pace.USUAL, failed -> {
            throw new UncheckedIOException(failed);
        });
        autosave.changed(unsaved);
        var written = new CountDownLatch(1);
        autosave.now(written::countDown);
        written.await();
        try (Stream<Path> labs = Files.list(elsewhere)) {
            Path own = labs.filter(Files::isDirectory).findFirst().orElseThrow();
            Path copy = Files.createDirectories(kept.resolve(own.getFileName()));
            for (String name : List.of("drawing.json", "about.properties")) {
                Files.copy(own.resolve(name), copy.resolve(name));
            }
        }
        autosave.close();
    }
}
