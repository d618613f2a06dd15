package edgeos.lab.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.History;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Event;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.recording.Moment;
import edgeos.telemetry.recording.RecordingException;
import edgeos.telemetry.recording.RecordingWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of a session that does not simply run, and what other labs may have recorded. */
class RecorderTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private Path folder;

    private static Session session() {
        return new Session(DrawingFormat.read(SAMPLES.resolve("attack-contained.json")).drawing(), SAMPLES, Consent.NONE);
    }

    @Test
    void shouldRecordRunsThatFollowEachOtherAsRunsOfTheirOwn() throws Exception {
        Path file = folder.resolve("runs.edgerec");
        try (Session session = session()) {
            Recorder recorder = Recorder.start(session, file);
            for (int run = 0; run < 2; run++) {
                assertTrue(session.start());
                Await.until("some figures", LIMIT, () -> session.history().samples().size() > 4);
                session.stop();
            }
            session.setMode(Mode.STEP);
            assertTrue(session.start());
            session.step(200);
            recorder.await();
        }
        try (Replay replay = Replay.open(file)) {
            assertTrue(replay.isComplete());
            var runs = new ArrayList<Long>();
            long before = -1;
            for (long at = -1; at < replay.atNanos(); replay.seek(replay.beside(1))) {
                at = replay.atNanos();
                Snapshot snapshot = replay.snapshot();
                if (snapshot.ledger().produced() < before) {
                    runs.add(snapshot.serial());
                }
                before = snapshot.ledger().produced();
                assertEquals(0, snapshot.ledger().imbalance());
                replay.history().samples().forEach(RecorderTest::assertPossible);
                assertTrue(replay.history().samples().stream().allMatch(sample -> sample.atNanos() <= snapshot.atNanos()), "none is of the run before");
            }
            assertEquals(2, runs.size(), "runs began anew");
            assertEquals(Mode.STEP, replay.mode());
            assertEquals(Session.State.RUNNING, replay.state());
            assertTrue(replay.snapshot().ledger().produced() > 0);
        }
    }

    private static void assertPossible(History.Sample sample) {
        for (double rate : new double[] {sample.messagesPerSecond(), sample.deliveredBitsPerSecond(), sample.copiedBitsPerSecond(), sample.droppedPerSecond()}) {
            assertTrue(rate >= 0 && rate < 1e15, () -> "rate=" + rate);
        }
    }

    @Test
    void shouldEndWholeWhereItWouldBecomeTooLongAndLetTheSessionBe() throws Exception {
        Path file = folder.resolve("long.edgerec");
        try (Session session = session()) {
            Recorder recorder = Recorder.start(session, file, 1);
            Await.until("it ended", LIMIT, () -> recorder.progress().problem().isPresent());
            assertTrue(recorder.progress().problem().orElseThrow().contains("cannot be opened"));
            assertEquals(file, recorder.finish().get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            assertTrue(session.events().after(0).stream().anyMatch(event -> event.level() == Event.Level.ERROR && event.text().startsWith("the recording ended early: file=")));
            assertTrue(session.start());
        }
        try (Replay replay = Replay.open(file)) {
            assertTrue(replay.isComplete());
            assertFalse(replay.drawing().nodes().isEmpty());
        }
    }

    private Path made(String drawing, String conditions) throws IOException {
        Path file = folder.resolve("made.edgerec");
        try (var writer = new RecordingWriter(file, Map.of("title", "made"))) {
            writer.drawing(0, drawing);
            writer.moment(new Moment(0, Snapshot.EMPTY, true, true, 0, conditions, PoolView.EMPTY, ScheduleTrace.EMPTY));
            writer.finish();
        }
        return file;
    }

    @Test
    void shouldSayThatItDoesNotKnowWhatAnotherLabSaysInsteadOfShowingSomethingElse() throws IOException {
        for (String conditions : List.of("", "[]", "{\"state\": \"LEVITATING\"}", "{\"transmits\": [null]}", "{\"findings\": [{\"severity\": \"ERROR\"}]}", "{\"placement\": {\"seats\": {\"gate\": null}}}")) {
            Path file = made("{}", conditions);
            assertTrue(assertThrows(RecordingException.class, () -> Replay.open(file), conditions).getMessage().contains("a newer one"));
        }
        try (Replay replay = Replay.open(made("{}", "{\"load\": 2, \"clients\": 0, \"warmNanos\": -1, \"weather\": \"fair\"}"))) {
            assertEquals(2, replay.load());
            assertEquals(Session.State.STOPPED, replay.state());
        }
    }

    @Test
    void shouldFindWhatItDoesNotKnowOfARecordedDrawing() throws IOException {
        String drawing = """
                {"format": "edgeos-lab", "version": 1, "title": "Other", "nodes": "teleported"}
                """;
        try (Replay replay = Replay.open(made(drawing, "{\"load\": 1, \"clients\": 0, \"warmNanos\": -1}"))) {
            assertEquals("Other", replay.drawing().title());
            assertTrue(replay.findings().stream().anyMatch(finding -> finding.what().contains("nodes")), () -> replay.findings().toString());
        }
    }
}
