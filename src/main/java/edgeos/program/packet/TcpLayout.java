package edgeos.program.packet;

/**
 * A TCP header (RFC 9293).
 *
 * <pre>
 *   0               1               2               3
 *  +-------------------------------+-------------------------------+
 *  | source port                   | destination port              |  0
 *  +-------------------------------+-------------------------------+
 *  | sequence number                                               |  4
 *  +---------------------------------------------------------------+
 *  | acknowledgement number                                        |  8
 *  +-------+-------+---------------+-------------------------------+
 *  | offset| 0     |C E U A P R S F| window                        |  12
 *  +-------+-------+---------------+-------------------------------+
 *  | checksum                      | urgent pointer                |  16
 *  +-------------------------------+-------------------------------+
 *  | options, if the data offset is above 5                        |  20
 *  +---------------------------------------------------------------+
 * </pre>
 */
public final class TcpLayout {
    /** Offset of the source port. */
    public static final int SOURCE_PORT = 0;
    /** Offset of the destination port. */
    public static final int DESTINATION_PORT = 2;
    /** Offset of the sequence number. */
    public static final int SEQUENCE = 4;
    /** Offset of the acknowledgement number. */
    public static final int ACKNOWLEDGEMENT = 8;
    /** Offset of the data offset, in its upper 4 bits: words of the header. */
    public static final int DATA_OFFSET = 12;
    /** Offset of the flags. */
    public static final int FLAGS = 13;
    /** Offset of the window. */
    public static final int WINDOW = 14;
    /** Offset of the checksum. */
    public static final int CHECKSUM = 16;
    /** Offset of the urgent pointer. */
    public static final int URGENT = 18;
    /** Bytes of a header without options. */
    public static final int HEADER_BYTES = 20;

    /** Flag: no more data. */
    public static final int FIN = 0x01;
    /** Flag: synchronise sequence numbers. */
    public static final int SYN = 0x02;
    /** Flag: reset. */
    public static final int RST = 0x04;
    /** Flag: push. */
    public static final int PSH = 0x08;
    /** Flag: the acknowledgement number counts. */
    public static final int ACK = 0x10;
    /** Flag: the urgent pointer counts. */
    public static final int URG = 0x20;

    private TcpLayout() { }
}
