package edgeos.program.net;

/**
 * What a bridge remembers: an open-addressed table of hardware addresses.
 *
 * <pre>
 *  0           8        16
 *  +-----------+--------+---------+---------+---
 *  | addresses | unused | address | address | ...
 *  +-----------+--------+---------+---------+---
 *
 *  address, bit 63 set (there is one), 48 side (0 left, 1 right), 47..0 hardware address
 * </pre>
 */
final class BridgeLayout {
    /** Offset of the number of addresses. */
    static final int ADDRESSES = 0;
    /** Offset of the table. */
    static final int TABLE = 16;
    /** Bytes of an entry. */
    static final int ENTRY_BYTES = 8;
    /** Where an entry's side is. */
    static final int SIDE_SHIFT = 48;
    /** The bit of the side. */
    static final long SIDE = 1L << SIDE_SHIFT;
    /** The bits of a hardware address. */
    static final long ADDRESS = (1L << SIDE_SHIFT) - 1;
    /** The mark of an entry in use. */
    static final long IN_USE = 1L << 63;

    private BridgeLayout() { }
}
