package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start waits for: the lab itself is started, and what its Java loaded until messages moved is looked at. */
class FirstFrameTest {
    private static final long LONGEST_SECONDS = 300;
    /** The command line's reader, charts and what they are drawn with, what they are compared with, layout, and views behind the drawing. */
    private static final List<String> LATER = List.of("picocli.", "org.jfree.", "java.awt.", "edgeos.charts.plot.", "edgeos.os.ProcessSpawner", "org.eclipse.elk.",
            "edgeos.ui.pool.paint.", "edgeos.ui.capability.GraphMouse", "edgeos.ui.experiments.ExperimentList", "edgeos.ui.analysis.Answer");

    @TempDir
    Path folder;

    @Test
    void shouldShowMovingMessagesBeforeItLoadsWhatNobodyLooksAt() throws IOException, InterruptedException {
        Path listing = folder.resolve("classes.txt");
        Path said = folder.resolve("said.txt");
        Process lab = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + folder, "-Djava.util.prefs.userRoot=" + folder,
                "-Xlog:class+load:file=" + listing, "-cp", System.getProperty("java.class.path"), "edgeos.Main", "--first-frame").redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertTrue(lab.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "it moved nothing: " + Files.readString(said));
        } finally {
            lab.destroyForcibly();
        }
        assertEquals(0, lab.exitValue(), Files.readString(said));
        assertTrue(Files.readString(said).contains("first frame with moving messages after "), Files.readString(said));
        List<String> loaded = Files.readAllLines(listing).stream().filter(line -> line.contains("source:")).map(line -> line.substring(line.indexOf(']', line.lastIndexOf("[class")) + 1).strip()).toList();
        assertTrue(loaded.stream().anyMatch(line -> line.startsWith("edgeos.ui.canvas.CanvasView ")), "the listing is none");
        assertEquals(List.of(), loaded.stream().filter(line -> LATER.stream().anyMatch(line::startsWith)).toList());
    }
}
