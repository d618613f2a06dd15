package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace.Track;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.scene.paint.Color;

/** Paints the runs of one core. What it costs grows with the picture's pixels, not with the runs. */
final class LanePainter {
    private static final Texts TEXTS = Texts.of(LanePainter.class);
    private static final double TEXT_FROM = 26;
    private static final double FILL_FROM = 7;
    private static final double BUDGET_FROM = 22;
    private static final double FLAGS_APART = 5;
    private static final double MARKS_APART = 8;
    private static final double LEVELS = 48;

    private final Brush brush;
    private final Sketch sketch;
    private final List<Palette.Look> looks;
    private final Plan plan;
    private final double left;
    private final double right;

    LanePainter(Brush brush, Sketch sketch, List<Palette.Look> looks) {
        this.brush = brush;
        this.sketch = sketch;
        this.looks = looks;
        plan = brush.plan();
        left = plan.left();
        right = plan.right();
    }

    void paint(int index) {
        Lane lane = sketch.lanes().get(index);
        double top = plan.barTop(index);
        double height = plan.barHeight();
        brush.box(left, top, right - left, height, brush.tokens().raised());
        forgotten(lane, top, height);
        band(lane.band(), top, height);
        for (int run : lane.bars()) {
            bar(lane.track(), run, top, height);
        }
        deadlines(lane, top);
        marks(lane.band(), top, height);
    }

    /** Where a moment is, kept within the picture. */
    private double x(long atNanos) {
        return Math.clamp(left + sketch.span().x(atNanos, right - left), left, right);
    }

    private void forgotten(Lane lane, double top, double height) {
        Track track = lane.track();
        if (track.forgotten() == 0 || track.count() == 0 || track.startNanos()[0] <= sketch.span().fromNanos()) {
            return;
        }
        double end = x(track.startNanos()[0]);
        brush.box(left, top, end - left, height, brush.tokens().panel());
        brush.hatch(left, top, end, height, brush.tokens().line());
        String words = TEXTS.get("forgotten");
        double width = TextWidths.of(words, Brush.TEXT);
        if (width + 16 < end - left) {
            brush.box(left + 6, top + height / 2 - 9, width + 8, 18, brush.tokens().panel());
            brush.text(words, left + 10, top + height / 2 + 4, Brush.TEXT, brush.tokens().muted());
        }
    }

    /** The band as rectangles: neighbours that look the same are one. */
    private void band(Lane.Band band, double top, double height) {
        int columns = band.node().length;
        double column = (right - left) / columns;
        for (int at = 0; at < columns; ) {
            int start = at;
            int node = band.node()[at];
            double tall = tall(band.share()[at], height);
            while (at < columns && band.node()[at] == node && tall(band.share()[at], height) == tall) {
                at++;
            }
            if (node >= 0) {
                brush.box(left + start * column, top + height - tall, (at - start) * column, tall, looks.get(node).colour());
            }
        }
    }

    private static double tall(float share, double height) {
        return share == 0 ? 0 : Math.max(1, Math.round(share * LEVELS) / LEVELS * height);
    }

    private void bar(Track track, int run, double top, double height) {
        double from = x(track.startNanos()[run]);
        double to = x(track.stopNanos()[run]);
        Palette.Look look = looks.get(track.node()[run]);
        double gap = to - from > 4 ? 0.5 : 0;
        boolean wide = to - from >= FILL_FROM;
        brush.box(from + gap, top, to - from - 2 * gap, height, wide ? look.fill() : look.colour());
        if (wide) {
            brush.box(from + gap, top, to - from - 2 * gap, 2, look.colour());
            brush.box(from + gap, top, 1, height, look.colour());
            brush.footLines(look.lines(), from + gap, top + height, to - from - 2 * gap, look.colour());
        }
        budget(track, run, from, to, top, height);
        if (to - from >= TEXT_FROM) {
            String name = TextWidths.fitted(look.name(), Brush.TEXT, to - from - 9);
            if (name.length() > 2) {
                label(name, from + 5, top + height / 2 + 5, track.isOverrun(run), look.fill());
            }
        }
    }

    /** Text on a bar; over a hatch on a patch of the bar's colour, so that no line runs through it. */
    private void label(String name, double x, double baseline, boolean hatched, Color fill) {
        if (hatched) {
            brush.box(x - 2, baseline - 11, TextWidths.of(name, Brush.TEXT) + 4, 14, fill);
        }
        brush.text(name, x, baseline, Brush.TEXT, brush.tokens().fg());
    }

    /** Below a bar: how long it might have been, up to the next run; on it: a tick where it should have ended, and a hatch from there. */
    private void budget(Track track, int run, double from, double to, double top, double height) {
        Tokens tokens = brush.tokens();
        long end = track.startNanos()[run] + track.budgetNanos()[run];
        double line = top + height + 3;
        if (track.isOverrun(run)) {
            double due = x(end);
            brush.hatch(due, top, to, height, tokens.warm());
            brush.line(due, top - 2, due, top + height + 4, tokens.warm(), 1.5);
            brush.line(due, line, to, line, tokens.warm(), 2);
        }
        if (to - from >= BUDGET_FROM) {
            long next = run + 1 < track.count() ? track.startNanos()[run + 1] : Long.MAX_VALUE;
            double until = x(Math.min(end, next));
            brush.line(from + 1, line, Math.max(from + 1, until - 1), line, tokens.faint(), 1);
            if (end <= next && until < right) {
                brush.line(until, line - 2.5, until, line + 2.5, tokens.muted(), 1);
            }
        }
    }

    /** A flag where the oldest message of a run was due, and a cross where a run ended too late. */
    private void deadlines(Lane lane, double top) {
        Track track = lane.track();
        double last = Double.NEGATIVE_INFINITY;
        double lastCross = Double.NEGATIVE_INFINITY;
        for (int run : lane.bars()) {
            long due = track.deadlineNanos()[run];
            if (due == 0) {
                continue;
            }
            boolean missed = track.isMissed(run);
            double x = left + sketch.span().x(due, right - left);
            if (x >= left && x <= right && Math.abs(x - last) >= FLAGS_APART) {
                brush.flag(x, top - 9, top + (missed ? plan.barHeight() : 0), missed ? brush.tokens().bad() : brush.tokens().muted());
                last = x;
            }
            double stop = left + sketch.span().x(track.stopNanos()[run], right - left);
            if (missed && stop <= right && stop - lastCross >= MARKS_APART) {
                brush.cross(stop, top - 5);
                lastCross = stop;
            }
        }
    }

    private void marks(Lane.Band band, double top, double height) {
        double column = (right - left) / band.node().length;
        double lastCross = Double.NEGATIVE_INFINITY;
        double lastWedge = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < band.node().length; at++) {
            double x = left + (at + 0.5) * column;
            if (band.misses()[at] > 0 && x - lastCross >= MARKS_APART) {
                brush.cross(x, top - 5);
                lastCross = x;
            }
            if (band.overruns()[at] > 0 && x - lastWedge >= MARKS_APART) {
                brush.wedge(x, top + height + 1);
                lastWedge = x;
            }
        }
    }
}
