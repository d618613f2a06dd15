package edgeos.program.packet;

/**
 * An ICMP message (RFC 792). The checksum covers the whole message and no pseudo header.
 *
 * <pre>
 *   0               1               2               3
 *  +---------------+---------------+-------------------------------+
 *  | type          | code          | checksum                      |  0
 *  +---------------+---------------+-------------------------------+
 *  | queries: identifier           | sequence number               |  4
 *  | errors:  of the error, or unused                              |
 *  +-------------------------------+-------------------------------+
 *  | queries: data;  errors: IPv4 header and at least 8 bytes of   |  8
 *  | the packet that caused it                                     |
 *  +---------------------------------------------------------------+
 * </pre>
 */
public final class IcmpLayout {
    /** Offset of the type. */
    public static final int TYPE = 0;
    /** Offset of the code. */
    public static final int CODE = 1;
    /** Offset of the checksum. */
    public static final int CHECKSUM = 2;
    /** Offset of a query's identifier. */
    public static final int IDENTIFIER = 4;
    /** Offset of a query's sequence number. */
    public static final int SEQUENCE = 6;
    /** Bytes of the header; where an error's inner packet starts. */
    public static final int HEADER_BYTES = 8;

    /** Type of an echo reply. */
    public static final int ECHO_REPLY = 0;
    /** Type of an error: destination unreachable. */
    public static final int UNREACHABLE = 3;
    /** Type of an error: source quench. */
    public static final int SOURCE_QUENCH = 4;
    /** Type of an error: redirect. */
    public static final int REDIRECT = 5;
    /** Type of an echo request. */
    public static final int ECHO_REQUEST = 8;
    /** Type of an error: time exceeded. */
    public static final int TIME_EXCEEDED = 11;
    /** Type of an error: parameter problem. */
    public static final int PARAMETER_PROBLEM = 12;
    /** Type of a timestamp request. */
    public static final int TIMESTAMP_REQUEST = 13;
    /** Type of a timestamp reply. */
    public static final int TIMESTAMP_REPLY = 14;

    private IcmpLayout() { }

    /** True if a message of this type carries the packet that caused it. */
    public static boolean isError(int type) {
        return type >= UNREACHABLE && type <= REDIRECT || type == TIME_EXCEEDED || type == PARAMETER_PROBLEM;
    }

    /** True if a message of this type asks, with an identifier. */
    public static boolean isRequest(int type) {
        return type == ECHO_REQUEST || type == TIMESTAMP_REQUEST;
    }

    /** True if a message of this type answers, with the identifier of the request. */
    public static boolean isReply(int type) {
        return type == ECHO_REPLY || type == TIMESTAMP_REPLY;
    }
}
