package edgeos.notation;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many movers and cores for FWPs there are, and on which of the machine's processors each role runs. Roles are called as the status bar calls them:
 * {@code gate} (all of them), {@code manager}, {@code mover 0}, {@code core 0}, and so on. Roles with the same processor share one thread.
 *
 * @param fwpCores how many cores run FWPs; 0: as many as fit the machine
 * @param movers how many movers there are; 0: as many as fit the machine
 * @param seats the processor, from 0, of each role that somebody placed; the others are placed as fits the machine
 */
public record Placement(int fwpCores, int movers, Map<String, Integer> seats) {
    /** Everything as fits the machine. */
    public static final Placement AUTOMATIC = new Placement(0, 0, Map.of());
    /** The role of all gates. */
    public static final String GATE = "gate";
    /** The role of the FWP manager. */
    public static final String MANAGER = "manager";
    private static final String MOVER = "mover ";
    private static final String CORE = "core ";

    public Placement {
        seats = java.util.Collections.unmodifiableMap(new TreeMap<>(seats));
    }

    /** The role of a mover. */
    public static String mover(int number) {
        return MOVER + number;
    }

    /** The role of a core that runs FWPs. */
    public static String core(int number) {
        return CORE + number;
    }
}
