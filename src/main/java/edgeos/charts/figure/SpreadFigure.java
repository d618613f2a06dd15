package edgeos.charts.figure;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Snapshot.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Durations of several things: how far their percentiles spread, and what their mean is made of. Immutable.
 *
 * @param title of the chart
 * @param captions longest first
 * @param rows one for each thing, the most general first
 * @param empty what to do to see something
 */
public record SpreadFigure(String title, List<String> captions, List<Row> rows, String empty) implements Figure {
    /** The percentiles that are marked, lowest first. */
    public static final List<Item> PERCENTILES = List.of(new Item("p50", Ink.FG, Sign.DOT), new Item("p90", Ink.FG, Sign.DIAMOND),
            new Item("p99", Ink.FG, Sign.TRIANGLE), new Item("p99.9", Ink.FG, Sign.BAR));

    /** A name, and what stands for it. */
    public record Item(String name, Ink ink, Sign sign) { }

    /**
     * One thing.
     *
     * @param name what people call it
     * @param latency its durations; never empty
     * @param split where its time goes; {@link Split#NONE} if nobody knows
     */
    public record Row(String name, Distribution latency, Split split) {
        /** The marked percentiles in nanoseconds, at least 1, ascending. */
        public double[] percentiles() {
            double[] nanos = {latency.p50Nanos(), latency.p90Nanos(), latency.p99Nanos(), latency.p999Nanos()};
            double least = 1;
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = Math.max(least, nanos[i]);
                least = nanos[i];
            }
            return nanos;
        }

        /** The parts in nanoseconds; what is no number counts as 0. */
        public double[] parts() {
            double[] nanos = {split.gateNanos(), split.waitNanos(), split.runNanos(), split.moveNanos()};
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = Double.isFinite(nanos[i]) ? Math.max(0, nanos[i]) : 0;
            }
            return nanos;
        }

        /** The sum of the parts. */
        public double mean() {
            double sum = 0;
            for (double part : parts()) {
                sum += part;
            }
            return sum;
        }
    }

    /** The parts of the mean, in the order in which a message meets them. */
    public static List<Item> parts() {
        return List.of(new Item(ChartWords.get("part.gate"), Ink.ACCENT, Sign.SQUARE), new Item(ChartWords.get("part.rings"), Ink.WARM, Sign.SQUARE),
                new Item(ChartWords.get("part.run"), Ink.FLOW, Sign.SQUARE), new Item(ChartWords.get("part.move"), Ink.CONTROL, Sign.SQUARE));
    }

    @Override
    public List<Entry> legend() {
        return PERCENTILES.stream().map(percentile -> new Entry(percentile.ink(), percentile.name(), "")).toList();
    }

    @Override
    public List<List<String>> table() {
        var table = new ArrayList<List<String>>();
        table.add(List.of("chain", "count", "meanNanos", "p50Nanos", "p90Nanos", "p99Nanos", "p999Nanos", "maxNanos",
                "gateNanos", "waitNanos", "runNanos", "moveNanos"));
        for (Row row : rows) {
            Distribution latency = row.latency();
            var cells = new ArrayList<String>();
            cells.add(row.name());
            cells.add(Long.toString(latency.count()));
            cells.add(String.format(Locale.ROOT, "%.1f", latency.meanNanos()));
            for (long nanos : new long[] {latency.p50Nanos(), latency.p90Nanos(), latency.p99Nanos(), latency.p999Nanos(),
                    latency.maxNanos()}) {
                cells.add(Long.toString(nanos));
            }
            for (double part : row.parts()) {
                cells.add(String.format(Locale.ROOT, "%.1f", part));
            }
            table.add(cells);
        }
        return table;
    }
}
