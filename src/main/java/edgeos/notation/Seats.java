package edgeos.notation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which roles somebody placed on which processors, as one line: {@code gate = 0, mover 0 = 1}; nothing placed is {@code automatic}. Stateless; any thread. */
public final class Seats {
    /** The most cores for FWPs. */
    public static final int MOST_CORES = 64;
    /** The most movers. */
    public static final int MOST_MOVERS = 16;
    /** Processors are numbered below this. */
    public static final int MOST_PROCESSORS = 64;
    /** What is written where nothing was placed, or nothing was counted, by hand. */
    public static final String AUTOMATIC = "automatic";

    private static final String EXAMPLE = "a role and its processor, such as mover 0 = 1, with commas between them";
    private static final int MOST_DIGITS = 4;

    private Seats() { }

    /** The line that says where roles were placed. */
    public static String text(Map<String, Integer> seats) {
        return seats.isEmpty() ? AUTOMATIC
                : seats.entrySet().stream().map(seat -> seat.getKey() + " = " + seat.getValue()).collect(Collectors.joining(", "));
    }

    /**
     * The seats that a line names; an empty line is {@code automatic}.
     *
     * @throws IllegalArgumentException if it names none; the message says why, for people
     */
    public static Map<String, Integer> parse(String text) {
        var seats = new TreeMap<String, Integer>();
        if (text.isBlank() || text.strip().equals(AUTOMATIC)) {
            return seats;
        }
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || !sides[1].strip().matches("[0-9]{1," + MOST_DIGITS + "}")) {
                throw new IllegalArgumentException(EXAMPLE);
            }
            String role = sides[0].strip().replaceAll("\\s+", " ");
            if (RoleName.parse(role).isEmpty()) {
                throw new IllegalArgumentException("no role is called \"" + role + "\"; there are gate, manager, mover 0, core 0, and so on");
            }
            if (seats.put(role, Integer.parseInt(sides[1].strip())) != null) {
                throw new IllegalArgumentException(role + " is named twice");
            }
        }
        return seats;
    }
}
