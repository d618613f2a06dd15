package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start waits for: the lab itself is started, and what its Java loaded until messages moved is looked at. */
class FirstFrameTest {
    private static final long LONGEST_SECONDS = 300;
    /** The command line's reader, charts and what they are drawn with, jars as file systems, what they are compared with, layout, views behind the drawing, what a message consists of, and tabs below it that are not in front. */
    private static final List<String> LATER = List.of("picocli.", "org.jfree.", "java.awt.", "jdk.nio.zipfs.", "edgeos.charts.plot.", "edgeos.os.ProcessSpawner", "org.eclipse.elk.",
            "edgeos.ui.pool.paint.", "edgeos.ui.capability.GraphMouse", "edgeos.ui.experiments.ExperimentList", "edgeos.ui.analysis.Answer", "edgeos.ui.canvas.bytes.ByteView", "edgeos.ui.schedule.ScheduleBar", "edgeos.ui.charts.EventTable");
    /** What is in the panels at the sides. */
    private static final List<String> AFTER_THE_RUN = List.of("edgeos.ui.palette.PartRow ", "edgeos.ui.inspector.DrawingPage ");

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
        assertTrue(FirstFrameTest.class.getResource("/META-INF/fonts.mf") != null, "JavaFX looks for it, and if it is nowhere, in every library");
        assertTrue(Files.readString(said).matches("(?s).*first frame with moving messages after \\d+ ms, whole window after \\d+ ms, but for the curves of charts.*"), Files.readString(said));
        List<String> loaded = Files.readAllLines(listing).stream().filter(line -> line.contains("source:")).map(line -> line.substring(line.indexOf(']', line.lastIndexOf("[class")) + 1).strip()).toList();
        assertTrue(loaded.stream().anyMatch(line -> line.startsWith("edgeos.ui.canvas.CanvasView ")), "the listing is none");
        assertEquals(List.of(), loaded.stream().filter(line -> LATER.stream().anyMatch(line::startsWith)).toList());
        AFTER_THE_RUN.forEach(name -> assertTrue(at(loaded, name) > at(loaded, "edgeos.lab.Sampler "), name + "was made before messages could move"));
    }

    private static int at(List<String> loaded, String name) {
        int at = IntStream.range(0, loaded.size()).filter(line -> loaded.get(line).startsWith(name)).findFirst().orElse(-1);
        assertTrue(at >= 0, name + "is not in the listing");
        return at;
    }
}
