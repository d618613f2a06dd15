package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/** Lies about how far it came, and about how far its ring is filled. */
public final class ForgedCursor extends Attacker {
    /** What it can claim. */
    public static final List<String> ATTACKS = List.of("backwards", "pastEnd", "torn", "negative", "filled");
    private static final int AWAY = 4096;

    /** An attacker; reads {@code attack} and {@code every}. */
    public ForgedCursor(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        RawRing ring = batch.rawRing();
        switch (attack()) {
            case "backwards" -> batch.claimProcessed(ring.getLong(RingLayout.DRAINED) - Long.BYTES);
            case "pastEnd" -> batch.claimProcessed(ring.getLong(RingLayout.FILLED) + AWAY);
            case "torn" -> batch.claimProcessed(batch.position() + Integer.BYTES);
            case "negative" -> batch.claimProcessed(Long.MIN_VALUE);
            default -> ring.putLong(RingLayout.FILLED, ring.getLong(RingLayout.FILLED) + AWAY);
        }
    }
}
