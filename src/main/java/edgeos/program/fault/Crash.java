package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;
import java.util.Map;

/** Fails: in the callback that is chosen, in the middle of a burst, by calling itself without end, by asking for more memory than there can be. */
public final class Crash extends Attacker {
    /** How it can fail; {@code midBurst} wants {@code every} to be above 1. */
    public static final List<String> ATTACKS = List.of("exception", "error", "midBurst", "recursion", "memory", "initialise", "figures");

    /** An attacker; reads {@code attack} and {@code every}. */
    public Crash(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    public void initialise(FwpMemory memory) {
        if (attack().equals("initialise")) {
            throw new IllegalStateException("fails on purpose in initialise");
        }
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        switch (attack()) {
            case "exception" -> throw new IllegalStateException("fails on purpose in process");
            case "error" -> throw new LinkageError("fails on purpose in process");
            case "recursion" -> memory.putLong(AttackLayout.REST, deeper(memory, 1));
            case "memory" -> memory.putLong(AttackLayout.REST, new long[Integer.MAX_VALUE].length);
            case "midBurst" -> throw new IllegalStateException("fails on purpose between two messages of a burst");
            default -> { }
        }
    }

    private static long deeper(FwpMemory memory, long depth) {
        memory.putLong(AttackLayout.REST, depth);
        return deeper(memory, depth + 1) + memory.getLong(AttackLayout.REST);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        if (attack().equals("figures")) {
            throw new IllegalStateException("fails on purpose in figures");
        }
        return super.figures(memory);
    }
}
