package edgeos.ui.schedule;

import edgeos.notation.Quantity;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/** Paints a sketch: rows with their figures, the axis, the legend, and the run that is pointed at. JavaFX application thread. */
final class SchedulePainter {
    private static final Texts TEXTS = Texts.of(SchedulePainter.class);
    private static final double TICKS_APART = 96;
    private static final double SWATCH = 10;
    private static final double SPACE = 14;
    private static final double SECOND_LINE_FROM = 34;
    private static final double THIRD_LINE_FROM = 52;
    /** A count's mark, and air before the next. */
    private static final double COUNTED = 18;

    private final Brush brush;
    private final Sketch sketch;
    private final List<Palette.Look> looks;
    private final Plan plan;
    private final Tokens tokens;

    SchedulePainter(Brush brush, Sketch sketch, List<Palette.Look> looks) {
        this.brush = brush;
        this.sketch = sketch;
        this.looks = looks;
        plan = brush.plan();
        tokens = brush.tokens();
    }

    /** Paints all of it; returns where the nodes of the legend are, in the trace's order, as many as there was room for. */
    List<Rectangle2D> paint(Optional<Spot> spot) {
        axis();
        var lanes = new LanePainter(brush, sketch, looks);
        for (int at = 0; at < sketch.lanes().size(); at++) {
            if (plan.isSeen(at)) {
                lanes.paint(at);
                figures(at);
            }
        }
        spot.filter(at -> plan.isSeen(at.lane())).ifPresent(this::outline);
        return legend();
    }

    private void axis() {
        double bottom = plan.axisTop();
        for (Ticks.Tick tick : Ticks.of(sketch.span(), plan.across(), TICKS_APART)) {
            double x = plan.left() + sketch.span().x(tick.atNanos(), plan.across());
            brush.line(x, 0, x, bottom + 4, tokens.line(), 1);
            if (x + TextWidths.of(tick.label(), Brush.TEXT) + 3 <= plan.width()) {
                brush.text(tick.label(), x + 3, bottom + 14, Brush.TEXT, tokens.muted());
            }
        }
    }

    /** What a row's core is called, and what its runs come to. */
    private void figures(int at) {
        Lane lane = sketch.lanes().get(at);
        Lane.Sums sums = lane.sums();
        double top = plan.barTop(at);
        double right = plan.left() - 10;
        String busy = Quantity.percent(sums.busy());
        double busyWidth = TextWidths.of(busy, Brush.NAME);
        brush.text(busy, right - busyWidth, top + 11, Brush.NAME, tokens.fg());
        brush.text(TextWidths.fitted(lane.track().role(), Brush.NAME, right - busyWidth - 8 - Plan.GAP), Plan.GAP, top + 11, Brush.NAME, tokens.fg());
        if (plan.laneHeight() >= SECOND_LINE_FROM) {
            String runs = TEXTS.get("runs", sums.runs(), Amounts.count(sums.runs()));
            boolean crowded = Plan.GAP + TextWidths.of(runs, Brush.TEXT) > right - counts(sums);
            boolean third = crowded && plan.laneHeight() >= THIRD_LINE_FROM;
            if (!crowded || third) {
                brush.text(runs, Plan.GAP, top + 25, Brush.TEXT, tokens.muted());
            }
            double middle = third ? top + 35 : top + 21;
            double x = right;
            x = counted(sums.misses(), x, middle, true);
            counted(sums.overruns(), x, middle, false);
        }
    }

    /** How wide what is counted of a row is, with its marks. */
    private static double counts(Lane.Sums sums) {
        return IntStream.of(sums.misses(), sums.overruns()).filter(count -> count > 0).mapToDouble(count -> TextWidths.of(Amounts.count(count), Brush.TEXT) + COUNTED).sum();
    }

    /** A count with its mark, ending at this place, if there is anything to count; returns where the next one may end. */
    private double counted(int count, double right, double middle, boolean misses) {
        if (count == 0) {
            return right;
        }
        String text = Amounts.count(count);
        double x = right - TextWidths.of(text, Brush.TEXT);
        brush.text(text, x, middle + 4, Brush.TEXT, misses ? tokens.bad() : tokens.warmText());
        if (misses) {
            brush.cross(x - 7, middle);
        } else {
            brush.wedge(x - 7, middle - 2.5);
        }
        return x - COUNTED;
    }

    private void outline(Spot spot) {
        var track = sketch.lanes().get(spot.lane()).track();
        double from = Math.max(plan.left(), plan.left() + sketch.span().x(track.startNanos()[spot.run()], plan.across()));
        double to = Math.min(plan.right(), plan.left() + sketch.span().x(track.stopNanos()[spot.run()], plan.across()));
        if (to >= plan.left() && from <= plan.right()) {
            brush.gc().setStroke(tokens.fg());
            brush.gc().setLineWidth(1.5);
            brush.gc().strokeRect(from - 1, plan.barTop(spot.lane()) - 1, Math.max(1, to - from) + 2, plan.barHeight() + 2);
        }
    }

    private List<Rectangle2D> legend() {
        double baseline = plan.legendTop() + 14;
        double end = marks(plan.width() - Plan.GAP, baseline);
        var places = new ArrayList<Rectangle2D>();
        double x = Plan.GAP;
        for (int at = 0; at < looks.size(); at++) {
            String name = looks.get(at).name();
            double wide = SWATCH + 5 + TextWidths.of(name, Brush.TEXT);
            String more = TEXTS.get("legend.more", looks.size() - at);
            boolean last = at == looks.size() - 1;
            if (x + wide + (last ? 0 : SPACE + TextWidths.of(more, Brush.TEXT)) > end) {
                brush.text(TextWidths.fitted(more, Brush.TEXT, Math.max(1, end - x)), x, baseline, Brush.TEXT, tokens.muted());
                break;
            }
            brush.box(x, baseline - 9, SWATCH, SWATCH, looks.get(at).fill());
            brush.box(x, baseline - 9, SWATCH, 2, looks.get(at).colour());
            brush.box(x, baseline - 9, 1, SWATCH, looks.get(at).colour());
            brush.footLines(looks.get(at).lines(), x, baseline - 9 + SWATCH, SWATCH, looks.get(at).colour());
            brush.text(name, x + SWATCH + 5, baseline, Brush.TEXT, tokens.muted());
            places.add(new Rectangle2D(x, plan.legendTop(), wide, 20));
            x += wide + SPACE;
        }
        return places;
    }

    /** What the marks mean, on the right where there is room; returns where the nodes must end. */
    private double marks(double right, double baseline) {
        if (plan.width() < 640) {
            return right;
        }
        String missed = TEXTS.get("legend.missed");
        String over = TEXTS.get("legend.over");
        String due = TEXTS.get("legend.due");
        double x = right - TextWidths.of(missed, Brush.TEXT);
        brush.text(missed, x, baseline, Brush.TEXT, tokens.muted());
        brush.cross(x - 8, baseline - 4);
        x -= 22 + TextWidths.of(over, Brush.TEXT);
        brush.text(over, x, baseline, Brush.TEXT, tokens.muted());
        brush.hatch(x - 15, baseline - 9, x - 4, SWATCH, tokens.warm());
        x -= 28 + TextWidths.of(due, Brush.TEXT);
        brush.text(due, x, baseline, Brush.TEXT, tokens.muted());
        brush.flag(x - 11, baseline - 9, baseline + 1, tokens.muted());
        return x - 24;
    }
}
