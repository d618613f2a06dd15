package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/** Rewrites the headers of messages that it is done with, before the mover looks at them. */
public final class ForgedRecord extends Attacker {
    /** What it can write there. */
    public static final List<String> ATTACKS = List.of("negativeLength", "lengthIntoNext", "startInHeader", "startBehind", "noStride", "hugeStride",
            "overlappingStride", "merged", "split", "wrongStage", "padding", "unknownReason");
    private static final int MINUS_ONE = 0xffff;
    private static final int HUGE_STRIDE = 0x3fff << 3;
    private static final int LAST_STAGE = 15;
    private static final int NO_REASON = 200;
    private static final int LEAST_STRIDE = 24;

    /** An attacker; reads {@code attack} and {@code every}. */
    public ForgedRecord(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long attacked = -1;
        while (batch.next()) {
            if (attacked >= 0) {
                forge(batch.rawRing(), attacked);
            }
            attacked = isDue(memory) ? batch.position() : -1;
        }
        if (attacked >= 0) {
            forge(batch.rawRing(), attacked);
        }
    }

    private void forge(RawRing ring, long cursor) {
        long at = ring.offset(cursor);
        long header = ring.getLong(at);
        int start = RecordLayout.start(header);
        int length = RecordLayout.lengthBytes(header);
        int stride = RecordLayout.strideBytes(header);
        ring.putLong(at, switch (attack()) {
            case "negativeLength" -> RecordLayout.extent(header, start, MINUS_ONE);
            case "lengthIntoNext" -> RecordLayout.extent(header, start, stride - start + RecordLayout.HEADER_BYTES);
            case "startInHeader" -> RecordLayout.extent(header, 3, length);
            case "startBehind" -> RecordLayout.extent(header, stride + RecordLayout.FRESH_START, length);
            case "noStride" -> strided(header, length, 0);
            case "hugeStride" -> strided(header, length, HUGE_STRIDE);
            case "overlappingStride" -> strided(header, length, stride - Long.BYTES);
            case "merged" -> strided(header, length + stride, 2 * stride);
            case "split" -> split(ring, at, header, stride);
            case "wrongStage" -> RecordLayout.sent(header, LAST_STAGE, 1);
            case "padding" -> header | RecordLayout.padding(0);
            default -> RecordLayout.ended(header, 0, NO_REASON);
        });
    }

    private static long strided(long header, int length, int stride) {
        return RecordLayout.sent(RecordLayout.header(length, RecordLayout.start(header), stride, RecordLayout.inPort(header)), 0, 1);
    }

    /** Two small records where there was one; the header of the second is written here. */
    private static long split(RawRing ring, long at, long header, int stride) {
        ring.putLong(at + LEAST_STRIDE, strided(header, 1, stride - LEAST_STRIDE));
        return strided(header, 1, LEAST_STRIDE);
    }
}
