package edgeos.telemetry.recording;

import edgeos.telemetry.Event;
import edgeos.telemetry.recording.RecordingLayout.FrameKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * Writes a recording. Until it is finished the file has another name, {@code .part} at its end, and holds whole frames only: whatever happens, what was written up to two seconds ago can be read.
 * One thread.
 */
public final class RecordingWriter implements AutoCloseable {
    /** What the name of an unfinished recording ends with. */
    public static final String PART = ".part";
    /** Of 1 to 9: higher ones take three times as long for a twentieth less. */
    private static final int LEVEL = 4;
    private static final long STRETCH_NANOS = 2_000_000_000L;
    /** A stretch with a large pool in it ends earlier. */
    private static final int LONG_STRETCH_BYTES = 4 << 20;
    /** And so does one of many curves, which fills the memory of whoever reads it: 16 bytes for each. */
    private static final long LARGE_STRETCH_ELEMENTS = 1 << 21;
    private static final int LAST_EVENT_BYTES = 256;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final StretchCodec.Writer stretch = new StretchCodec.Writer();
    private Moment base;
    private long stretchFromNanos;
    private long lastNanos;
    private long writtenBytes;
    private int drawings;
    private int eventBytes;
    private boolean noMoreEvents;

    /**
     * Begins a file.
     *
     * @param file where the recording is to be once it is finished; a link is followed
     * @param facts what is known of where and when it is made, by name
     * @throws IOException if it cannot be written, or the unfinished file of an earlier recording is in its place
     */
    public RecordingWriter(Path file, Map<String, String> facts) throws IOException {
        this.file = place(file);
        part = this.file.resolveSibling(this.file.getFileName() + PART);
        channel = opened(part);
        try {
            begin(facts);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            Files.deleteIfExists(part);
            throw failed;
        }
    }

