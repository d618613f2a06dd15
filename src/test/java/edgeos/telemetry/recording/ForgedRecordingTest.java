package edgeos.telemetry.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Event;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.Protection;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.recording.RecordingLayout.FrameKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose checks are right and whose contents are not, and runs that are larger than anybody expected. */
class ForgedRecordingTest {
    private static final long TICK_NANOS = 50_000_000L;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream forged = new ByteArrayOutputStream();

    private static byte[] frame(FrameKind kind, long fromNanos, long toNanos, byte[] payload) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(payload);
        deflater.finish();
        byte[] stored = new byte[payload.length + 64];
        int length = deflater.deflate(stored);
        deflater.end();
        ByteBuffer frame = ByteBuffer.allocate(RecordingLayout.PAYLOAD + length);
        frame.putInt(RecordingLayout.KIND, kind.ordinal()).putInt(RecordingLayout.STORED, length).putInt(RecordingLayout.INFLATED, payload.length).putLong(RecordingLayout.FROM, fromNanos)
                .putLong(RecordingLayout.TO, toNanos).put(RecordingLayout.PAYLOAD, stored, 0, length);
        return frame.putInt(RecordingLayout.CHECK, RecordingWriter.check(frame.array(), 0, frame.capacity())).array();
    }

    private void begin() {
        forged.writeBytes(RecordingLayout.MAGIC);
        forged.write(RecordingLayout.VERSION);
        forged.writeBytes(header());
    }

    private static byte[] header() {
        var packer = new Packer().number(0);
        Words.All.pack(packer);
        return frame(FrameKind.HEADER, 0, 0, packer.bytes());
    }

    private static byte[] drawing(int bytes) {
        return frame(FrameKind.DRAWING, 0, 0, new Packer().text(" ".repeat(bytes)).bytes());
    }

    private static byte[] stretch(long fromNanos, long toNanos) {
        var writer = new StretchCodec.Writer();
        writer.add(Moment.NONE);
        return frame(FrameKind.STRETCH, fromNanos, toNanos, writer.bytes());
    }

    private String refusal() {
        return assertThrows(RecordingException.class, () -> Recording.read("forged.edgerec", forged.toByteArray())).getMessage();
    }

    @Test
    void shouldKeepDrawingsAsSmallAsTheyAreInTheFile() throws RecordingException {
        begin();
        byte[] large = drawing(16 << 20);
        for (int at = 0; at < 400; at++) {
            forged.writeBytes(large);
        }
        forged.writeBytes(stretch(0, 0));
        Recording recording = Recording.read("forged.edgerec", forged.toByteArray());
        assertEquals(400, recording.drawings());
        assertEquals(16 << 20, recording.drawing(399).length());
    }

    @Test
    void shouldRefuseMoreEventsThanFitIntoMemory() {
        begin();
        byte[] many = frame(FrameKind.EVENTS, 0, 0, new byte[RecordingLayout.MOST_EVENT_BYTES + 1]);
        forged.writeBytes(many);
        assertTrue(refusal().contains("more events"), this::refusal);
    }

    @Test
    void shouldRefuseTimesThatNobodyRecorded() {
        begin();
        forged.writeBytes(drawing(1));
        forged.writeBytes(stretch(0, Long.MAX_VALUE / 2));
        assertTrue(refusal().contains("nobody records for so long"), this::refusal);
    }

    @Test
    void shouldRefuseASecondHeader() {
        begin();
        forged.writeBytes(header());
        assertTrue(refusal().contains("has one only"), this::refusal);
    }

    @Test
    void shouldSayThatAnotherLabHasToReadWordsOfIts() {
        forged.writeBytes(RecordingLayout.MAGIC);
        forged.write(RecordingLayout.VERSION);
        forged.writeBytes(frame(FrameKind.HEADER, 0, 0, new Packer().number(0).number(1).text("FwpState").number(1).text("TELEPORTED").bytes()));
        assertEquals("forged.edgerec: the recording was made by another version of the lab, and this one does not know all of its words: FwpState=TELEPORTED."
                + " Open it with the lab that made it, or a newer one.", refusal());
    }

    /** What hardly changes takes few bytes and, once read, as much memory as what does. */
    @Test
    void shouldReadWhatItWroteOfManyLargeCurves() throws IOException {
        Path file = folder.resolve("large.edgerec");
        var written = new ArrayList<Snapshot>();
        try (var writer = new RecordingWriter(file, Map.of())) {
            writer.drawing(0, "");
            for (int at = 0; at < 45; at++) {
                Snapshot snapshot = large(at);
                written.add(snapshot);
                writer.moment(new Moment(at * TICK_NANOS, snapshot, true, at == 0, 0, "", PoolView.EMPTY, ScheduleTrace.EMPTY));
            }
            writer.finish();
        }
        Recording recording = Recording.read("large.edgerec", Files.readAllBytes(file));
        for (int stretch = 0; stretch < recording.stretches(); stretch++) {
            for (Moment moment : recording.moments(stretch)) {
                assertEquals(written.get((int) (moment.atNanos() / TICK_NANOS)), moment.snapshot());
            }
        }
        assertEquals(44 * TICK_NANOS, recording.lengthNanos());
    }

    /** As many chains as anybody draws, with as many different latencies as a histogram tells apart. */
    private static Snapshot large(int at) {
        int points = 1500;
        long[] values = new long[points];
        double[] shares = new double[points];
        long count = points + at;
        for (int point = 0; point < points; point++) {
            values[point] = 10L * point;
            shares[point] = (point < points - 1 ? point + 1 : count) / (double) count;
        }
        var curve = new Distribution(count, 1, 2, 3, 4, 5, values[points - 1], values, shares);
        List<Snapshot.ChainFigures> chains = Collections.nCopies(300, new Snapshot.ChainFigures("c", at, 0, 0, 0, 0, 0, 0, 0, 0, 0, curve, Snapshot.Split.NONE));
        return new Snapshot(at * TICK_NANOS, at, Ledger.EMPTY, List.of(), List.of(), chains, List.of(), Distribution.EMPTY, Snapshot.Split.NONE, Distribution.EMPTY, Distribution.EMPTY,
                Distribution.EMPTY, Distribution.EMPTY, 0, 0, Protection.NONE, List.of());
    }

    @Test
    void shouldSayWhenItHoldsNoMoreEvents() throws IOException {
        Path file = folder.resolve("loud.edgerec");
        long serial = 0;
        String text = "x".repeat(2000);
        try (var writer = new RecordingWriter(file, Map.of())) {
            writer.drawing(0, "");
            writer.moment(Moment.NONE);
            for (int round = 0; round < 20; round++) {
                var events = new ArrayList<RecordedEvent>();
                for (int at = 0; at < 1000; at++) {
                    events.add(new RecordedEvent(0, new Event(++serial, 0, Event.Level.INFO, Event.Topic.RUN, "", text)));
                }
                writer.events(events);
            }
            writer.finish();
        }
        List<RecordedEvent> events = Recording.read("loud.edgerec", Files.readAllBytes(file)).events();
        assertFalse(events.size() < 10_000 || events.size() == serial, "events=" + events.size());
        assertTrue(events.getLast().event().text().startsWith("later events are not recorded"));
        assertEquals(events.size(), events.getLast().event().serial());
    }
}
