package edgeos.telemetry.recording;

import edgeos.telemetry.recording.RecordingLayout.FrameKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A recording that was read, compressed as it was in its file; moments are made when somebody asks for them. A file that was cut off is read up to its last whole frame. Immutable; any thread.
 */
public final class Recording {
    private final String name;
    private final byte[] file;
    private final Map<String, String> facts;
    private final Words.All words;
    private final List<Place> drawings;
    private final List<RecordedEvent> events;
    private final List<Place> stretches;
    private final boolean complete;

    /**
     * Where something is that is read when somebody asks for it.
     *
     * @param at of the frame in the file
     * @param fromNanos the first moment that it is about, from the start of the recording
     * @param toNanos the last one
     */
    private record Place(int at, long fromNanos, long toNanos) { }

    private Recording(Reading reading) {
        name = reading.name;
        file = reading.file;
        facts = Collections.unmodifiableMap(reading.facts);
        words = reading.words;
        drawings = List.copyOf(reading.drawings);
        events = List.copyOf(reading.events);
        stretches = List.copyOf(reading.stretches);
        complete = reading.complete;
    }

    /**
     * Reads a recording.
     *
     * @param name what to call it when something is wrong, such as its path
     * @param file all of its bytes, which must not be changed any more
     * @throws RecordingException if it is none, or none of it can be read
     */
    public static Recording read(String name, byte[] file) throws RecordingException {
        return read(name, file, _ -> { });
    }

    /**
     * As {@link #read(String, byte[])}.
     *
     * @param progress told, by the thread that reads, which share of it is read, 0 to 1; what it throws ends the reading
     */
    public static Recording read(String name, byte[] file, DoubleConsumer progress) throws RecordingException {
        var reading = new Reading(name, file, progress);
        try {
            reading.all();
        } catch (UnknownWordException newer) {
            throw new RecordingException(name + ": the recording was made by another version of the lab, and this one does not know all of its words: " + newer.getMessage()
                    + ". Open it with the lab that made it, or a newer one.", newer);
        } catch (DamagedException damaged) {
            throw new RecordingException(name + ": the recording is damaged: byte=" + reading.at + " " + damaged.getMessage() + ". Take it from where it came once more.", damaged);
        }
        if (reading.stretches.isEmpty()) {
            throw new RecordingException(name + ": the recording holds no moment, as it was cut off in its first seconds, or is damaged: bytes=" + file.length + ". Record again.");
        }
        return new Recording(reading);
    }

    /** What was said of where and when it was made, by name. */
    public Map<String, String> facts() {
        return facts;
    }

    /** How many drawings ran one after the other, from 1. */
    public int drawings() {
        return drawings.size();
    }

    /** When a drawing became what it is, in nanoseconds from the start of the recording; they are numbered from 0 in the order in which they ran. */
    public long drawnNanos(int drawing) {
        return drawings.get(drawing).fromNanos();
    }

    /**
     * A drawing, as in a file of its own.
     *
     * @throws RecordingException if it cannot be read
     */
    public String drawing(int drawing) throws RecordingException {
        int at = drawings.get(drawing).at();
        try {
            return new Unpacker(inflated(ByteBuffer.wrap(file), at)).text();
        } catch (DamagedException damaged) {
            throw damaged(at, damaged);
        }
    }

    /** All events, oldest first. */
    public List<RecordedEvent> events() {
        return events;
    }

    /** When its last moment was, in nanoseconds from its start. */
    public long lengthNanos() {
        return stretches.getLast().toNanos();
    }

    /** False if the file was cut off, or is damaged further on: what is there is whole, and something is missing after it. */
    public boolean isComplete() {
        return complete;
    }

    /** How many bytes the file has. */
    public int bytes() {
        return file.length;
    }

    /** How many stretches of about two seconds there are, from 1. */
    public int stretches() {
        return stretches.size();
    }

