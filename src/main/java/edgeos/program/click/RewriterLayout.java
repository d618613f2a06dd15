package edgeos.program.click;

/**
 * What an IPRewriter remembers: how many flows, for each input where it last looked for a port, then an open-addressed table with two entries for each flow, one
 * for each way.
 *
 * <pre>
 *  0       4        8            40      64
 *  +-------+--------+------------+-------+-------+-------+---
 *  | flows | unused | 8 x cursor | unused| entry | entry | ...
 *  +-------+--------+------------+-------+-------+-------+---
 *
 *  entry  0           8           16          24          32       36
 *         +-----------+-----------+-----------+-----------+--------+--------+
 *         | addresses | ports     | addresses | ports     | output | unused |   of packets as they come, and as they leave
 *         +-----------+-----------+-----------+-----------+--------+--------+
 *  addresses, bit 63..32 source, 31..0 destination
 *  ports, bit 47..32 source, 31..16 destination, 7..0 protocol; 0 where no entry is
 * </pre>
 */
final class RewriterLayout {
    /** Offset of the number of flows, an int. */
    static final int FLOWS = 0;
    /** Offset of the port cursors, an int for each input. */
    static final int CURSORS = 8;
    /** Offset of the table. */
    static final int TABLE = 64;
    /** Offset of the addresses of packets as they come. */
    static final int ADDRESSES = 0;
    /** Offset of their ports and protocol. */
    static final int PORTS = 8;
    /** Offset of the addresses of packets as they leave. */
    static final int NEW_ADDRESSES = 16;
    /** Offset of their ports and protocol. */
    static final int NEW_PORTS = 24;
    /** Offset of the output, an int. */
    static final int OUTPUT = 32;
    /** Bytes of an entry. */
    static final int ENTRY_BYTES = 40;

    private RewriterLayout() { }

    /** Both addresses in one. */
    static long addresses(int source, int destination) {
        return (long) source << 32 | Integer.toUnsignedLong(destination);
    }

    /** Both ports and the protocol in one; never 0. */
    static long ports(int source, int destination, int protocol) {
        return (long) source << 32 | (long) destination << 16 | protocol;
    }

    /** The addresses of packets that go the other way. */
    static long turnedAddresses(long addresses) {
        return Long.rotateLeft(addresses, 32);
    }

    /** The ports of packets that go the other way. */
    static long turnedPorts(long ports) {
        return ports(destinationPort(ports), sourcePort(ports), (int) ports & 0xff);
    }

    static int sourcePort(long ports) {
        return (int) (ports >>> 32) & 0xffff;
    }

    static int destinationPort(long ports) {
        return (int) (ports >>> 16) & 0xffff;
    }
}
