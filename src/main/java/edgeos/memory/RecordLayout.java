package edgeos.memory;

/**
 * A record in a ring: one aligned 8-byte header, headroom, payload, padding.
 *
 * <pre>
 *  0        8          start            start + length      stride * 8
 *  +--------+----------+----------------+-------------------+
 *  | header | headroom | payload        | padding           |
 *  +--------+----------+----------------+-------------------+
 *
 *  header, bit  0..15  length   payload bytes
 *              16..31  start    payload's offset from the record's first byte
 *              32..45  stride   what the record occupies, in units of 8 bytes
 *              46..48  in port  where it came in; written by the mover
 *              49..52  stage    which program of a unit (share links) it left last; 0: the first
 *              53..60  ports    the set of out ports, or, if ended, the reason
 *              61      ended    it goes nowhere: dropped for a reason, or consumed
 *              62      padding  no message: fills the ring up to its end
 * </pre>
 *
 * A header is read and written as one long, so that a value once read can be checked and then believed.
 */
public final class RecordLayout {
    /** Bytes of the header. */
    public static final int HEADER_BYTES = 8;
    /** Bytes between header and payload in a fresh record, into which a program may prepend. */
    public static final int HEADROOM_BYTES = 8;
    /** Offset of the payload in a fresh record. */
    public static final int FRESH_START = HEADER_BYTES + HEADROOM_BYTES;
    /** The longest payload. */
    public static final int MOST_LENGTH_BYTES = 65_535 - FRESH_START;
    /** The reason, among {@code DropReason}'s ordinals, of a record that was consumed and not dropped. */
    public static final int CONSUMED = 0xff;

    private static final int START_SHIFT = 16;
    private static final int STRIDE_SHIFT = 32;
    private static final int STRIDE_MASK = 0x3fff;
    private static final int IN_PORT_SHIFT = 46;
    private static final int STAGE_SHIFT = 49;
    private static final int PORTS_SHIFT = 53;
    private static final long LOW_16 = 0xffffL;
    private static final long ENDED = 1L << 61;
    private static final long PADDING = 1L << 62;
    private static final long OUTCOME = 0xffL << PORTS_SHIFT | 0xfL << STAGE_SHIFT | ENDED;

    private RecordLayout() { }

    /**
     * The header of a fresh record. It leaves by the first port unless the program says otherwise, and says so from the start: what a program only looks at, it need not write, so that the
     * line stays in the mover's cache.
     */
    public static long fresh(int lengthBytes, int inPort) {
        return sent(header(lengthBytes, FRESH_START, strideBytes(lengthBytes), inPort), 0, 1);
    }

    /** The header of a fresh record with so much more room before its payload, a multiple of 8 bytes. */
    public static long fresh(int lengthBytes, int inPort, int roomBytes) {
        return sent(header(lengthBytes, FRESH_START + roomBytes, strideBytes(lengthBytes) + roomBytes, inPort), 0, 1);
    }

    /** The header of a record with all its extents. */
    public static long header(int lengthBytes, int start, int strideBytes, int inPort) {
        return lengthBytes | (long) start << START_SHIFT | (long) (strideBytes >>> 3) << STRIDE_SHIFT
                | (long) inPort << IN_PORT_SHIFT;
    }

    /** The header of what fills a ring up to its end. */
    public static long padding(int strideBytes) {
        return (long) (strideBytes >>> 3) << STRIDE_SHIFT | PADDING;
    }

    /** What a fresh record of this payload occupies, in bytes. */
    public static int strideBytes(int lengthBytes) {
        return FRESH_START + lengthBytes + 7 & ~7;
    }

    /** Payload bytes. */
    public static int lengthBytes(long header) {
        return (int) (header & LOW_16);
    }

    /** The payload's offset from the record's first byte. */
    public static int start(long header) {
        return (int) (header >>> START_SHIFT & LOW_16);
    }

    /** What the record occupies, in bytes. */
    public static int strideBytes(long header) {
        return (int) (header >>> STRIDE_SHIFT & STRIDE_MASK) << 3;
    }

    /** The in port it came by. */
    public static int inPort(long header) {
        return (int) (header >>> IN_PORT_SHIFT & 7);
    }

    /** The stage it left last. */
    public static int stage(long header) {
        return (int) (header >>> STAGE_SHIFT & 15);
    }

    /** The set of out ports, bit by port; or the reason, if it ended. */
    public static int ports(long header) {
        return (int) (header >>> PORTS_SHIFT & 0xff);
    }

    /** True if it goes nowhere. */
    public static boolean ended(long header) {
        return (header & ENDED) != 0;
    }

    /** True if it is no message. */
    public static boolean isPadding(long header) {
        return (header & PADDING) != 0;
    }

    /** This header with its stage and out ports chosen. */
    public static long sent(long header, int stage, int ports) {
        return header & ~OUTCOME | (long) stage << STAGE_SHIFT | (long) ports << PORTS_SHIFT;
    }

    /** This header, ended at a stage for a reason: an ordinal of {@code DropReason}, or {@link #CONSUMED}. */
    public static long ended(long header, int stage, int reason) {
        return sent(header, stage, reason) | ENDED;
    }

    /** This header with another payload extent. */
    public static long extent(long header, int start, int lengthBytes) {
        return header & ~(LOW_16 | LOW_16 << START_SHIFT) | lengthBytes | (long) start << START_SHIFT;
    }

    /** True if header, start, and length lie inside the stride that the mover itself published. */
    public static boolean isInside(long header, int strideBytes) {
        int start = start(header);
        return start >= HEADER_BYTES && start + lengthBytes(header) <= strideBytes;
    }
}
