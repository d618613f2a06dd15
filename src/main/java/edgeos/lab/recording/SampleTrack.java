package edgeos.lab.recording;

import edgeos.lab.History;
import edgeos.lab.Rates;
import edgeos.lab.SampleWindow;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import edgeos.telemetry.recording.Moment;
import edgeos.telemetry.recording.Recording;
import edgeos.telemetry.recording.RecordingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rates of a recording, made of its moments as a session's sampler made them of its looks. One thread at a time. */
final class SampleTrack {
    private static final long HISTORY_NANOS = 60_000_000_000L;
    /** Stretches that one look goes back, and that are kept: a minute of a slowed run is hours of the recording, and whoever scrubs does not wait for all of them. */
    private static final int MOST_KEPT = 400;

    private final Recording recording;
    private final Recent<List<Point>> kept = new Recent<>(MOST_KEPT);
    private final Recent<Set<String>> uncopied = new Recent<>(MOST_KEPT);

    /** A sample that ends at a moment; null: what was before is forgotten there. */
    private record Point(long atNanos, History.Sample sample) { }

    SampleTrack(Recording recording) {
        this.recording = recording;
    }

    /** The last minute before a moment of a stretch. */
    History before(int stretch, long atNanos) throws RecordingException {
        var window = new SampleWindow();
        for (int each = first(stretch); each <= stretch; each++) {
            for (Point point : points(each)) {
                if (point.atNanos() > atNanos) {
                    break;
                }
                if (point.sample() == null) {
                    window.clear();
                } else {
                    window.add(point.sample());
                }
            }
        }
        return window.history();
    }

    /** Where a minute of the engine's time, or a run, begins: while a run is paused its clock stands still. */
    private int first(int stretch) throws RecordingException {
        long newest = Long.MIN_VALUE;
        int least = Math.max(0, stretch - MOST_KEPT + 1);
        for (int each = stretch; each > least; each--) {
            for (Point point : points(each).reversed()) {
                if (point.sample() == null) {
                    return each;
                }
                newest = Math.max(newest, point.sample().atNanos());
                if (point.sample().atNanos() < newest - HISTORY_NANOS) {
                    return each;
                }
            }
        }
        return least;
    }

    /** Links over which nothing is copied, by a drawing of this recording. */
    private Set<String> uncopied(int drawing) throws RecordingException {
        Set<String> known = uncopied.get(drawing);
        if (known == null) {
            Drawing drawn = DrawingFormat.read(recording.drawing(drawing), "recording").drawing();
            known = drawn.links().stream().filter(link -> link.mode() == Link.Mode.SHARE || drawn.node(link.to().node()).filter(node -> Catalogue.isTransmit(node.kind())).isPresent()).map(Link::id).collect(Collectors.toSet());
            uncopied.put(drawing, known);
        }
        return known;
    }

    private List<Point> points(int stretch) throws RecordingException {
        List<Point> known = kept.get(stretch);
        if (known == null) {
            known = made(recording.moments(stretch));
            kept.put(stretch, known);
        }
        return known;
    }

    private List<Point> made(List<Moment> moments) throws RecordingException {
        var points = new ArrayList<Point>();
        Moment base = null;
        String said = null;
        Conditions conditions = Conditions.NONE;
        for (Moment moment : moments) {
            if (moment.sampled()) {
                if (moment.fresh()) {
                    points.add(new Point(moment.atNanos(), null));
                } else if (base != null) {
                    if (!moment.conditions().equals(said)) {
                        said = moment.conditions();
                        conditions = Conditions.read(said);
                    }
                    Set<String> bare = conditions.uncopied() == null ? uncopied(moment.drawing()) : Set.copyOf(conditions.uncopied());
                    points.add(new Point(moment.atNanos(), Rates.between(base.snapshot(), moment.snapshot(), new Rates.Ways(Set.copyOf(conditions.transmits()), bare))));
                }
                base = moment;
            }
        }
        return List.copyOf(points);
    }
}
