package edgeos.ui.canvas.watch;

import edgeos.model.Chain;
import edgeos.model.Probe;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import java.util.ArrayList;
import java.util.List;

/** Where probes stand: where somebody put them, and at first where they cover nothing. Stateless. */
final class ProbePlaces {
    private static final double[] BESIDE = {Probe.ABOVE, -Probe.ABOVE, -58, 58, -84, 84, -110, 110};
    private static final double[] ALONG = {0, -48, 48, -96, 96};
    private static final double TITLE_HEIGHT = 34;
    private static final double AIR = 2;
    /** Before a probe has read anything, it is taken to be so wide. */
    private static final String USUAL = "888.8 M msg/s";

    private ProbePlaces() { }

    /** The box of a probe so wide. */
    static Box box(Probe probe, WireSpot wire, double width) {
        return new Box(wire.curve().x(0.5) + probe.dx() - width / 2, wire.curve().y(0.5) + probe.dy() - ProbeLook.HEIGHT / 2, width, ProbeLook.HEIGHT);
    }

    /** The box of a probe of which is not known how wide it is. */
    static Box usual(Probe probe, WireSpot wire) {
        return box(probe, wire, ProbeLook.width(USUAL, probe.show() == Probe.Show.SPARKLINE));
    }

    /** This probe where it covers no node, title, note, or other probe; above its wire if there is no such place. */
    static Probe free(Plot plot, Probe probe) {
        WireSpot wire = plot.wire(probe.link()).orElse(null);
        if (wire == null) {
            return probe;
        }
        List<Box> taken = taken(plot, probe);
        for (double dy : BESIDE) {
            for (double dx : ALONG) {
                Probe there = probe.at(dx, dy);
                Box box = usual(there, wire).grown(AIR);
                if (taken.stream().noneMatch(box::meets)) {
                    return there;
                }
            }
        }
        return probe;
    }

    /** This probe where it is, or, if it covers something there, where it does not. */
    static Probe uncovered(Plot plot, Probe probe) {
        boolean covers = plot.wire(probe.link()).filter(wire -> taken(plot, probe).stream().anyMatch(usual(probe, wire)::meets)).isPresent();
        return covers ? free(plot, probe) : probe;
    }

    private static List<Box> taken(Plot plot, Probe probe) {
        List<Box> taken = new ArrayList<>(plot.nodes().stream().map(NodeSpot::box).toList());
        for (Chain chain : plot.drawing().chains()) {
            taken.add(new Box(chain.x(), chain.y(), Math.max(0, chain.width()), TITLE_HEIGHT));
        }
        plot.drawing().notes().forEach(note -> taken.add(Plot.box(note)));
        plot.drawing().watching().probes().stream().filter(other -> !other.isOf(probe.link(), probe.figure()))
                .forEach(other -> plot.wire(other.link()).ifPresent(wire -> taken.add(usual(other, wire))));
        return taken;
    }
}
