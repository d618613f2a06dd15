package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.List;
import java.util.Map;

/**
 * An FWP that attacks with each {@code every}-th message and forwards all of them by its first port, so that it looks harmless.
 *
 * <p>The figure {@code tried} counts attacks since it was last recycled, {@code refused} those of which it was told that they failed, {@code leakedBytes} what it found
 * that is not its own.
 */
abstract class Attacker implements Program {
    private final String attack;
    private final long every;

    /**
     * Reads {@code attack} and {@code every}.
     *
     * @throws IllegalArgumentException if there is no such attack
     */
    Attacker(Settings settings, List<String> attacks) {
        attack = settings.text("attack", attacks.getFirst());
        every = Math.max(1, settings.whole("every", 1));
        if (!attacks.contains(attack)) {
            throw new IllegalArgumentException("unknown attack: attack=" + attack + " expected=" + attacks);
        }
    }

    /** What it does. */
    final String attack() {
        return attack;
    }

    @Override
    public long stateBytes() {
        return AttackLayout.BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (isDue(memory)) {
                attack(batch, memory);
            }
        }
    }

    /** Counts a message; true if it is one to attack with: then that is counted, too. */
    final boolean isDue(FwpMemory memory) {
        long seen = count(memory, AttackLayout.SEEN, 1);
        boolean due = seen % every == 0;
        if (due) {
            count(memory, AttackLayout.TRIED, 1);
        }
        return due;
    }

    /** Attacks, at a message. */
    void attack(Batch batch, FwpMemory memory) { }

    static long count(FwpMemory memory, long offset, long more) {
        long sum = memory.getLong(offset) + more;
        memory.putLong(offset, sum);
        return sum;
    }

    /** Another layout for another attack: a running FWP is recycled rather than half changed. */
    @Override
    public final Object layout() {
        return List.of(attack, every);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("tried", memory.getLong(AttackLayout.TRIED), "refused", memory.getLong(AttackLayout.REFUSED),
                "leakedBytes", memory.getLong(AttackLayout.LEAKED));
    }
}
