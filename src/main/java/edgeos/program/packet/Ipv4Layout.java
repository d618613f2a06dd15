package edgeos.program.packet;

/**
 * An IPv4 header (RFC 791).
 *
 * <pre>
 *   0               1               2               3
 *  +-------+-------+---------------+-------------------------------+
 *  |version| IHL   | service       | total length                  |  0
 *  +-------+-------+---------------+-----+-------------------------+
 *  | identification                |flags| fragment offset         |  4
 *  +---------------+---------------+-----+-------------------------+
 *  | time to live  | protocol      | header checksum               |  8
 *  +---------------+---------------+-------------------------------+
 *  | source address                                                |  12
 *  +---------------------------------------------------------------+
 *  | destination address                                           |  16
 *  +---------------------------------------------------------------+
 *  | options, if IHL is above 5                                    |  20
 *  +---------------------------------------------------------------+
 * </pre>
 */
public final class Ipv4Layout {
    /** Offset of version and header length. */
    public static final int VERSION_AND_LENGTH = 0;
    /** Offset of the type of service. */
    public static final int SERVICE = 1;
    /** Offset of the total length. */
    public static final int TOTAL_LENGTH = 2;
    /** Offset of the identification. */
    public static final int IDENTIFICATION = 4;
    /** Offset of flags and fragment offset. */
    public static final int FRAGMENT = 6;
    /** Offset of the time to live. */
    public static final int TIME_TO_LIVE = 8;
    /** Offset of the protocol. */
    public static final int PROTOCOL = 9;
    /** Offset of the header's checksum. */
    public static final int CHECKSUM = 10;
    /** Offset of the source address. */
    public static final int SOURCE = 12;
    /** Offset of the destination address. */
    public static final int DESTINATION = 16;
    /** Bytes of a header without options. */
    public static final int HEADER_BYTES = 20;

    /** Version 4 and a header length of 5 words. */
    public static final int PLAIN = 0x45;
    /** The mark of a packet that must not be cut up. */
    public static final int DO_NOT_FRAGMENT = 0x4000;
    /** The mark of a packet of which more fragments follow. */
    public static final int MORE_FRAGMENTS = 0x2000;
    /** Where the fragment offset is, in units of 8 bytes. */
    public static final int FRAGMENT_OFFSET = 0x1fff;

    /** Protocol number of ICMP. */
    public static final int ICMP = 1;
    /** Protocol number of TCP. */
    public static final int TCP = 6;
    /** Protocol number of UDP. */
    public static final int UDP = 17;

    private Ipv4Layout() { }
}
