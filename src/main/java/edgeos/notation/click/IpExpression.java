package edgeos.notation.click;

import java.util.List;

/**
 * Which IP packets are meant, in the words of Click's IPFilter and IPClassifier: {@code src net 10.0.0.0/8 and tcp dst port 80},
 * {@code icmp type 8 or ip frag}, {@code not (udp and port > 1023)}. Values only: programs ask them about packets.
 */
public sealed interface IpExpression {
    /** Every packet, or none. */
    record Always(boolean value) implements IpExpression { }

    /** What the other does not mean. */
    record Not(IpExpression inner) implements IpExpression { }

    /** What all of them mean. */
    record All(List<IpExpression> parts) implements IpExpression {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** What at least one of them means. */
    record Any(List<IpExpression> parts) implements IpExpression {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Either(IpExpression condition, IpExpression then, IpExpression otherwise) implements IpExpression { }

    /**
     * A field of the packet compared with a value; false where the packet has no such field.
     *
     * @param mask which bits of the field count
     * @param value what they are compared with, as an unsigned number
     */
    record Compare(Field field, Relation relation, int mask, int value) implements IpExpression { }

    /** The header in which a field is; that of the transport is only in a first fragment, that of Ethernet only where one is before the packet. */
    enum Header { ETHERNET, IP, TRANSPORT }

    /**
     * A number in a header.
     *
     * @param offset of its first byte, from the header's first one
     * @param bytes in which it is, 1 to 4
     * @param shift how many of their low bits are not its own
     * @param most its highest value, all ones
     */
    record Field(Header header, int offset, int bytes, int shift, int most) {
        /** A hardware address: its first two bytes, and the four behind them. */
        static final Field ETHERNET_DESTINATION_HIGH = new Field(Header.ETHERNET, 0, 2, 0, 0xffff);
        static final Field ETHERNET_DESTINATION_LOW = new Field(Header.ETHERNET, 2, 4, 0, -1);
        static final Field ETHERNET_SOURCE_HIGH = new Field(Header.ETHERNET, 6, 2, 0, 0xffff);
        static final Field ETHERNET_SOURCE_LOW = new Field(Header.ETHERNET, 8, 4, 0, -1);
        static final Field VERSION = new Field(Header.IP, 0, 1, 4, 0xf);
        static final Field HEADER_WORDS = new Field(Header.IP, 0, 1, 0, 0xf);
        static final Field SERVICE = new Field(Header.IP, 1, 1, 0, 0xff);
        static final Field DIFFERENTIATED = new Field(Header.IP, 1, 1, 2, 0x3f);
        static final Field CONGESTION = new Field(Header.IP, 1, 1, 0, 0x3);
        static final Field TOTAL_LENGTH = new Field(Header.IP, 2, 2, 0, 0xffff);
        static final Field IDENTIFICATION = new Field(Header.IP, 4, 2, 0, 0xffff);
        /** More fragments, and the fragment's offset: 0 in a whole packet. */
        static final Field FRAGMENT = new Field(Header.IP, 6, 2, 0, 0x3fff);
        static final Field TIME_TO_LIVE = new Field(Header.IP, 8, 1, 0, 0xff);
        static final Field PROTOCOL = new Field(Header.IP, 9, 1, 0, 0xff);
        static final Field SOURCE = new Field(Header.IP, 12, 4, 0, -1);
        static final Field DESTINATION = new Field(Header.IP, 16, 4, 0, -1);
        static final Field SOURCE_PORT = new Field(Header.TRANSPORT, 0, 2, 0, 0xffff);
        static final Field DESTINATION_PORT = new Field(Header.TRANSPORT, 2, 2, 0, 0xffff);
        static final Field ICMP_TYPE = new Field(Header.TRANSPORT, 0, 1, 0, 0xff);
        static final Field TCP_FLAGS = new Field(Header.TRANSPORT, 13, 1, 0, 0xff);
        static final Field TCP_WINDOW = new Field(Header.TRANSPORT, 14, 2, 0, 0xffff);

        /** Whole bytes of a header, such as {@code ip[6:2]}. */
        static Field bytes(Header header, int offset, int bytes) {
            return new Field(header, offset, bytes, 0, bytes == Integer.BYTES ? -1 : (1 << bytes * Byte.SIZE) - 1);
        }
    }

    /** How field and value must stand to each other. */
    enum Relation {
        EQUAL, UNEQUAL, ABOVE, BELOW, AT_LEAST, AT_MOST;

        /** True if two unsigned numbers stand to each other like this. */
        public boolean holds(int field, int value) {
            int order = Integer.compareUnsigned(field, value);
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case ABOVE -> order > 0;
                case BELOW -> order < 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
            };
        }

        /** True for those that Click reads as the contrary of another: of {@code ==}, {@code >=}, or {@code >}. */
        boolean isContrary() {
            return this == UNEQUAL || this == BELOW || this == AT_MOST;
        }
    }

    /**
     * Reads an expression; {@code -}, {@code any}, {@code all}, and {@code true} mean every packet.
     *
     * @throws IllegalArgumentException if the text is none; says which word is wrong
     */
    static IpExpression parse(String text) {
        return new IpExpressionReader(text).read();
    }
}
