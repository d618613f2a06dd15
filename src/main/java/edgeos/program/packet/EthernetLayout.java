package edgeos.program.packet;

/**
 * An Ethernet II frame without preamble and checksum, and a single IEEE 802.1Q tag.
 *
 * <pre>
 *  0             6             12       14
 *  +-------------+-------------+--------+---------
 *  | destination | source      | type   | payload
 *  +-------------+-------------+--------+---------
 *
 *  0             6             12       14    16       18
 *  +-------------+-------------+--------+-----+--------+---------
 *  | destination | source      | 0x8100 | tag | type   | payload
 *  +-------------+-------------+--------+-----+--------+---------
 *  tag, bit 15..13 priority, 12 drop eligible, 11..0 VLAN
 * </pre>
 */
public final class EthernetLayout {
    /** Offset of the destination's hardware address. */
    public static final int DESTINATION = 0;
    /** Offset of the source's hardware address. */
    public static final int SOURCE = 6;
    /** Offset of the type. */
    public static final int TYPE = 12;
    /** Bytes of the header. */
    public static final int HEADER_BYTES = 14;
    /** Offset of an 802.1Q tag's control information. */
    public static final int TAG = 14;
    /** Bytes that an 802.1Q tag adds. */
    public static final int TAG_BYTES = 4;
    /** Bytes of a hardware address. */
    public static final int ADDRESS_BYTES = 6;
    /** The bit of an address's first byte that marks a group. */
    public static final int GROUP = 0x01;

    /** Type of IPv4. */
    public static final int IPV4 = 0x0800;
    /** Type of ARP. */
    public static final int ARP = 0x0806;
    /** Type of an 802.1Q tag. */
    public static final int VLAN = 0x8100;
    /** Type of IPv6. */
    public static final int IPV6 = 0x86dd;

    private EthernetLayout() { }
}
