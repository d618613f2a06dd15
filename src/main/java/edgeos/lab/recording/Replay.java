package edgeos.lab.recording;

import edgeos.lab.History;
import edgeos.lab.Mode;
import edgeos.lab.Moments;
import edgeos.lab.Provenance;
import edgeos.lab.Session;
import edgeos.lab.Sights;
import edgeos.lab.limit.Limit;
import edgeos.lab.time.Mark;
import edgeos.lab.time.Timeline;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.LimitedFile;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.recording.Moment;
import edgeos.telemetry.recording.RecordedEvent;
import edgeos.telemetry.recording.Recording;
import edgeos.telemetry.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A recording, held at one of its moments: it gives what the session gave then. Any thread may look at it while one at a time moves it.
 */
public final class Replay implements Moments, Timeline {
    private static final int MOST_EVENTS = 10_000;
    /** Who drags a node for minutes makes thousands. */
    private static final int MOST_DRAWINGS = 64;

    private final Recording recording;
    private final Provenance provenance;
    private final List<Mark> marks;
    private final SampleTrack track;
    private final Recent<DrawingFormat.Reading> drawings = new Recent<>(MOST_DRAWINGS);
    private volatile Shown shown;
    private List<Moment> stretch = List.of();
    private int stretchNumber = -1;

    /** What is shown, all of one moment. */
    private record Shown(Moment moment, Conditions conditions, DrawingFormat.Reading drawing, History history, EventLog events, int told, Snapshot warm) { }

    private Replay(Recording recording) throws RecordingException {
        this.recording = recording;
        provenance = Facts.provenance(recording.facts());
        marks = RecordedMarks.of(recording);
        track = new SampleTrack(recording);
        seek(0);
    }

    /**
     * Reads a recording and holds it at its beginning.
     *
     * @throws IOException if it cannot be read; the message says what, where, and what to do
     */
    public static Replay open(Path file) throws IOException {
        return open(file, _ -> { });
    }

    /**
     * As {@link #open(Path)}.
     *
     * @param progress told, by the thread that calls, which share of it is read, 0 to 1; what it throws ends the reading
     */
    public static Replay open(Path file, DoubleConsumer progress) throws IOException {
        try {
            return new Replay(Recording.read(file.getFileName().toString(), LimitedFile.read(file, 2 * Recorder.MOST_BYTES), progress));
        } catch (OutOfMemoryError full) {
            throw new IOException(file + ": the recording does not fit into the memory that the lab may use. Give it more, as by -Xmx4g, or open it on another machine.", full);
        }
    }

    /** True if a file's name says that it is a recording, finished or not. */
    public static boolean isRecording(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(Recorder.ENDING) || name.endsWith(Recorder.ENDING + edgeos.telemetry.recording.RecordingWriter.PART);
    }

    @Override
    public Unit unit() {
        return Unit.NANOS;
    }

    @Override
    public long first() {
        return 0;
    }

    /** How long it is. */
    public long lengthNanos() {
        return recording.lengthNanos();
    }

    /** The same as {@link #lengthNanos()}. */
    @Override
    public long length() {
        return lengthNanos();
    }

    /** The same as {@link #atNanos()}. */
    @Override
    public long position() {
        return atNanos();
    }

    /** False if the file was cut off: something is missing at its end. */
    public boolean isComplete() {
        return recording.isComplete();
    }

    @Override
    public List<Mark> marks() {
        return marks;
    }

    @Override
    public long atNanos() {
        return shown.moment().atNanos();
    }

    /**
     * Shows the last moment that is not after this; before the first, the first.
     *
     * @param atNanos from the start of the recording
     * @return true if that is another moment than before
     * @throws RecordingException if that part cannot be read; what was shown is shown still
     */
    @Override
    public synchronized boolean seek(long atNanos) throws RecordingException {
        int number = recording.stretchAt(atNanos);
        if (number != stretchNumber) {
            stretch = recording.moments(number);
            stretchNumber = number;
        }
        Moment moment = stretch.getFirst();
        for (Moment each : stretch) {
            moment = each.atNanos() <= atNanos ? each : moment;
        }
        Shown before = shown;
        if (before != null && before.moment() == moment) {
            return false;
        }
        Conditions conditions = before != null && before.moment().conditions().equals(moment.conditions()) ? before.conditions() : Conditions.read(moment.conditions());
        int told = told(moment.atNanos());
        shown = new Shown(moment, conditions, drawing(moment.drawing()), track.before(number, moment.atNanos()), log(before, told), told, warm(before, conditions.warmNanos()));
        return true;
    }

