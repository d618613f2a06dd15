package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/**
 * Changes messages that it has already sent, while the mover may be looking at them (time of check, time of use): each time that it runs it goes over what it released
 * earlier and turns headers to and fro between true and forged.
 */
public final class ChangesAfterSending extends Attacker {
    /** What it can change. */
    public static final List<String> ATTACKS = List.of("length", "stride", "ports");
    private static final int TURNS = 8;
    private static final int MOST_RECORDS = 64;
    private static final int ALL_PORTS = 0xff;

    /** An attacker; reads {@code attack} and {@code every}. */
    public ChangesAfterSending(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        RawRing ring = batch.rawRing();
        long last = memory.getLong(AttackLayout.REST);
        for (int turn = 0; turn < TURNS; turn++) {
            long cursor = oldest(ring);
            for (int record = 0; record < MOST_RECORDS && cursor < last; record++) {
                long at = ring.offset(cursor);
                long header = ring.getLong(at);
                int stride = RecordLayout.strideBytes(header);
                if (stride < RecordLayout.FRESH_START || RecordLayout.isPadding(header)) {
                    break;
                }
                ring.putLong(at, forged(header, stride));
                ring.putLong(at, header);
                cursor += stride;
            }
        }
        leaveForged(ring, last);
        memory.putLong(AttackLayout.REST, batch.position());
    }

    /** Where the oldest record starts that was not taken yet. */
    private static long oldest(RawRing ring) {
        return Math.max(ring.getLong(RingLayout.DRAINED), ring.getLong(RingLayout.STARTED));
    }

    /** What it released before is left forged in the end: a mover that looks twice has been lucky so far. */
    private void leaveForged(RawRing ring, long last) {
        long cursor = oldest(ring);
        if (cursor < last) {
            long at = ring.offset(cursor);
            ring.putLong(at, forged(ring.getLong(at), RecordLayout.strideBytes(ring.getLong(at))));
        }
    }

    private long forged(long header, int stride) {
        return switch (attack()) {
            case "length" -> RecordLayout.extent(header, RecordLayout.start(header), stride);
            case "stride" -> RecordLayout.header(RecordLayout.lengthBytes(header), RecordLayout.start(header), 2 * stride, RecordLayout.inPort(header));
            default -> RecordLayout.sent(header, 0, ALL_PORTS);
        };
    }
}
