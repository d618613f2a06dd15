package edgeos.charts.plot;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Up;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.ui.TextAnchor;

/**
 * A mark on an axis.
 *
 * @param at the value on a vertical axis; 0 to 1 on a horizontal one
 * @param label what stands there; may be empty
 * @param anchor which point of the label stands there
 */
record Mark(double at, String label, TextAnchor anchor) {
    private static final double APART = 12;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Marks at round values from 0 to at least the highest, at most as many as there is room for. */
    static List<Mark> up(Up up, double height, double line) {
        int most = (int) Math.clamp(height / (line * 1.9), 1, 5);
        double high = high(up);
        double step = up.fixed() ? high / (most >= 4 ? 4 : most >= 2 ? 2 : 1) : step(high / most);
        return marks(up, step, (int) Math.ceil(high / step - 1e-9), TextAnchor.CENTER_RIGHT);
    }

    /** Marks on the right side of lines that the left axis drew, so that both axes share them. */
    static List<Mark> right(Up up, int intervals) {
        double high = high(up);
        return marks(up, up.fixed() ? high / intervals : step(high / intervals), intervals, TextAnchor.CENTER_LEFT).stream()
                .map(mark -> mark.isRound() ? mark : new Mark(mark.at(), "", mark.anchor())).toList();
    }

    private boolean isRound() {
        int digits = label.indexOf(' ');
        return (digits < 0 ? label.length() : digits) <= 5;
    }

    private static double high(Up up) {
        return up.high() > 0 && Double.isFinite(up.high()) ? up.high() : 1;
    }

    private static List<Mark> marks(Up up, double step, int count, TextAnchor anchor) {
        double top = step * count;
        int thousands = up.fixed() ? 0 : (int) Math.clamp(Math.floor(Math.log10(top) / 3 + 1e-9), 0, 4);
        double unit = Math.pow(1000, thousands);
        String prefix = thousands == 0 ? "" : " " + "kMGT".charAt(thousands - 1);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i <= count; i++) {
            String label = Amounts.mark(i * step / unit) + (i == 0 ? "" : prefix);
            marks.add(new Mark(i * step, i == count ? label + up.unit() : label, anchor));
        }
        return marks;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Marks of a horizontal axis, as many as fit side by side. */
    static List<Mark> across(Across across, double width, Lettering letters) {
        return across.log() ? decades(across, width, letters) : ago(across, width, letters);
    }

    private static List<Mark> ago(Across across, double width, Lettering letters) {
        double span = across.high() - across.low();
        boolean whole = Math.round(span) >= 10 && Math.abs(span - Math.round(span)) < 1e-6;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(0, ChartWords.get("ago", whole ? Math.round(span) + " s" : Amounts.nanos(span * 1e9)), TextAnchor.TOP_LEFT));
        if (whole && width > 5 * letters.width(ChartWords.get("ago", "30 s"))) {
            marks.add(new Mark(0.5, ChartWords.get("ago", Math.round(span / 2) + " s"), TextAnchor.TOP_CENTER));
        }
        marks.add(new Mark(1, ChartWords.get("now"), TextAnchor.TOP_RIGHT));
        return marks;
    }

    private static List<Mark> decades(Across across, double width, Lettering letters) {
        int first = (int) Math.ceil(Math.log10(across.low()) - 1e-9);
        int last = (int) Math.floor(Math.log10(across.high()) + 1e-9);
        if (last - first < 1) {
            return withinDecade(across, width, letters);
        }
        double decade = width / Math.max(1e-9, Math.log10(across.high() / across.low()));
        double widest = letters.width("100 ms") + 8;
        int stride = widest <= decade ? 1 : widest <= 2 * decade ? 2 : widest <= 3 * decade ? 3 : 6;
        var marks = new ArrayList<Mark>();
        for (int exponent = first; exponent <= last; exponent++) {
            boolean shown = stride < 3 ? (last - exponent) % stride == 0 : Math.floorMod(exponent, stride) == 0;
            marks.add(across(across, Math.pow(10, exponent), shown, width, letters));
        }
        return apart(marks, width, letters);
    }

    /** A label at an end stands beside its mark, towards the others: where it would all but touch the next, it is left out. */
    private static List<Mark> apart(List<Mark> marks, double width, Lettering letters) {
        List<Mark> labelled = marks.stream().filter(mark -> !mark.label().isEmpty()).toList();
        if (labelled.size() < 3) {
            return marks;
        }
        List<Mark> touching = Stream.of(labelled.subList(0, 2), labelled.subList(labelled.size() - 2, labelled.size()).reversed())
                .filter(pair -> pair.getFirst().anchor() != TextAnchor.TOP_CENTER && pair.getFirst().room(pair.getLast(), width, letters) < APART).map(List::getFirst).toList();
        return marks.stream().map(mark -> touching.contains(mark) ? new Mark(mark.at(), "", mark.anchor()) : mark).toList();
    }

    /** Between the label of one at an end and that of another, in pixels. */
    private double room(Mark next, double width, Lettering letters) {
        return Math.abs(next.at() - at) * width - letters.width(label) - letters.width(next.label()) / 2;
    }

    /** One, two, and five times a power of ten, as long as they do not touch. */
    private static List<Mark> withinDecade(Across across, double width, Lettering letters) {
        var marks = new ArrayList<Mark>();
        double free = 0;
        double power = Math.pow(10, Math.floor(Math.log10(across.low())));
        for (double nanos : new double[] {power, 2 * power, 5 * power, 10 * power, 20 * power, 50 * power}) {
            double x = Thinning.position(across, nanos) * width;
            double half = letters.width(duration(nanos)) / 2;
            if (nanos >= across.low() && nanos <= across.high() && x - half >= free && x + half <= width) {
                marks.add(new Mark(x / width, duration(nanos), TextAnchor.TOP_CENTER));
                free = x + half + 8;
            }
        }
        return marks;
    }

    private static Mark across(Across across, double nanos, boolean labelled, double width, Lettering letters) {
        String label = labelled ? duration(nanos) : "";
        double at = Thinning.position(across, nanos);
        double half = letters.width(label) / 2;
        TextAnchor anchor = at * width < half ? TextAnchor.TOP_LEFT : (1 - at) * width < half ? TextAnchor.TOP_RIGHT
                : TextAnchor.TOP_CENTER;
        return new Mark(at, label, anchor);
    }

    private static String duration(double nanos) {
        int unit = (int) Math.clamp(Math.floor(Math.log10(nanos) / 3 + 1e-9), 0, 3);
        return Amounts.mark(Math.rint(nanos) / Math.pow(1000, unit)) + " " + List.of("ns", "µs", "ms", "s").get(unit);
    }
}
