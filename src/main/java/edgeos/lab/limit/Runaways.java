package edgeos.lab.limit;

import edgeos.model.Drawing;
import edgeos.model.check.Finding.Place;
import edgeos.notation.Placement;
import edgeos.telemetry.Runaway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An FWP that does not come back, among what limits a run. Stateless; any thread. */
public final class Runaways {
    private static final long SECOND_NANOS = 1_000_000_000;

    private Runaways() { }

    /** What limits, and before all of it the FWP that does not come back, if there is one. */
    public static List<Limit> before(List<Limit> limits, Optional<Runaway> runaway, Drawing drawing) {
        if (runaway.isEmpty()) {
            return limits;
        }
        var all = new ArrayList<Limit>();
        all.add(limit(runaway.get(), drawing));
        all.addAll(limits);
        return List.copyOf(all);
    }

    /** In whole seconds: nobody can read what changes all the time. */
    private static Limit limit(Runaway runaway, Drawing drawing) {
        String name = drawing.node(runaway.node()).map(node -> node.name().isEmpty() ? node.id() : node.name()).orElse(runaway.node());
        var whole = new Runaway(runaway.node(), runaway.instance(), runaway.core(), runaway.nanos() / SECOND_NANOS * SECOND_NANOS);
        String core = Placement.core(runaway.core());
        return new Limit(core, core, 1, Place.NODE, runaway.node(), "", name + " " + whole.text(), "Stop the run, and mend this node or take it away: while it runs, nothing can be edited.");
    }
}
