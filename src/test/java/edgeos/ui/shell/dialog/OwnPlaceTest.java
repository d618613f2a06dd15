package edgeos.ui.shell.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where dialogs start: a sample that is saved must not go where it is gone when the lab ends. */
class OwnPlaceTest {
    @TempDir
    Path home;

    @Test
    void shouldStartAtHomeAndNotAmongTheSamples() {
        Path samples = Samples.folder().orElseThrow();
        assertTrue(Samples.holds(samples) && Samples.holds(samples.resolve("lessons")));
        var place = new OwnPlace(home, Samples::holds);
        assertEquals(Optional.of(home), place.instead(samples));
        assertEquals(Optional.of(home), place.instead(samples.resolve("lessons")));
    }

    /** A drawing that is restored after a sudden end still names the copy of the lab that ended. */
    @Test
    void shouldNotStartInACopyOfTheSamplesThatAnotherLabMade() {
        Path passing = Path.of(System.getProperty("java.io.tmpdir"));
        var place = new OwnPlace(home, Samples::holds);
        assertEquals(Optional.of(home), place.instead(passing.resolve("edgeos-samples123456").resolve("lessons")));
        assertEquals(Optional.of(passing), place.instead(passing), "somebody may want to keep things there");
    }

    @Test
    void shouldGoOnWhereAFileWasChosenLast() throws IOException {
        var place = new OwnPlace(home, Samples::holds);
        Path course = Files.createDirectory(home.resolve("course"));
        assertEquals(Optional.of(course.resolve("a.json")), place.chosen(course.resolve("a.json").toFile()));
        place.chosen(Samples.first().orElseThrow().toFile());
        assertEquals(Optional.of(course), place.instead(Samples.folder().orElseThrow()));
        assertEquals(Optional.of(home), place.instead(home), "somebody's own folder is as good");
        assertEquals(Optional.empty(), place.chosen(null));
    }

    @Test
    void shouldWriteAnEndingOnceThatWasTypedBeforeTheProposedOne() throws IOException {
        var place = new OwnPlace(home, Samples::holds);
        assertEquals(Optional.of(home.resolve("mine.json")), place.named(home.resolve("mine.json.json").toFile()));
        assertEquals(Optional.of(home.resolve("mine.json")), place.named(home.resolve("mine.json").toFile()));
        Files.createFile(home.resolve("mine.json"));
        assertEquals(Optional.of(home.resolve("mine.json.json")), place.named(home.resolve("mine.json.json").toFile()), "nobody was asked whether to replace the other");
    }
}
