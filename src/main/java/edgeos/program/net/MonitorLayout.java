package edgeos.program.net;

/**
 * What a monitor remembers: totals, then an open-addressed table of flows.
 *
 * <pre>
 *  0       8        16      24            32           64
 *  +-------+--------+-------+-------------+------------+-------+------+------+---
 *  | flows | frames | bytes | over frames | over bytes | unused| flow | flow | ...
 *  +-------+--------+-------+-------------+------------+-------+------+------+---
 *  over: of flows that found no room in the table
 *
 *  flow  0      8     16       24      32
 *        +------+-----+--------+-------+
 *        | high | low | frames | bytes |    high and low: see FlowKey; high is 0 where no flow is
 *        +------+-----+--------+-------+
 * </pre>
 */
final class MonitorLayout {
    /** Offset of the number of flows in the table. */
    static final int FLOWS = 0;
    /** Offset of the number of all frames. */
    static final int FRAMES = 8;
    /** Offset of the number of all bytes. */
    static final int BYTES = 16;
    /** Offset of the number of frames whose flow found no room. */
    static final int OVER_FRAMES = 24;
    /** Offset of the number of bytes whose flow found no room. */
    static final int OVER_BYTES = 32;
    /** Offset of the table. */
    static final int TABLE = 64;

    /** Offset of the first half of a flow's key. */
    static final int HIGH = 0;
    /** Offset of the second half of a flow's key. */
    static final int LOW = 8;
    /** Offset of the number of a flow's frames. */
    static final int FLOW_FRAMES = 16;
    /** Offset of the number of a flow's bytes. */
    static final int FLOW_BYTES = 24;
    /** Bytes of a flow. */
    static final int ENTRY_BYTES = 32;

    private MonitorLayout() { }
}
