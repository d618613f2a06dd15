package edgeos.charts.figure;

import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Reference;
import edgeos.charts.figure.CurveFigure.Up;
import edgeos.lab.History.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Copy throughput: what the mover copies over all links, and over the selected one. Stateless; any thread. */
final class CopyFigures {
    private static final double TEN_GBE = 10e9;
    private static final double SHOWS_TEN_GBE = 2.5e9;

    private CopyFigures() { }

    static CurveFigure of(ChartData data) {
        TimeWindow window = new TimeWindow(data.history());
        double[] seconds = window.seconds();
        double[] bits = window.column(Sample::copiedBitsPerSecond);
        double[] messages = window.column(Sample::copiedMessagesPerSecond);
        double highest = TimeWindow.highest(bits);
        boolean tenGbe = highest >= SHOWS_TEN_GBE;
        double shown = tenGbe ? Math.max(highest, TEN_GBE * 1.05) : highest;
        Unit unit = Unit.of(shown);
        var curves = new ArrayList<Curve>();
        curves.add(new Curve(ChartWords.get("messages"), Ink.MUTED, Look.SECOND, seconds, messages, rate -> Amounts.rate(rate, "msg/s")));
        curves.add(new Curve(ChartWords.get("copy.all"), Ink.FLOW, Look.AREA, seconds, unit.of(bits), unit::says));
        var legend = new ArrayList<Figure.Entry>();
        legend.add(new Figure.Entry(Ink.FLOW, ChartWords.get("copy.all"), Amounts.bits(data.rate(Sample::copiedBitsPerSecond))));
        legend.add(new Figure.Entry(Ink.MUTED, "", Amounts.rate(data.rate(Sample::copiedMessagesPerSecond), "msg/s"), List.of(""), true));
        data.link().ifPresent(link -> {
            double[] ofLink = window.column(linkBits(link));
            curves.add(new Curve(data.nameOf(link), Ink.ACCENT, Look.LINE, seconds, unit.of(ofLink), unit::says));
            legend.add(new Figure.Entry(Ink.ACCENT, data.nameOf(link), Amounts.bits(data.rate(sample -> sample.linkBits(link)))));
        });
        return new CurveFigure(Chart.COPY_THROUGHPUT.title(), captions(unit, data.clock(), tenGbe), legend, window.axis(),
                new Up(unit.name, shown / unit.bits, false, ""),
                Optional.of(new Up(ChartWords.get("copy.messages"), TimeWindow.highest(messages), false, "")), curves,
                tenGbe ? List.of(new Reference(false, TEN_GBE / unit.bits, Ink.MUTED, List.of(ChartWords.get("copy.lineRate")))) : List.of(),
                window.isEmpty() ? data.nothingYet(ChartWords.get("copy.nothing")) : "");
    }

    private static List<String> captions(Unit unit, String clock, boolean tenGbe) {
        String plain = unit.name;
        return List.of(ChartWords.get(tenGbe ? "copy.caption.thin" : "copy.caption.above", plain, clock), ChartWords.get("copy.caption.copied", plain, clock),
                ChartWords.get("copy.caption", plain, clock), plain);
    }

    /** Bits over one link. The samples of one run share their list of ids, so that it is searched once. */
    private static ToDoubleFunction<Sample> linkBits(String link) {
        return new ToDoubleFunction<>() {
            private List<String> known;
            private int index;

            @Override
            public double applyAsDouble(Sample sample) {
                if (known != sample.ids()) {
                    known = sample.ids();
                    index = known.subList(sample.nodeRates().length, known.size()).indexOf(link);
                }
                return index >= 0 && index < sample.linkBits().length ? sample.linkBits()[index] : 0;
            }
        };
    }

    /** The unit in which the axis counts. */
    private record Unit(String name, double bits) {
        static Unit of(double highest) {
            return highest >= 1e9 ? new Unit("Gbit/s", 1e9) : highest >= 1e6 ? new Unit("Mbit/s", 1e6) : new Unit("kbit/s", 1e3);
        }

        double[] of(double[] bitsPerSecond) {
            double[] scaled = new double[bitsPerSecond.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = bitsPerSecond[i] / bits;
            }
            return scaled;
        }

        String says(double value) {
            return Amounts.bits(value * bits);
        }
    }
}
