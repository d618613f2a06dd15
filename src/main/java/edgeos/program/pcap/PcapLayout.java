package edgeos.program.pcap;

/**
 * A classic capture file (draft-ietf-opsawg-pcap), in the byte order of whoever wrote it.
 *
 * <pre>
 *  0       4       6       8          12        16         20
 *  +-------+-------+-------+----------+---------+----------+-----------+
 *  | magic | major | minor | reserved | reserved| snap len | link type |   once
 *  +-------+-------+-------+----------+---------+----------+-----------+
 *
 *  0         4                  8          12         16
 *  +---------+------------------+----------+----------+---------
 *  | seconds | micros or nanos  | captured | original | bytes       for each packet
 *  +---------+------------------+----------+----------+---------
 * </pre>
 */
final class PcapLayout {
    /** Magic of a file with microseconds. */
    static final int MAGIC_MICROS = 0xa1b2c3d4;
    /** Magic of a file with nanoseconds. */
    static final int MAGIC_NANOS = 0xa1b23c4d;
    /** Offset of the magic. */
    static final int MAGIC = 0;
    /** Offset of the major version. */
    static final int MAJOR = 4;
    /** Offset of the minor version. */
    static final int MINOR = 6;
    /** Offset of the longest length of a packet. */
    static final int SNAP_LENGTH = 16;
    /** Offset of the link type; its lower 16 bits count. */
    static final int LINK_TYPE = 20;
    /** Bytes of the file's header. */
    static final int FILE_HEADER_BYTES = 24;

    /** Offset of the seconds since 1970, unsigned. */
    static final int SECONDS = 0;
    /** Offset of the fraction of the second. */
    static final int FRACTION = 4;
    /** Offset of the number of bytes that follow. */
    static final int CAPTURED = 8;
    /** Offset of the number of bytes that the packet had. */
    static final int ORIGINAL = 12;
    /** Bytes of a packet's header. */
    static final int PACKET_HEADER_BYTES = 16;

    /** Link type of Ethernet. */
    static final int ETHERNET = 1;
    /** The version in use. */
    static final int VERSION_MAJOR = 2;
    /** The version in use. */
    static final int VERSION_MINOR = 4;
    /** No packet is longer, by the convention of libpcap. */
    static final int MOST_PACKET_BYTES = 262_144;

    private PcapLayout() { }
}