    /**
     * When the next moment is, or the one before.
     *
     * @param by 1 for the next, -1 for the one before
     * @return from the start of the recording; where there is none, when the moment is that is shown
     * @throws RecordingException if that part cannot be read
     */
    @Override
    public synchronized long beside(int by) throws RecordingException {
        long at = atNanos();
        for (int number = recording.stretchAt(at); number >= 0 && number < recording.stretches(); number += by) {
            LongStream times = recording.moments(number).stream().mapToLong(Moment::atNanos);
            OptionalLong found = by > 0 ? times.filter(time -> time > at).min() : times.filter(time -> time < at).max();
            if (found.isPresent()) {
                return found.getAsLong();
            }
        }
        return at;
    }

    /** The figures at a moment that was the first of which rates are judged. */
    private Snapshot warm(Shown before, long warmNanos) throws RecordingException {
        if (warmNanos < 0) {
            return Snapshot.EMPTY;
        }
        if (before != null && before.conditions().warmNanos() == warmNanos) {
            return before.warm();
        }
        return recording.moments(recording.stretchAt(warmNanos)).stream().filter(moment -> moment.atNanos() == warmNanos).findFirst().map(Moment::snapshot).orElse(Snapshot.EMPTY);
    }

    private DrawingFormat.Reading drawing(int number) throws RecordingException {
        DrawingFormat.Reading known = drawings.get(number);
        if (known == null) {
            known = DrawingFormat.read(recording.drawing(number), "recording");
            drawings.put(number, known);
        }
        return known;
    }

    /** How many events had been told by then. */
    private int told(long atNanos) {
        int told = 0;
        while (told < recording.events().size() && recording.events().get(told).atNanos() <= atNanos) {
            told++;
        }
        return told;
    }

    /** The log as it was: the same one while time goes on, with what came in between. */
    private EventLog log(Shown before, int told) {
        boolean goesOn = before != null && before.told() <= told;
        EventLog log = goesOn ? before.events() : new EventLog(MOST_EVENTS);
        for (RecordedEvent recorded : recording.events().subList(goesOn ? before.told() : Math.max(0, told - MOST_EVENTS), told)) {
            log.copy(recorded.event());
        }
        return log;
    }

    @Override
    public Optional<Provenance> provenance() {
        return Optional.of(provenance);
    }

    @Override
    public Drawing drawing() {
        return shown.drawing().drawing();
    }

    /** What was found then and there, and what this lab does not know of the drawing. */
    @Override
    public List<Finding> findings() {
        return Stream.concat(shown.drawing().findings().stream(), shown.conditions().findings().stream()).toList();
    }

    @Override
    public Session.State state() {
        return shown.conditions().state();
    }

    @Override
    public Mode mode() {
        return shown.conditions().mode();
    }

    @Override
    public double load() {
        return shown.conditions().load();
    }

    @Override
    public int clients() {
        return shown.conditions().clients();
    }

    @Override
    public Snapshot snapshot() {
        return shown.moment().snapshot();
    }

    @Override
    public Optional<Snapshot> warmedUp() {
        return Optional.of(shown.warm());
    }

    @Override
    public History history() {
        return shown.history();
    }

    @Override
    public Sights sights() {
        return new RecordedSights(shown.moment());
    }

    @Override
    public List<Limit> limits() {
        return shown.conditions().limits();
    }

    @Override
    public Placement placement() {
        return shown.conditions().placement();
    }

    @Override
    public EventLog events() {
        return shown.events();
    }

    /** Nothing runs. */
    @Override
    public void close() { }
}