    /** The stretch that a time belongs to; the first or the last for times outside of the recording. */
    public int stretchAt(long atNanos) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).fromNanos() <= atNanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** When a stretch begins, in nanoseconds from the start of the recording. */
    public long fromNanos(int stretch) {
        return stretches.get(stretch).fromNanos();
    }

    /**
     * The moments of a stretch, oldest first. The first is one from which rates count, be it from before the stretch; the last is also among those of the next stretch.
     *
     * @throws RecordingException if they cannot be read
     */
    public List<Moment> moments(int stretch) throws RecordingException {
        int at = stretches.get(stretch).at();
        try {
            List<Moment> moments = StretchCodec.read(inflated(ByteBuffer.wrap(file), at), words, drawings.size());
            if (moments.isEmpty()) {
                throw new DamagedException("there is no moment");
            }
            return moments;
        } catch (DamagedException damaged) {
            throw damaged(at, damaged);
        }
    }

    private RecordingException damaged(int at, DamagedException why) {
        return new RecordingException(name + ": the recording is damaged: byte=" + at + " " + why.getMessage() + ". Take it from where it came once more.", why);
    }

    /** Where a frame is given by its bytes and place. */
    private static byte[] inflated(ByteBuffer file, int at) {
        byte[] payload = new byte[file.getInt(at + RecordingLayout.INFLATED)];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(file.array(), at + RecordingLayout.PAYLOAD, file.getInt(at + RecordingLayout.STORED));
            int length = inflater.inflate(payload);
            if (length != payload.length) {
                throw new DamagedException("a frame is shorter than it says: bytes=" + length + " said=" + payload.length);
            }
            return payload;
        } catch (DataFormatException garbage) {
            throw new DamagedException("a frame cannot be inflated: " + garbage.getMessage());
        }
    }

    /** A file while it is read. One thread. */
    private static final class Reading {
        private static final int MOST_FACTS = 1000;
        private static final int MAGIC_BYTES = RecordingLayout.MAGIC.length;

        private final String name;
        private final byte[] file;
        private final ByteBuffer buffer;
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final List<Place> drawings = new ArrayList<>();
        private final List<RecordedEvent> events = new ArrayList<>();
        private final List<Place> stretches = new ArrayList<>();
        private Words.All words;
        private int eventBytes;
        private boolean complete;
        private final DoubleConsumer progress;
        private int at = RecordingLayout.FRAMES_AT;

        Reading(String name, byte[] file, DoubleConsumer progress) {
            this.progress = progress;
            this.name = name;
            this.file = file;
            buffer = ByteBuffer.wrap(file);
        }

        void all() throws RecordingException {
            if (file.length < RecordingLayout.FRAMES_AT || !Arrays.equals(file, 0, MAGIC_BYTES, RecordingLayout.MAGIC, 0, MAGIC_BYTES)) {
                throw new RecordingException(name + ": this is no recording of the lab. Open a file that ends in .edgerec.");
            }
            if (file[RecordingLayout.VERSION_AT] != RecordingLayout.VERSION) {
                throw new RecordingException(name + ": the recording is of another version of the lab: version=" + file[RecordingLayout.VERSION_AT] + " known=" + RecordingLayout.VERSION
                        + ". Open it with the lab that made it, or a newer one.");
            }
            for (Optional<FrameKind> kind = frame(); kind.isPresent() && !complete; kind = frame()) {
                take(kind.get());
                progress.accept(at / (double) file.length);
                at += RecordingLayout.PAYLOAD + buffer.getInt(at + RecordingLayout.STORED);
            }
        }

        /** What kind of frame is here; empty: none that is whole. */
        private Optional<FrameKind> frame() {
            if (file.length - at < RecordingLayout.PAYLOAD) {
                return Optional.empty();
            }
            int kind = buffer.getInt(at + RecordingLayout.KIND);
            int stored = buffer.getInt(at + RecordingLayout.STORED);
            int inflated = buffer.getInt(at + RecordingLayout.INFLATED);
            boolean fits = kind >= 0 && kind < FrameKind.values().length && stored >= 0 && stored <= file.length - at - RecordingLayout.PAYLOAD && inflated >= 0
                    && inflated <= RecordingLayout.MOST_PAYLOAD;
            return fits && buffer.getInt(at + RecordingLayout.CHECK) == RecordingWriter.check(file, at, RecordingLayout.PAYLOAD + stored) ? Optional.of(FrameKind.values()[kind]) : Optional.empty();
        }

        private void take(FrameKind kind) {
            if ((words == null) != (kind == FrameKind.HEADER)) {
                throw new DamagedException("it begins with its header, and has one only: kind=" + kind);
            }
            switch (kind) {
                case HEADER -> header(new Unpacker(inflated(buffer, at)));
                case DRAWING -> drawings.add(place());
                case EVENTS -> events();
                case STRETCH -> stretch();
                case END -> complete = true;
            }
        }

        /** Where the frame is that begins here. */
        private Place place() {
            long from = buffer.getLong(at + RecordingLayout.FROM);
            long to = buffer.getLong(at + RecordingLayout.TO);
            if (from < 0 || to < from || to > RecordingLayout.MOST_NANOS) {
                throw new DamagedException("nobody records for so long, or backwards: from=" + from + " to=" + to);
            }
            return new Place(at, from, to);
        }

        private void header(Unpacker from) {
            for (int left = from.upTo(MOST_FACTS); left > 0; left--) {
                facts.put(from.text(), from.text());
            }
            words = Words.All.unpack(from);
        }

        /** All of them stay in memory: a recording has no more than a writer puts into it. */
        private void events() {
            eventBytes += buffer.getInt(at + RecordingLayout.INFLATED);
            if (eventBytes > RecordingLayout.MOST_EVENT_BYTES) {
                throw new DamagedException("it claims more events than anybody records: bytes=" + eventBytes);
            }
            var from = new Unpacker(inflated(buffer, at));
            for (int left = from.count(); left > 0; left--) {
                events.add(new RecordedEvent(from.number(), Looks.event(from, words)));
            }
        }

        private void stretch() {
            Place here = place();
            if (!stretches.isEmpty() && here.fromNanos() < stretches.getLast().toNanos()) {
                throw new DamagedException("times go backwards: from=" + here.fromNanos() + " before=" + stretches.getLast().toNanos());
            }
            if (drawings.isEmpty()) {
                throw new DamagedException("moments come before any drawing");
            }
            stretches.add(here);
        }
    }
}
