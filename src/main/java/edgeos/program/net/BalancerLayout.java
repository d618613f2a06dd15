package edgeos.program.net;

/**
 * What a load balancer remembers: two counts, then the table that leads from a flow's hash to a server.
 *
 * <pre>
 *  0          8        16     64
 *  +----------+--------+------+--------+--------+---
 *  | forwards | returns|unused| server | server | ...
 *  +----------+--------+------+--------+--------+---
 *
 *  server: its IPv4 address; as many entries as the largest prime for which there is room
 * </pre>
 */
final class BalancerLayout {
    /** Offset of the number of frames that went to a server. */
    static final int FORWARDS = 0;
    /** Offset of the number of frames that came back from one. */
    static final int RETURNS = 8;
    /** Offset of the table. */
    static final int TABLE = 64;
    /** Bytes of an entry. */
    static final int ENTRY_BYTES = 4;

    private BalancerLayout() { }
}
