package edgeos.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a role of the machine is called: {@code gate}, {@code manager}, {@code mover 0}, {@code core 3}. Ordered as the status bar shows them.
 *
 * @param kind what it does
 * @param number which of its kind, from 0; always 0 for the gate and the manager
 */
public record RoleName(Kind kind, int number) implements Comparable<RoleName> {
    /** What a role does. */
    public enum Kind {
        /** All gates: takes messages in and hands them out. */
        GATE,
        /** Moves messages between FWPs. */
        MOVER,
        /** Creates, activates, and recycles FWPs. */
        MANAGER,
        /** Runs FWPs. */
        CORE
    }

    private static final Pattern NUMBERED = Pattern.compile("(mover|core) (0|[1-9][0-9]{0,3})");

    /** The role of this name; empty if no role is called so. */
    public static Optional<RoleName> parse(String name) {
        if (name.equals(Placement.GATE)) {
            return Optional.of(new RoleName(Kind.GATE, 0));
        }
        if (name.equals(Placement.MANAGER)) {
            return Optional.of(new RoleName(Kind.MANAGER, 0));
        }
        Matcher match = NUMBERED.matcher(name);
        return match.matches() ? Optional.of(new RoleName(match.group(1).equals("mover") ? Kind.MOVER : Kind.CORE, Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(RoleName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case GATE -> Placement.GATE;
            case MANAGER -> Placement.MANAGER;
            case MOVER -> Placement.mover(number);
            case CORE -> Placement.core(number);
        };
    }
}
