package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/** Reads and writes outside of its memory, its message, and its ring. */
public final class WildAccess extends Attacker {
    /** What it can do. */
    public static final List<String> ATTACKS = List.of("readBefore", "readBehind", "writeBehind", "writeFar", "messageBefore", "messageBehind",
            "ringBehind");
    private static final long FAR = 1L << 40;

    /** An attacker; reads {@code attack} and {@code every}. */
    public WildAccess(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        switch (attack()) {
            case "readBefore" -> memory.putLong(AttackLayout.REST, memory.getLong(-Long.BYTES));
            case "readBehind" -> memory.putLong(AttackLayout.REST, memory.getLong(memory.sizeBytes()));
            case "writeBehind" -> memory.putLong(memory.sizeBytes(), Canary.of(Canary.FORGED));
            case "writeFar" -> memory.putLong(FAR, Canary.of(Canary.FORGED));
            case "messageBefore" -> batch.setI64(-Long.BYTES, Canary.of(Canary.FORGED));
            case "messageBehind" -> memory.putLong(AttackLayout.REST, batch.i64(batch.length()));
            default -> batch.rawRing().putLong(batch.rawRing().sizeBytes(), Canary.of(Canary.FORGED));
        }
    }
}
