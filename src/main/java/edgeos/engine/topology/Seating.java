package edgeos.engine.topology;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.fwp.Template;
import edgeos.notation.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where roles run: what a plan leaves open, as fits the machine. Roles on one processor share one thread.
 *
 * @param placement with every role in a seat
 */
public record Seating(Placement placement) {
    /**
     * With so few processors the first core shares the mover's: what a message costs to change hands between two threads, asleep or awake, is more than what it costs to be moved and handled,
     * and the other processor is wanted by whoever looks.
     */
    private static final int FEW = 2;

    /** What a plan wants, on a machine with so many processors. */
    public static Seating of(Placement wanted, int processors) {
        int movers = Math.clamp(wanted.movers() > 0 ? wanted.movers() : Math.max(1, processors / 4), 1, NodeCounters.MOST_MOVERS);
        int spare = Math.max(1, processors - movers);
        int cores = Math.clamp(wanted.fwpCores() > 0 ? wanted.fwpCores() : Math.min(spare, 8), 1, Template.MOST_CORES);
        var seats = new TreeMap<String, Integer>();
        seats.put(Placement.GATE, 0);
        seats.put(Placement.MANAGER, 0);
        for (int mover = 0; mover < movers; mover++) {
            seats.put(Placement.mover(mover), mover % processors);
        }
        for (int core = 0; core < cores; core++) {
            seats.put(Placement.core(core), processors <= FEW ? core % processors : movers % processors + core % Math.max(1, processors - movers % processors));
        }
        wanted.seats().forEach((role, seat) -> {
            if (seats.containsKey(role) && seat >= 0 && seat < processors) {
                seats.put(role, seat);
            }
        });
        return new Seating(new Placement(cores, movers, Map.copyOf(seats)));
    }

    /** How many movers there are. */
    public int movers() {
        return placement.movers();
    }

    /** How many cores run FWPs. */
    public int cores() {
        return placement.fwpCores();
    }

    /** The roles of each processor that has any, by processor. */
    public Map<Integer, List<String>> byProcessor() {
        var roles = new TreeMap<Integer, List<String>>();
        placement.seats().forEach((role, seat) -> roles.computeIfAbsent(seat, _ -> new ArrayList<>()).add(role));
        return roles;
    }

    /** The processor of a role, from 0. */
    public int seat(String role) {
        return placement.seats().get(role);
    }
}
