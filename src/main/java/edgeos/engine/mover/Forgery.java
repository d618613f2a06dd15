package edgeos.engine.mover;

import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;

/**
 * What a header may say: its stride is the one that the mover published, the payload lies inside it, the stage exists, an ending has a reason that exists, and it
 * is no padding. Not looked at: the in port, which nobody reads after the program, and ports without a wire, which are a message's misfortune and no forgery.
 */
final class Forgery {
    private static final int FLAGS_SHIFT = 62;

    private Forgery() { }

    /**
     * What is wrong with a header.
     *
     * @param stride what the record occupies, as the mover published it
     * @param stages how many stages it can have left from
     * @return null if nothing is
     */
    static String in(long header, int stride, int stages) {
        boolean known = !RecordLayout.ended(header) || RecordLayout.ports(header) < DropReason.count() || RecordLayout.ports(header) == RecordLayout.CONSUMED;
        if (RecordLayout.strideBytes(header) == stride && RecordLayout.isInside(header, stride) && RecordLayout.stage(header) < Math.max(1, stages)
                && header >>> FLAGS_SHIFT == 0 && known) {
            return null;
        }
        return describe(header, stride);
    }

    private static String describe(long header, int stride) {
        return "stride=" + RecordLayout.strideBytes(header) + " start=" + RecordLayout.start(header) + " length=" + RecordLayout.lengthBytes(header)
                + " stage=" + RecordLayout.stage(header) + " ports=" + RecordLayout.ports(header) + " flags=" + (header >>> FLAGS_SHIFT - 1)
                + " published stride=" + stride;
    }
}
