package edgeos.charts.figure;

import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Reference;
import edgeos.charts.figure.CurveFigure.Up;
import edgeos.lab.StartupBaseline.Result;
import edgeos.telemetry.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Start-up: which share of the starts took at most how long. References are the EdgeOS paper's (Ren et al., USENIX ATC 2020), all of
 * them derived by arithmetic from what it states. Stateless; any thread.
 */
final class StartUpFigures {
    private static final double LOWEST_NANOS = 100;
    private static final double HIGHEST_NANOS = 1e9;
    /** Whoever compares two curves has to see that one ends with a first instruction on another thread, and the other before anything runs. */
    private static final Until RUNS = new Until("startUp.runs", "170 ×");
    private static final Until MADE = new Until("startUp.made", "20 ×");

    /** Until when a start is measured: the key of its words; and how much faster than a process the paper says. */
    private record Until(String words, String paper) { }

    private StartUpFigures() { }

    private static List<Reference> cited() {
        return List.of(
                new Reference(true, 5_500, Ink.FLOW, cited("activate")),
                new Reference(true, 50_000, Ink.ACCENT, cited("create")),
                new Reference(true, 1e6, Ink.BAD, cited("process")),
                new Reference(true, 126e6, Ink.MUTED, cited("vm")),
                new Reference(true, 521e6, Ink.MUTED, cited("container")));
    }

    /** Longest first. */
    private static List<String> cited(String what) {
        return List.of(ChartWords.get("cited." + what + ".whole"), ChartWords.get("cited." + what + ".short"), ChartWords.get("cited." + what + ".shortest"));
    }

    static CurveFigure of(ChartData data) {
        Distribution awake = data.snapshot().activateAwakeNanos();
        Distribution woken = data.snapshot().activateWokenNanos();
        Distribution create = data.snapshot().createNanos();
        Distribution process = data.baseline() instanceof Result.Measured measured ? measured.startNanos() : Distribution.EMPTY;
        Distribution comparable = data.virtual() ? Distribution.EMPTY : process;
        var curves = new ArrayList<Curve>();
        addCurve(curves, ChartWords.get("startUp.process"), Ink.BAD, process);
        addCurve(curves, ChartWords.get("startUp.create"), Ink.ACCENT, create);
        addCurve(curves, ChartWords.get("startUp.woken"), Ink.CONTROL, woken);
        addCurve(curves, ChartWords.get("startUp.awake"), Ink.FLOW, awake);
        var legend = new ArrayList<Figure.Entry>();
        if (awake.count() > 0 || woken.count() == 0) {
            legend.add(entry(ChartWords.get(woken.count() == 0 ? "startUp.activate" : "startUp.awake"), RUNS, Ink.FLOW, awake, comparable));
        }
        if (woken.count() > 0) {
            legend.add(entry(ChartWords.get("startUp.woken"), RUNS, Ink.CONTROL, woken, comparable));
        }
        legend.add(entry(ChartWords.get("startUp.create"), MADE, Ink.ACCENT, create, comparable));
        legend.add(processEntry(data.baseline(), process));
        String clock = clock(data);
        return new CurveFigure(Chart.START_UP.title(),
                List.of(ChartWords.get("startUp.caption.whole", clock), ChartWords.get("startUp.caption.dashed", clock),
                        ChartWords.get("startUp.caption", clock), ChartWords.get("startUp.share")),
                List.copyOf(legend), axis(curves), new Up(ChartWords.get("percent"), 100, true, " %"), Optional.empty(), curves, cited(),
                curves.isEmpty() ? data.unlessRecorded(ChartWords.get("startUp.nothing")) : "");
    }

    /** Creating an FWP takes the time that this machine needs, whatever clock messages go by. */
    private static String clock(ChartData data) {
        return data.virtual() ? ChartWords.get("startUp.virtual") : data.clock();
    }

    private static Across axis(List<Curve> curves) {
        double low = LOWEST_NANOS;
        double high = HIGHEST_NANOS;
        for (Curve curve : curves) {
            low = Math.min(low, curve.x()[0]);
            high = Math.max(high, curve.x()[curve.x().length - 1]);
        }
        return new Across(ChartWords.get("nanoseconds"), decade(low, false), decade(high, true), true);
    }

    private static double decade(double nanos, boolean up) {
        double exponent = Math.log10(Math.max(1, nanos));
        return Math.pow(10, up ? Math.ceil(exponent - 1e-9) : Math.floor(exponent + 1e-9));
    }

    /** A curve that starts at nothing and ends at all. */
    private static void addCurve(List<Curve> curves, String name, Ink ink, Distribution distribution) {
        int points = Math.min(distribution.valueNanos().length, distribution.shareBelow().length);
        if (points == 0) {
            return;
        }
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        x[0] = Math.max(1, distribution.valueNanos()[0] * 0.97);
        for (int i = 0; i < points; i++) {
            x[i + 1] = Math.max(x[i], distribution.valueNanos()[i]);
            double share = distribution.shareBelow()[i];
            y[i + 1] = Double.isFinite(share) ? Math.clamp(share, 0, 1) * 100 : y[i];
        }
        curves.add(new Curve(name, ink, Look.LINE, x, y, percent -> Amounts.percent(percent / 100)));
    }

    private static Figure.Entry entry(String name, Until until, Ink ink, Distribution fwp, Distribution process) {
        if (fwp.count() == 0) {
            return new Figure.Entry(ink, name, ChartWords.get("startUp.none"), List.of(ChartWords.get("startUp.fwp")), false);
        }
        String end = ChartWords.get(until.words());
        String kind = ChartWords.get("startUp.fwp.until", ChartWords.get("startUp.fwp"), end);
        String median = ChartWords.get("median", Amounts.nanos(fwp.p50Nanos()));
        if (process.count() == 0 || fwp.p50Nanos() <= 0) {
            return new Figure.Entry(ink, name, median, List.of(kind, end), false);
        }
        String faster = factor((double) process.p50Nanos() / fwp.p50Nanos());
        return new Figure.Entry(ink, name, median, List.of(ChartWords.get("startUp.fwp.paper", kind, faster, until.paper()), ChartWords.get("startUp.fwp.factor", end, faster), end), false);
    }

    private static String factor(double faster) {
        if (faster < 1) {
            return ChartWords.get("startUp.slower", Amounts.digits(1 / faster));
        }
        return ChartWords.get("startUp.faster", faster >= 1000 ? String.format(Locale.ROOT, "%,d", roundToThree(faster)) : Amounts.digits(faster));
    }

    private static long roundToThree(double value) {
        long unit = (long) Math.pow(10, Math.floor(Math.log10(value)) - 2);
        return Math.round(value / unit) * unit;
    }

    private static Figure.Entry processEntry(Result baseline, Distribution process) {
        return switch (baseline) {
            case Result.Measured _ -> new Figure.Entry(Ink.BAD, ChartWords.get("startUp.process"), ChartWords.get("median", Amounts.nanos(process.p50Nanos())),
                    List.of(ChartWords.get("process.spawned"), ChartWords.get("process")), false);
            case Result.Unsupported unsupported ->
                    new Figure.Entry(Ink.BAD, ChartWords.get("startUp.process"), "",
                            List.of(ChartWords.get("process.unsupported", unsupported.reason()), ChartWords.get("process.notHere")), false);
            case Result.Pending _ -> new Figure.Entry(Ink.BAD, ChartWords.get("startUp.process"), "", List.of(ChartWords.get("process.pending")), false);
        };
    }
}
