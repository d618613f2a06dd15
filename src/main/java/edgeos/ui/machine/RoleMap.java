package edgeos.ui.machine;

import edgeos.notation.Placement;
import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import java.util.List;
import java.util.TreeMap;

/**
 * Which roles there are and where they run. Immutable.
 *
 * @param spots the roles, in the status bar's order
 * @param movers how many movers
 * @param cores how many cores for FWPs
 */
record RoleMap(List<Spot> spots, int movers, int cores) {
    /** The place of roles of which nobody knows yet where they will run. */
    static final int OPEN = -1;

    /**
     * A role in its place.
     *
     * @param processor from 0, or {@link #OPEN}
     * @param byHand true if somebody placed it; false: the engine does
     */
    record Spot(RoleName role, int processor, boolean byHand) { }

    /**
     * The map of what was drawn on a machine.
     *
     * @param drawn what the drawing says
     * @param seated where the engine put roles; without seats while nothing runs
     * @param processors how many this machine has
     */
    static RoleMap of(Placement drawn, Placement seated, int processors) {
        int movers = count(RoleName.Kind.MOVER, drawn.movers(), seated, Seats.MOST_MOVERS);
        int cores = count(RoleName.Kind.CORE, drawn.fwpCores(), seated, Seats.MOST_CORES);
        var spots = new TreeMap<RoleName, Spot>();
        put(spots, new RoleName(RoleName.Kind.GATE, 0), drawn, seated, processors);
        put(spots, new RoleName(RoleName.Kind.MANAGER, 0), drawn, seated, processors);
        for (int mover = 0; mover < movers; mover++) {
            put(spots, new RoleName(RoleName.Kind.MOVER, mover), drawn, seated, processors);
        }
        for (int core = 0; core < cores; core++) {
            put(spots, new RoleName(RoleName.Kind.CORE, core), drawn, seated, processors);
        }
        return new RoleMap(List.copyOf(spots.values()), movers, cores);
    }

    /** As many as were drawn; where that is left open, as many as run, one at least. */
    private static int count(RoleName.Kind kind, int drawn, Placement seated, int most) {
        long running = seated.seats().keySet().stream().flatMap(role -> RoleName.parse(role).stream()).filter(role -> role.kind() == kind).count();
        return Math.clamp(drawn > 0 ? drawn : Math.max(1, running), 1, most);
    }

    private static void put(TreeMap<RoleName, Spot> spots, RoleName role, Placement drawn, Placement seated, int processors) {
        Integer wanted = drawn.seats().get(role.toString());
        boolean byHand = wanted != null && wanted >= 0 && wanted < processors;
        int running = seated.seats().getOrDefault(role.toString(), OPEN);
        spots.put(role, new Spot(role, byHand ? wanted : running < processors ? running : OPEN, byHand));
    }
}
