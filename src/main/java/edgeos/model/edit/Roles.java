package edgeos.model.edit;

import edgeos.notation.Placement;
import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import java.util.Map;
import java.util.TreeMap;

/** Edits of how many roles there are and where they run. Each gives a new placement. Stateless; any thread. */
public final class Roles {
    private Roles() { }

    /** This role on this processor, from 0. */
    public static Placement seat(Placement placement, String role, int processor) {
        var seats = new TreeMap<>(placement.seats());
        seats.put(role, processor);
        return with(placement, seats);
    }

    /** This role where it fits the machine. */
    public static Placement free(Placement placement, String role) {
        var seats = new TreeMap<>(placement.seats());
        seats.remove(role);
        return with(placement, seats);
    }

    /** So many movers, 0 for as many as fit; movers that go lose their seats. */
    public static Placement movers(Placement placement, int count) {
        return within(new Placement(placement.fwpCores(), count, placement.seats()), RoleName.Kind.MOVER, count);
    }

    /** So many cores for FWPs, 0 for as many as fit; cores that go lose their seats. */
    public static Placement cores(Placement placement, int count) {
        return within(new Placement(count, placement.movers(), placement.seats()), RoleName.Kind.CORE, count);
    }

    /** Everything on one processor. */
    public static Placement together(int processor) {
        return new Placement(1, 1, Map.of(Placement.GATE, processor, Placement.MANAGER, processor, Placement.mover(0), processor, Placement.core(0), processor));
    }

    /**
     * The data plane on processor 0 and a core for FWPs on each of the others; with one processor, everything on it.
     *
     * @param processors how many there are, from 1
     */
    public static Placement apart(int processors) {
        if (processors < 2) {
            return together(0);
        }
        var seats = new TreeMap<String, Integer>(Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0));
        int cores = Math.min(processors - 1, Seats.MOST_CORES);
        for (int core = 0; core < cores; core++) {
            seats.put(Placement.core(core), core + 1);
        }
        return new Placement(cores, 1, seats);
    }

    /**
     * A mover and a core on each processor, up to as many movers as there can be; gate and manager on processor 0.
     *
     * @param processors how many there are, from 1
     */
    public static Placement sideBySide(int processors) {
        var seats = new TreeMap<String, Integer>(Map.of(Placement.GATE, 0, Placement.MANAGER, 0));
        int pairs = Math.min(processors, Seats.MOST_MOVERS);
        for (int pair = 0; pair < pairs; pair++) {
            seats.put(Placement.mover(pair), pair);
            seats.put(Placement.core(pair), pair);
        }
        return new Placement(pairs, pairs, seats);
    }

    private static Placement within(Placement placement, RoleName.Kind kind, int count) {
        if (count == 0) {
            return placement;
        }
        var seats = new TreeMap<>(placement.seats());
        seats.keySet().removeIf(role -> RoleName.parse(role).filter(name -> name.kind() == kind && name.number() >= count).isPresent());
        return with(placement, seats);
    }

    private static Placement with(Placement placement, Map<String, Integer> seats) {
        return new Placement(placement.fwpCores(), placement.movers(), seats);
    }
}
