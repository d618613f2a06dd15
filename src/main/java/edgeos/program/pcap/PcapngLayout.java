package edgeos.program.pcap;

/**
 * Blocks of a pcapng file (draft-ietf-opsawg-pcapng), in the byte order of their section.
 *
 * <pre>
 *  0      4        8                             length - 4
 *  +------+--------+-----------------------------+--------+
 *  | type | length | body, padded to 4 bytes     | length |   every block
 *  +------+--------+-----------------------------+--------+
 *
 *  section     8 byte order magic   12 major (16 bits)   14 minor   16 length of the section (64 bits)   24 options
 *  interface   8 link type (16 bits)   12 snap length   16 options
 *  enhanced    8 interface   12 time, upper half   16 lower half   20 captured   24 original   28 bytes
 *  old packet  8 interface (16 bits), then as enhanced
 *  simple      8 original   12 bytes
 *
 *  option      0 code (16 bits)   2 length (16 bits)   4 value, padded to 4 bytes
 * </pre>
 */
final class PcapngLayout {
    /** Type of a section's header; the same in both byte orders. */
    static final int SECTION = 0x0a0d0d0a;
    /** Type of an interface's description. */
    static final int INTERFACE = 1;
    /** Type of an old packet block. */
    static final int OLD_PACKET = 2;
    /** Type of a simple packet block. */
    static final int SIMPLE_PACKET = 3;
    /** Type of an enhanced packet block. */
    static final int ENHANCED_PACKET = 6;

    /** Offset of a block's length. */
    static final int LENGTH = 4;
    /** Offset of a block's body. */
    static final int BODY = 8;
    /** Bytes of a block with no body. */
    static final int LEAST_BLOCK_BYTES = 12;
    /** Bytes of the length at a block's end. */
    static final int TRAILER_BYTES = 4;

    /** What a section in the reader's byte order has at its body's start. */
    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    /** Offset of a section's major version. */
    static final int SECTION_MAJOR = 12;
    /** Bytes of a section's header without options. */
    static final int LEAST_SECTION_BYTES = 28;

    /** Offset of an interface's link type. */
    static final int LINK_TYPE = 8;
    /** Offset of an interface's longest length of a packet; 0: no limit. */
    static final int SNAP_LENGTH = 12;
    /** Offset of an interface's options. */
    static final int INTERFACE_OPTIONS = 16;

    /** Offset of a packet's interface. */
    static final int PACKET_INTERFACE = 8;
    /** Offset of the upper half of a packet's time. */
    static final int TIME_HIGH = 12;
    /** Offset of the lower half of a packet's time. */
    static final int TIME_LOW = 16;
    /** Offset of how many bytes of a packet follow. */
    static final int CAPTURED = 20;
    /** Offset of how many bytes a packet had. */
    static final int ORIGINAL = 24;
    /** Offset of a packet's bytes. */
    static final int PACKET_BYTES = 28;

    /** Offset of how many bytes a simple packet had. */
    static final int SIMPLE_ORIGINAL = 8;
    /** Offset of a simple packet's bytes. */
    static final int SIMPLE_BYTES = 12;

    /** Offset of an option's length. */
    static final int OPTION_LENGTH = 2;
    /** Offset of an option's value. */
    static final int OPTION_VALUE = 4;
    /** Option: no more of them. */
    static final int OPTION_END = 0;
    /** Option: the resolution of times, one byte. */
    static final int OPTION_RESOLUTION = 9;
    /** Option: seconds to be added to times. */
    static final int OPTION_OFFSET = 14;

    private PcapngLayout() { }
}
