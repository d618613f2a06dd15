package edgeos.lab.recording;

import edgeos.lab.time.Mark;
import edgeos.telemetry.Event;
import edgeos.telemetry.recording.RecordedEvent;
import edgeos.telemetry.recording.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is worth a mark on the timeline of a recording. Stateless; any thread. */
final class RecordedMarks {
    /** Edits that follow each other faster are one. */
    private static final long APART_NANOS = 1_000_000_000L;

    private RecordedMarks() { }

    /** All that is worth a mark, oldest first; what happened before the recording is not. */
    static List<Mark> of(Recording recording) {
        var marks = new ArrayList<Mark>();
        long edited = -APART_NANOS;
        for (int drawing = 1; drawing < recording.drawings(); drawing++) {
            long drawn = recording.drawnNanos(drawing);
            if (drawn - edited >= APART_NANOS) {
                marks.add(new Mark(drawn, Mark.Kind.EDIT, "", "the drawing was edited"));
            }
            edited = drawn;
        }
        for (RecordedEvent recorded : recording.events()) {
            Event event = recorded.event();
            boolean isRun = event.topic() == Event.Topic.RUN;
            if (recorded.atNanos() > 0 && (isRun || event.level() != Event.Level.INFO)) {
                marks.add(new Mark(recorded.atNanos(), event.level() == Event.Level.ERROR || event.topic() == Event.Topic.FAULT ? Mark.Kind.FAULT : isRun ? Mark.Kind.RUN : Mark.Kind.WARNING,
                        event.subject(), event.text()));
            }
        }
        marks.sort(Comparator.comparingLong(Mark::at));
        return List.copyOf(marks);
    }
}