    /** On a full disk nothing of it may stay: an empty file would be in the way of the next. */
    private void begin(Map<String, String> facts) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(RecordingLayout.FRAMES_AT).put(RecordingLayout.MAGIC).put(RecordingLayout.VERSION);
        write(magic.flip());
        var header = new Packer();
        header.number(facts.size());
        facts.forEach((name, value) -> header.text(name).text(value));
        Words.All.pack(header);
        frame(FrameKind.HEADER, 0, 0, header.bytes());
    }

    /** A device that the finished file took the place of would be gone for every other program. */
    private static Path place(Path file) throws IOException {
        if (!Files.exists(file)) {
            return file.toAbsolutePath();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " cannot be written: a recording needs a plain file. Choose another name.");
        }
        return file.toRealPath();
    }

    private static FileChannel opened(Path part) throws IOException {
        try {
            return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new IOException(part + ": an earlier recording lies there that is not finished. Open it, rename or delete it, or choose another name.", there);
        } catch (NoSuchFileException nowhere) {
            throw new IOException(part.getParent() + ": there is no such folder.", nowhere);
        } catch (AccessDeniedException forbidden) {
            throw new IOException(part.getParent() + ": this folder may not be written to.", forbidden);
        }
    }

    /** How many bytes the file has now. */
    public long writtenBytes() {
        return writtenBytes;
    }

    /**
     * Adds a drawing; moments name it by the number that this returns.
     *
     * @throws IOException if it cannot be written
     */
    public int drawing(long atNanos, String text) throws IOException {
        frame(FrameKind.DRAWING, atNanos, atNanos, new Packer().text(text).bytes());
        return drawings++;
    }

    /**
     * Adds events, none of them earlier than any before. After as many as somebody can open again, only one more that says so is written.
     *
     * @throws IOException if they cannot be written
     */
    public void events(List<RecordedEvent> events) throws IOException {
        if (events.isEmpty() || noMoreEvents) {
            return;
        }
        byte[] payload = packed(events);
        if (eventBytes + payload.length > RecordingLayout.MOST_EVENT_BYTES - LAST_EVENT_BYTES) {
            noMoreEvents = true;
            RecordedEvent first = events.getFirst();
            payload = packed(List.of(new RecordedEvent(first.atNanos(), new Event(first.event().serial(), first.event().atNanos(), Event.Level.WARNING, Event.Topic.FILE, "",
                    "later events are not recorded: a recording holds no more of them"))));
        }
        frame(FrameKind.EVENTS, events.getFirst().atNanos(), events.getLast().atNanos(), payload);
        eventBytes += payload.length;
    }

    private static byte[] packed(List<RecordedEvent> events) {
        var packer = new Packer();
        packer.number(events.size());
        for (RecordedEvent event : events) {
            Looks.pack(event.event(), packer.number(event.atNanos()));
        }
        return packer.bytes();
    }

    /**
     * Adds a moment, not earlier than any before. It is in the file two seconds later.
     *
     * @throws IOException if it cannot be written
     */
    public void moment(Moment moment) throws IOException {
        if (stretch.isEmpty()) {
            begin(moment);
        } else {
            stretch.add(moment);
        }
        base = moment.sampled() ? moment : base;
        lastNanos = moment.atNanos();
        long lasted = lastNanos - stretchFromNanos;
        if (lasted >= STRETCH_NANOS && moment.sampled() || lasted >= 2 * STRETCH_NANOS || stretch.length() > LONG_STRETCH_BYTES || stretch.elements() > LARGE_STRETCH_ELEMENTS) {
            endStretch();
            begin(moment);
        }
    }

    /** Each stretch begins with the moment that ended the one before, and with the one before that from which rates count. */
    private void begin(Moment moment) {
        stretchFromNanos = moment.atNanos();
        if (!moment.sampled() && base != null) {
            stretch.add(base);
        }
        stretch.add(moment);
    }

    /**
     * Writes what is left, and gives the file its name.
     *
     * @throws IOException if that fails; what was written is then where it was
     */
    public void finish() throws IOException {
        if (!stretch.isEmpty()) {
            endStretch();
        }
        frame(FrameKind.END, lastNanos, lastNanos, new byte[0]);
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Lets go of the file, finished or not. */
    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
    }

    private void endStretch() throws IOException {
        frame(FrameKind.STRETCH, stretchFromNanos, stretch.lastNanos(), stretch.bytes());
        stretch.clear();
    }

    private void frame(FrameKind kind, long fromNanos, long toNanos, byte[] payload) throws IOException {
        deflater.reset();
        deflater.setInput(payload);
        deflater.finish();
        byte[] stored = new byte[payload.length + payload.length / 8 + 64];
        int length = deflater.deflate(stored);
        if (!deflater.finished()) {
            throw new IOException("a frame could not be compressed: kind=" + kind + " bytes=" + payload.length);
        }
        ByteBuffer frame = ByteBuffer.allocate(RecordingLayout.PAYLOAD + length);
        frame.putInt(RecordingLayout.KIND, kind.ordinal()).putInt(RecordingLayout.STORED, length).putInt(RecordingLayout.INFLATED, payload.length);
        frame.putLong(RecordingLayout.FROM, fromNanos).putLong(RecordingLayout.TO, toNanos).put(RecordingLayout.PAYLOAD, stored, 0, length);
        frame.putInt(RecordingLayout.CHECK, check(frame.array(), 0, RecordingLayout.PAYLOAD + length));
        write(frame);
    }

    /** CRC32C of a frame without the check itself. */
    static int check(byte[] bytes, int frameAt, int frameBytes) {
        var crc = new CRC32C();
        crc.update(bytes, frameAt, RecordingLayout.CHECK);
        crc.update(bytes, frameAt + RecordingLayout.FROM, frameBytes - RecordingLayout.FROM);
        return (int) crc.getValue();
    }

    /** Whole, or not at all: half a frame on a full disk would hide what may come after it. */
    private void write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            cut(full);
            throw full;
        }
        writtenBytes += length;
    }

    private void cut(IOException why) {
        try {
            channel.truncate(writtenBytes);
        } catch (IOException both) {
            why.addSuppressed(both);
        }
    }
}
