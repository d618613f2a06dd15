package edgeos.ui.charts;

import edgeos.charts.figure.ChartData;
import edgeos.lab.History;
import java.util.function.Supplier;

/** Holds what the charts show, and knows whether it changed. */
final class ChartFeed {
    private final Supplier<ChartData> source;
    private ChartData data = ChartData.EMPTY;

    ChartFeed(Supplier<ChartData> source) {
        this.source = source;
    }

    /** What was collected last. */
    ChartData data() {
        return data;
    }

    /** Collects again; true if something is different. */
    boolean update() {
        ChartData next = source.get();
        boolean same = data.snapshot() == next.snapshot() && same(data.history(), next.history()) && data.baseline() == next.baseline()
                && data.virtual() == next.virtual() && data.place().equals(next.place()) && data.link().equals(next.link())
                && data.names().equals(next.names()) && data.rates().isPresent() == next.rates().isPresent() && data.starting() == next.starting();
        data = same ? data : next;
        return !same;
    }

    private static boolean same(History one, History other) {
        return one == other || one.samples().size() == other.samples().size() && one.latest().equals(other.latest());
    }
}
