package edgeos.lab.recording;

import edgeos.telemetry.Event;
import edgeos.telemetry.recording.RecordedEvent;
import edgeos.telemetry.recording.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something on the timeline of a recording that a teacher may want to jump to. Immutable; any thread.
 *
 * @param atNanos from the start of the recording
 * @param kind what it is
 * @param text what to say of it
 */
public record Mark(long atNanos, Kind kind, String text) {
    /** What is worth a mark. */
    public enum Kind {
        /** The drawing was changed. */
        EDIT,
        /** It was started, stopped, or something else that people do. */
        RUN,
        /** Something that one should know. */
        WARNING,
        /** Something failed. */
        FAULT
    }

    /** Edits that follow each other faster are one. */
    private static final long APART_NANOS = 1_000_000_000L;

    /** All that is worth a mark, oldest first; what happened before the recording is not. */
    static List<Mark> of(Recording recording) {
        var marks = new ArrayList<Mark>();
        long edited = -APART_NANOS;
        for (int drawing = 1; drawing < recording.drawings(); drawing++) {
            long drawn = recording.drawnNanos(drawing);
            if (drawn - edited >= APART_NANOS) {
                marks.add(new Mark(drawn, Kind.EDIT, "the drawing was edited"));
            }
            edited = drawn;
        }
        for (RecordedEvent recorded : recording.events()) {
            Event event = recorded.event();
            boolean isRun = event.topic() == Event.Topic.RUN;
            if (recorded.atNanos() > 0 && (isRun || event.level() != Event.Level.INFO)) {
                marks.add(new Mark(recorded.atNanos(), event.level() == Event.Level.ERROR || event.topic() == Event.Topic.FAULT ? Kind.FAULT : isRun ? Kind.RUN : Kind.WARNING, event.text()));
            }
        }
        marks.sort(Comparator.comparingLong(Mark::atNanos));
        return List.copyOf(marks);
    }
}
