package edgeos.lab.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.History;
import edgeos.lab.Look;
import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.lab.time.Mark;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One real run, with faults in it and an edit, recorded from before its start until after its stop; and what it replays to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path SAMPLES = Path.of("samples");

    private Path folder;
    private final Map<Long, Snapshot> seen = new ConcurrentHashMap<>();
    private final Map<Long, Drawing> drawn = new ConcurrentHashMap<>();
    private Session session;
    private Drawing before;
    private Drawing after;
    private History pausedHistory;
    private Snapshot pausedSnapshot;
    private int pooled;
    private Path file;

    @BeforeAll
    void record(@TempDir Path home) throws Exception {
        folder = home;
        before = DrawingFormat.read(SAMPLES.resolve("attack-contained.json")).drawing();
        after = before.withTitle("edited", before.description());
        session = new Session(before, SAMPLES, Consent.NONE);
        session.onlookers().join(this::saw);
        Recorder recorder = Recorder.start(session, folder.resolve("run.edgerec"));
        assertTrue(session.start(), () -> session.findings().toString());
        Await.until("faults", LIMIT, () -> session.events().after(0).stream().anyMatch(event -> event.topic() == Event.Topic.FAULT));
        Await.until("some figures", LIMIT, () -> session.history().samples().size() > 25);
        session.edit(after);
        int samples = session.history().samples().size();
        Await.until("figures after the edit", LIMIT, () -> session.history().samples().size() > samples + 10);
        session.pause();
        pausedHistory = session.history();
        pausedSnapshot = session.snapshot();
        pooled = session.sights().pool().count();
        long then = recorder.progress().nanos();
        Await.until("the pause is recorded", LIMIT, () -> recorder.progress().nanos() > then + 700_000_000L);
        session.stop();
        file = recorder.finish().get(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
    }

    @AfterAll
    void close() {
        session.close();
    }

    private void saw(Look look) {
        seen.put(look.snapshot().serial(), look.snapshot());
        drawn.put(look.snapshot().serial(), session.drawing());
    }

    private Replay replay() throws IOException {
        return Replay.open(file);
    }

    /** Every moment of the recording, in order. */
    private static List<Long> times(Replay replay) throws IOException {
        var times = new ArrayList<Long>();
        for (long at = 0; at <= replay.lengthNanos(); at += 5_000_000L) {
            if (replay.seek(at) || times.isEmpty()) {
                times.add(replay.atNanos());
            }
        }
        return times;
    }

    @Test
    void shouldReplayToTheSameNumbersAndDrawings() throws IOException {
        try (Replay replay = replay()) {
            int compared = 0;
            for (long at : times(replay)) {
                replay.seek(at);
                Snapshot snapshot = replay.snapshot();
                if (snapshot.serial() > 0) {
                    Snapshot expected = seen.get(snapshot.serial());
                    assertNotNull(expected, "nobody saw serial=" + snapshot.serial());
                    assertEquals(expected, snapshot);
                    assertEquals(expected.latency().p99Nanos(), snapshot.latency().p99Nanos());
                    compared++;
                }
            }
            assertTrue(compared > seen.size() / 2, "compared=" + compared + " seen=" + seen.size());
        }
    }

    @Test
    void shouldShowTheDrawingOfEachMoment() throws IOException {
        try (Replay replay = replay()) {
            for (long at : times(replay)) {
                replay.seek(at);
                Drawing then = drawn.get(replay.snapshot().serial());
                if (then != null && at < editNanos(replay)) {
                    assertEquals(then, replay.drawing());
                }
            }
            replay.seek(0);
            assertEquals(before, replay.drawing());
            replay.seek(replay.lengthNanos());
            assertEquals(after, replay.drawing());
        }
    }

    private static long editNanos(Replay replay) {
        return replay.marks().stream().filter(mark -> mark.kind() == Mark.Kind.EDIT).findFirst().orElseThrow().at();
    }

    @Test
    void shouldHaveTheHistoryThatTheWindowHad() throws IOException {
        try (Replay replay = replay()) {
            for (long at : times(replay)) {
                replay.seek(at);
                if (replay.snapshot().equals(pausedSnapshot)) {
                    break;
                }
            }
            assertEquals(pausedSnapshot, replay.snapshot());
            assertEquals(pooled, replay.sights().pool().count());
            assertTrue(pooled > 0);
            assertTrue(replay.sights().schedule().tracks().stream().anyMatch(track -> track.count() > 0));
            assertSameHistory(pausedHistory, replay.history());
        }
    }

    /** Conditions are looked at between two looks at the engine, of which a pause has none. */
    @Test
    void shouldShowThatItWasPaused() throws IOException {
        try (Replay replay = replay()) {
            var states = EnumSet.noneOf(Session.State.class);
            for (long at : times(replay)) {
                replay.seek(at);
                if (replay.snapshot().equals(pausedSnapshot)) {
                    states.add(replay.state());
                }
            }
            assertTrue(states.contains(Session.State.PAUSED), states::toString);
        }
    }

    private static void assertSameHistory(History expected, History actual) {
        assertEquals(expected.samples().size(), actual.samples().size());
        for (int at = 0; at < expected.samples().size(); at++) {
            History.Sample one = expected.samples().get(at);
            History.Sample other = actual.samples().get(at);
            assertEquals(one.atNanos(), other.atNanos());
            assertEquals(one.messagesPerSecond(), other.messagesPerSecond());
            assertEquals(one.deliveredBitsPerSecond(), other.deliveredBitsPerSecond());
            assertEquals(one.copiedBitsPerSecond(), other.copiedBitsPerSecond());
            assertArrayEquals(one.nodeRates(), other.nodeRates());
            assertArrayEquals(one.linkBits(), other.linkBits());
            assertArrayEquals(one.roleShares(), other.roleShares());
        }
    }

    @Test
    void shouldTellTheEventsOfEachMoment() throws IOException {
        try (Replay replay = replay()) {
            replay.seek(replay.lengthNanos());
            List<Event> all = replay.events().after(0);
            assertTrue(all.stream().anyMatch(event -> event.topic() == Event.Topic.FAULT));
            List<Event> live = session.events().after(0);
            assertEquals(live.subList(0, all.size()), all);
            assertEquals(Session.State.STOPPED, replay.state());
            var log = replay.events();
            replay.seek(0);
            assertNotEquals(log, replay.events());
            assertTrue(replay.events().written() < all.size());
            assertTrue(replay.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.FAULT));
        }
    }

    @Test
    void shouldShowTheSameWhetherSoughtOrPlayed() throws IOException {
        try (Replay played = replay(); Replay sought = replay()) {
            List<Long> times = times(played);
            var random = new Random(3);
            for (int round = 0; round < 25; round++) {
                long at = times.get(random.nextInt(times.size()));
                sought.seek(at);
                played.seek(0);
                for (long passed : times) {
                    if (passed <= at) {
                        played.seek(passed);
                    }
                }
                assertEquals(played.snapshot(), sought.snapshot());
                assertEquals(played.drawing(), sought.drawing());
                assertEquals(played.events().after(0), sought.events().after(0));
                assertSameHistory(played.history(), sought.history());
            }
        }
    }

    @Test
    void shouldGoFromMomentToMomentAndBack() throws IOException {
        try (Replay replay = replay()) {
            List<Long> times = times(replay);
            replay.seek(0);
            var forth = new ArrayList<Long>();
            for (long at = replay.atNanos(); forth.isEmpty() || at > forth.getLast(); at = replay.atNanos()) {
                forth.add(at);
                replay.seek(replay.beside(1));
            }
            assertTrue(forth.containsAll(times), "none is left out");
            assertEquals(replay.lengthNanos(), forth.getLast());
            for (long at : forth.reversed()) {
                assertEquals(at, replay.atNanos());
                replay.seek(replay.beside(-1));
            }
            assertEquals(forth.getFirst(), replay.beside(-1), "there is none before the first");
        }
    }

    @Test
    void shouldSayThatAFileWasCutAndReplayTheRest() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.edgerec");
        Files.write(cut, Arrays.copyOf(whole, whole.length * 2 / 3));
        try (Replay all = replay(); Replay rest = Replay.open(cut)) {
            assertTrue(all.isComplete());
            assertFalse(rest.isComplete());
            assertTrue(rest.lengthNanos() < all.lengthNanos());
            rest.seek(rest.lengthNanos());
            all.seek(rest.lengthNanos());
            assertEquals(all.snapshot(), rest.snapshot());
        }
    }

    @Test
    void shouldWriteOverNoUnfinishedRecordingOfBefore() throws IOException {
        Path unfinished = Files.writeString(folder.resolve("crashed.edgerec.part"), "kept");
        IOException refused = assertThrows(IOException.class, () -> Recorder.start(session, folder.resolve("crashed.edgerec")));
        assertTrue(refused.getMessage().contains("choose another name"), refused::getMessage);
        assertEquals("kept", Files.readString(unfinished));
    }

    @Test
    void shouldComeWithRecordingsThatAreWholeAndSmall() throws IOException {
        assertFalse(Samples.recordings().isEmpty());
        for (Path sample : Samples.recordings()) {
            assertTrue(Files.size(sample) < 200_000, sample::toString);
            try (Replay replay = Replay.open(sample)) {
                assertTrue(replay.isComplete());
                replay.seek(replay.lengthNanos());
                assertEquals(0, replay.snapshot().ledger().imbalance());
                assertTrue(replay.snapshot().ledger().delivered() > 0);
                assertTrue(replay.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.FAULT));
                List<History.Sample> moved = replay.history().samples().stream().filter(one -> one.messagesPerSecond() > 0).toList();
                assertFalse(moved.isEmpty());
                assertTrue(moved.stream().allMatch(one -> one.copiedMessagesPerSecond() < Arrays.stream(one.linkMessages()).sum()), "last hops are not copied, though it is from before anybody wrote down which these are");
            }
        }
    }

    @Test
    void shouldSayWhoseFiguresTheseAre() throws IOException {
        try (Replay replay = replay()) {
            assertTrue(session.provenance().isEmpty());
            assertTrue(replay.provenance().orElseThrow().words().contains(" core"));
            assertSame(replay.drawing(), replay.drawing());
        }
    }
}
