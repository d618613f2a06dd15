package edgeos.program.net;

/**
 * What a NAT remembers: how many mappings there are, a table of inside ends for each protocol in the order in which they came, and an
 * open-addressed index over all of them. The n-th inside end of a protocol has the n-th outside port, so that none is given twice and
 * the way back is a look at one place.
 *
 * <pre>
 *  0      4     8     12     16        16 + 3 * most * 8
 *  +------+-----+-----+------+---------+-------------+---------+---------+---
 *  | ICMP | TCP | UDP | all  | ends    | ends | ends | slot    | slot    | ...
 *  +------+-----+-----+------+---------+-------------+---------+---------+---
 *  counts, as ints             ICMP      TCP    UDP    index, as ints
 *
 *  end, bit 47..16 inside address, 15..0 inside port or identifier
 *  slot: 0 if free, or 1 + protocol's number * most + number of the end
 * </pre>
 */
final class NatLayout {
    /** How many protocols have a table. */
    static final int PROTOCOLS = 3;
    /** Bytes of a count. */
    static final int COUNT_BYTES = 4;
    /** Offset of the number of all mappings. */
    static final int ALL = 12;
    /** Offset of the tables of inside ends. */
    static final int ENDS = 16;
    /** Bytes of an inside end. */
    static final int END_BYTES = 8;
    /** Bytes of an index slot. */
    static final int SLOT_BYTES = 4;
    /** Where an end's address is. */
    static final int ADDRESS_SHIFT = 16;

    private NatLayout() { }
}
