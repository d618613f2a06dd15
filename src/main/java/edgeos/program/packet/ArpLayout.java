package edgeos.program.packet;

/**
 * An ARP message for IPv4 over Ethernet (RFC 826).
 *
 * <pre>
 *  0          2          4      5      6          8            14         18           24         28
 *  +----------+----------+------+------+----------+------------+----------+------------+----------+
 *  | hardware | protocol | 6    | 4    | operation| sender MAC | sender IP| target MAC | target IP|
 *  +----------+----------+------+------+----------+------------+----------+------------+----------+
 * </pre>
 */
public final class ArpLayout {
    /** Offset of the kind of hardware; 1: Ethernet. */
    public static final int HARDWARE = 0;
    /** Offset of the protocol, as an Ethernet type. */
    public static final int PROTOCOL = 2;
    /** Offset of the length of a hardware address. */
    public static final int HARDWARE_LENGTH = 4;
    /** Offset of the length of a protocol address. */
    public static final int PROTOCOL_LENGTH = 5;
    /** Offset of the operation; 1: request, 2: reply. */
    public static final int OPERATION = 6;
    /** Offset of the sender's hardware address. */
    public static final int SENDER_HARDWARE = 8;
    /** Offset of the sender's IPv4 address. */
    public static final int SENDER_ADDRESS = 14;
    /** Offset of the target's hardware address. */
    public static final int TARGET_HARDWARE = 18;
    /** Offset of the target's IPv4 address. */
    public static final int TARGET_ADDRESS = 24;
    /** Bytes of the message. */
    public static final int MESSAGE_BYTES = 28;

    private ArpLayout() { }
}
