package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.report.Verdict;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample is a test: it runs, and keeps what it promises. */
class SampleRunsTest {
    private static final Path FOLDER = Path.of("samples");
    private static final int MOST_LOOKS = 240;
    private static final int GLANCES = 10;
    private static final long GLANCE_MILLIS = 50;

    @TestFactory
    Stream<DynamicTest> shouldKeepWhatItPromises() throws IOException {
        return SampleDrawingsTest.each("run", SampleRunsTest::run);
    }

    /** Half a second to warm up, half to look at. A machine that is busy with something else gets more of them to show one in which all promises are kept. */
    private static void run(Path file) throws InterruptedException {
        Drawing drawing = DrawingFormat.read(file).drawing();
        try (var session = new Session(drawing, FOLDER.toAbsolutePath(), Consent.NONE)) {
            assertTrue(session.start());
            List<Verdict> failed = List.of();
            for (int look = 0; look < MOST_LOOKS && (look < 2 || !failed.isEmpty()); look++) {
                Snapshot before = session.snapshot();
                for (int glance = 0; glance < GLANCES; glance++) {
                    Thread.sleep(GLANCE_MILLIS);
                    assertEquals(0, session.snapshot().ledger().imbalance(), () -> session.snapshot().ledger().toString());
                }
                failed = Verdict.all(drawing, before, session.snapshot()).stream().filter(verdict -> !verdict.passed()).toList();
            }
            assertEquals(List.of(), failed);
        }
    }
}
