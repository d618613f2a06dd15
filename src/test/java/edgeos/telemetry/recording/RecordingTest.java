package edgeos.telemetry.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.notation.DropReason;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Event;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.Protection;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read, bit by bit; what is damaged says so, and never does anything else. */
class RecordingTest {
    private static final long TICK_NANOS = 50_000_000L;
    private static final int MOMENTS = 130;

    @TempDir
    private Path folder;
    private final Random random = new Random(7);
    private final Histogram latency = Distributions.histogram();
    private final List<Moment> written = new ArrayList<>();
    private long messages;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = folder.resolve("run.edgerec");
        try (var writer = new RecordingWriter(file, Map.of("title", "a run"))) {
            writer.drawing(0, "first drawing");
            writer.events(List.of(new RecordedEvent(0, event(1))));
            PoolView pool = PoolView.EMPTY;
            ScheduleTrace schedule = ScheduleTrace.EMPTY;
            for (int at = 0; at < MOMENTS; at++) {
                if (at == 70) {
                    writer.drawing(at * TICK_NANOS, "second drawing");
                    writer.events(List.of(new RecordedEvent(at * TICK_NANOS, event(2)), new RecordedEvent(at * TICK_NANOS, event(3))));
                }
                pool = at % 10 == 0 ? pool(at) : pool;
                schedule = at % 20 == 0 ? schedule(at) : schedule;
                var moment = new Moment(at * TICK_NANOS, snapshot(at), at % 2 == 0, at == 0 || at == 90, at < 70 ? 0 : 1, "conditions " + at / 30, pool, schedule);
                writer.moment(moment);
                written.add(moment);
            }
            writer.finish();
        }
    }

    @Test
    void shouldTakeThePlaceOfAPlainFileOnly() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.edgerec"), file);
        try (var writer = new RecordingWriter(link, Map.of("title", "another run"))) {
            writer.drawing(0, "a drawing");
            writer.moment(written.getFirst());
            writer.finish();
        }
        assertTrue(Files.isSymbolicLink(link), "a link is followed");
        assertEquals(Map.of("title", "another run"), Recording.read("run", Files.readAllBytes(file)).facts());
        Path inside = Files.createDirectory(folder.resolve("place")).resolve("device");
        Files.createSymbolicLink(inside, Path.of(System.getProperty("os.name").startsWith("Windows") ? folder.toString() : "/dev/null"));
        assertTrue(assertThrows(IOException.class, () -> new RecordingWriter(inside, Map.of())).getMessage().startsWith(inside + " cannot be written: "));
        Files.delete(inside);
    }

    @Test
    void shouldLeaveNothingInTheWayOfTheNextWhereItCannotBegin() throws IOException {
        Map<String, String> untold = new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                throw new IllegalStateException("as a full disk would");
            }
        };
        Path next = folder.resolve("next.edgerec");
        assertThrows(IllegalStateException.class, () -> new RecordingWriter(next, untold));
        new RecordingWriter(next, Map.of()).close();
    }

    private static Event event(int serial) {
        return new Event(serial, serial * TICK_NANOS, Event.Level.WARNING, Event.Topic.FAULT, "fw", "restarted: times=" + serial);
    }

    /** Whole numbers that grow, shares that jump about, and a curve that gains points, as an engine's would. */
    private Snapshot snapshot(int at) {
        messages += random.nextInt(100_000);
        for (int left = random.nextInt(200); left > 0; left--) {
            latency.recordValue(1 + (long) Math.exp(random.nextDouble() * 15));
        }
        Distribution curve = at == 90 ? Distributions.ofEach(new long[] {3, 1, 2}) : Distributions.of(latency);
        List<Long> dropped = LongStream.range(0, DropReason.count()).map(reason -> reason == 2 ? messages / 7 : 0).boxed().toList();
        var node = new Snapshot.NodeFigures("fw", messages, messages, messages * 64, dropped, 3, 0, at, 4, random.nextDouble(), messages * 13, at, 0, 0, Snapshot.NodeState.values()[at % 5],
                at < 40 ? Map.of() : Map.of("flows", (long) at));
        var link = new Snapshot.LinkFigures("a-b", messages, -1, 0, at / 64.0, at, 0, 0, Snapshot.LinkState.FLOWING);
        var chain = new Snapshot.ChainFigures("clients", at, 1, 2, 3, 4, 5, 6, 7, 8, 9, curve, new Snapshot.Split(random.nextDouble(), 0, Double.NaN, 1e9));
        var protection = new Protection(List.of(new Protection.CapabilityFigures("c", at, at % 3 == 0)), List.of(new Protection.FaultFigures("fw", at < 20 ? "" : "greedy", at, 1, 2, 3)), at,
                at % 7 == 0 ? List.of(new Protection.Denial("a-b", "c", at)) : List.of());
        var swarm = SwarmFigures.NONE.of("s");
        return new Snapshot(at * TICK_NANOS, at, new Ledger(messages, at, messages - at, 0, dropped, 0, at), List.of(node), List.of(link), List.of(chain),
                List.of(new Snapshot.RoleFigures("core 0", messages, at)), curve, Snapshot.Split.NONE, Distribution.EMPTY, curve, Distribution.EMPTY, curve, at, 1L << 40, protection, List.of(swarm));
    }

    private PoolView pool(int at) {
        byte[] states = new byte[2000];
        Arrays.fill(states, at, 2000 - at, (byte) FwpState.RUNNING.ordinal());
        int[] clients = random.ints(1000).toArray();
        int[] ports = random.ints(1000, 0, 65_536).toArray();
        return new PoolView(at, List.of(new PoolView.Block("clients", List.of("fw", "nat"), states, clients, ports)));
    }

    private static ScheduleTrace schedule(int at) {
        return new ScheduleTrace(at * TICK_NANOS, List.of("fw"), List.of(new ScheduleTrace.Track("core 0", new long[] {5, 90}, new long[] {60, 95}, new int[2], new int[] {-1, 7}, new int[] {1, 300},
                new long[] {100, 100}, new long[] {0, 90}, 17, true)));
    }

    private Recording read(byte[] bytes) throws RecordingException {
        return Recording.read("run.edgerec", bytes);
    }

    /** All moments, each once. */
    private static List<Moment> moments(Recording recording) throws RecordingException {
        var all = new ArrayList<Moment>();
        for (int stretch = 0; stretch < recording.stretches(); stretch++) {
            for (Moment moment : recording.moments(stretch)) {
                if (all.isEmpty() || moment.atNanos() > all.getLast().atNanos()) {
                    all.add(moment);
                }
            }
        }
        return all;
    }

    private static void assertSame(Moment expected, Moment actual) {
        assertEquals(expected.atNanos(), actual.atNanos());
        assertEquals(expected.snapshot(), actual.snapshot());
        assertEquals(expected.snapshot().latency().p99Nanos(), actual.snapshot().latency().p99Nanos());
        assertEquals(expected.snapshot().latency().meanNanos(), actual.snapshot().latency().meanNanos());
        assertEquals(expected.sampled(), actual.sampled());
        assertEquals(expected.fresh(), actual.fresh());
        assertEquals(expected.drawing(), actual.drawing());
        assertEquals(expected.conditions(), actual.conditions());
        PoolView.Block block = expected.pool().blocks().getFirst();
        PoolView.Block same = actual.pool().blocks().getFirst();
        assertArrayEquals(block.states(), same.states());
        assertArrayEquals(block.clients(), same.clients());
        assertArrayEquals(block.ports(), same.ports());
        assertEquals(block.nodes(), same.nodes());
        ScheduleTrace.Track track = expected.schedule().tracks().getFirst();
        ScheduleTrace.Track again = actual.schedule().tracks().getFirst();
        assertArrayEquals(track.startNanos(), again.startNanos());
        assertArrayEquals(track.stopNanos(), again.stopNanos());
        assertArrayEquals(track.instance(), again.instance());
        assertArrayEquals(track.messages(), again.messages());
        assertArrayEquals(track.deadlineNanos(), again.deadlineNanos());
        assertEquals(track.goesOn(), again.goesOn());
    }

    @Test
    void shouldReadWhatWasWritten() throws IOException {
        Recording recording = read(Files.readAllBytes(file));
        assertTrue(recording.isComplete());
        assertEquals("a run", recording.facts().get("title"));
        assertEquals(2, recording.drawings());
        assertEquals("first drawing", recording.drawing(0));
        assertEquals("second drawing", recording.drawing(1));
        assertEquals(70 * TICK_NANOS, recording.drawnNanos(1));
        assertEquals(List.of(event(1), event(2), event(3)), recording.events().stream().map(RecordedEvent::event).toList());
        assertEquals((MOMENTS - 1) * TICK_NANOS, recording.lengthNanos());
        List<Moment> read = moments(recording);
        assertEquals(MOMENTS, read.size());
        for (int at = 0; at < MOMENTS; at++) {
            assertSame(written.get(at), read.get(at));
        }
        assertFalse(Files.exists(folder.resolve("run.edgerec" + RecordingWriter.PART)));
    }

    @Test
    void shouldBeginEachStretchWithAMomentFromWhichRatesCount() throws IOException {
        Recording recording = read(Files.readAllBytes(file));
        assertTrue(recording.stretches() >= 3);
        for (int stretch = 0; stretch < recording.stretches(); stretch++) {
            assertTrue(recording.moments(stretch).getFirst().sampled());
            assertEquals(stretch, recording.stretchAt(recording.fromNanos(stretch)));
        }
    }

    @Test
    void shouldReadAFileThatWasCutUpToItsLastWholeFrame() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int longest = 0;
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(whole.length / 32)) {
            Recording cut;
            try {
                cut = read(Arrays.copyOf(whole, length));
            } catch (RecordingException refused) {
                assertEquals(0, longest, "a longer file has no less in it");
                assertTrue(refused.getMessage().startsWith("run.edgerec: "), refused::getMessage);
                continue;
            }
            assertFalse(cut.isComplete());
            assertTrue(cut.stretches() >= longest);
            longest = cut.stretches();
            for (Moment moment : moments(cut)) {
                assertSame(written.get((int) (moment.atNanos() / TICK_NANOS)), moment);
            }
        }
        assertTrue(longest > 0);
        Recording almost = read(Arrays.copyOf(whole, whole.length - 1));
        assertFalse(almost.isComplete());
        assertEquals(read(whole).stretches(), almost.stretches());
    }

    @Test
    void shouldNeverTakeDamageForFigures() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                for (Moment moment : moments(read(damaged))) {
                    assertSame(written.get((int) (moment.atNanos() / TICK_NANOS)), moment);
                }
            } catch (RecordingException said) {
                assertTrue(said.getMessage().startsWith("run.edgerec: "), said::getMessage);
            }
        }
    }

    /** Past the check of a frame: who makes a file by hand can make that right. */
    @Test
    void shouldEndWhateverAStretchHolds() {
        var stretch = new StretchCodec.Writer();
        written.subList(0, 12).forEach(stretch::add);
        byte[] whole = stretch.bytes();
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                StretchCodec.read(damaged, Words.All.OWN, 1);
            } catch (DamagedException said) {
                refused++;
            }
        }
        assertTrue(refused > 1_500, "refused=" + refused);
    }

    @Test
    void shouldSayWhatIsWrongWithAFileThatIsNone() throws IOException {
        byte[] newer = Files.readAllBytes(file);
        newer[RecordingLayout.VERSION_AT]++;
        assertTrue(assertThrows(RecordingException.class, () -> read(newer)).getMessage().contains("another version"));
        assertTrue(assertThrows(RecordingException.class, () -> read("{}".getBytes())).getMessage().contains("no recording"));
        assertTrue(assertThrows(RecordingException.class, () -> read(new byte[0])).getMessage().contains("no recording"));
    }

    @Test
    void shouldTakeFewBytes() throws IOException {
        long bytes = Files.size(file);
        assertTrue(bytes < MOMENTS * 2_000L, "bytes=" + bytes + ", most of them addresses at random");
    }
}
