package edgeos.ui.canvas.watch;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Probe;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import java.util.Optional;

/**
 * What probes read: rates while it runs on threads, counts while it steps, and nothing while it is stopped. One for each look at the figures; immutable.
 *
 * @param drawing whose links these are
 * @param live the figures that all of the canvas shows
 * @param counts true if counts are read instead of rates
 */
record Readings(Drawing drawing, Live live, boolean counts) {
    private static final Texts TEXTS = Texts.of(Readings.class);
    private static final String NONE = "\u2013";

    /** The words of a probe: a figure with its unit, or a dash. */
    String words(Probe probe) {
        double value = value(probe);
        return switch (probe.figure()) {
            case RATE -> counts ? TEXTS.get("probe.count", written(value, Amounts.count((long) value))) : TEXTS.get("probe.value", written(value, Quantity.rate(value)));
            case BIT_RATE -> TEXTS.get("probe.value", written(value, counts ? Quantity.bytes(value) : Quantity.bitRate(value)));
            case FILL -> TEXTS.get("probe.fill", written(value, Quantity.percent(Math.round(value * 100) / 100.0)));
            case LATENCY -> TEXTS.get("probe.latency", written(value, Quantity.nanos(value)));
        };
    }

    /** What it reads as a number; NaN: there is nothing to read. */
    double value(Probe probe) {
        Optional<LinkFigures> link = live.running() ? live.link(probe.link()) : Optional.empty();
        if (link.isEmpty()) {
            return Double.NaN;
        }
        return switch (probe.figure()) {
            case RATE -> counts ? link.get().messages() : live.sample().isPresent() ? live.linkRate(probe.link()) : Double.NaN;
            case BIT_RATE -> counts ? link.get().bytes() : live.sample().isPresent() ? live.linkBits(probe.link()) : Double.NaN;
            case FILL -> link.get().fill();
            case LATENCY -> drawing.link(probe.link()).map(Link::to).flatMap(end -> drawing.node(end.node())).map(Node::chain).flatMap(live::chain)
                    .filter(chain -> chain.latency().count() > 0).map(chain -> (double) chain.latency().p50Nanos()).orElse(Double.NaN);
        };
    }

    /** True if a rate is read, which the history has, too. */
    boolean isRate(Probe probe) {
        return !counts && (probe.figure() == Probe.Figure.RATE || probe.figure() == Probe.Figure.BIT_RATE);
    }

    private static String written(double value, String text) {
        return Double.isNaN(value) ? NONE : text;
    }
}
