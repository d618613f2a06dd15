package edgeos.ui.canvas.watch;

import edgeos.model.Breakpoint;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.Live;
import java.util.List;
import java.util.stream.Stream;

/** What is watched of a drawing, for who paints it elsewhere than on the canvas. Stateless. */
public final class WatchSigns {
    private WatchSigns() { }

    /**
     * A probe as it reads, without the last minute.
     *
     * @param box where it stands
     * @param wire of which it reads
     * @param words the figure with its unit
     */
    public record Reading(Box box, Curve wire, String words) { }

    /**
     * A breakpoint.
     *
     * @param x of its middle
     * @param y of its middle
     * @param disabled true if nothing stops there now
     */
    public record Stop(double x, double y, boolean disabled) { }

    /** The probes on wires that are seen. JavaFX application thread, which measures texts. */
    public static List<Reading> probes(Plot plot, Live live) {
        var now = new Readings(plot.drawing(), live, live.counts());
        return plot.drawing().watching().probes().stream().flatMap(probe -> plot.wire(probe.link()).stream().map(wire -> {
            String words = now.words(probe);
            return new Reading(ProbePlaces.box(probe, wire, ProbeLook.width(words, false)), wire.curve(), words);
        })).toList();
    }

    /** The breakpoints at nodes and wires that are seen. */
    public static List<Stop> breakpoints(Plot plot) {
        return plot.drawing().watching().breakpoints().stream().filter(each -> each.at() != Breakpoint.At.CAPABILITIES)
                .flatMap(each -> BreakpointMarks.place(plot, new BreakpointMarks.Spot(each.at(), each.subject())).map(at -> new Stop(at.getX(), at.getY(), each.disabled())).stream()).toList();
    }
}
