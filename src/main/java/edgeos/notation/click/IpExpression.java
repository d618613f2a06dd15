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
    record Compare(Field field, Side side, Relation relation, int mask, int value) implements IpExpression { }

    /** A field of an IPv4 packet. */
    enum Field {
        PROTOCOL, ADDRESS, PORT, VERSION, HEADER_WORDS, SERVICE, DIFFERENTIATED, TOTAL_LENGTH, IDENTIFICATION, TIME_TO_LIVE,
        /** 1 for a part of a packet, 0 for a whole one. */
        FRAGMENT, ICMP_TYPE, TCP_FLAGS, TCP_WINDOW
    }

    /** Which end of the packet. */
    enum Side { SOURCE, DESTINATION, EITHER, BOTH }

    /** How field and value must stand to each other. */
    enum Relation { EQUAL, UNEQUAL, ABOVE, BELOW, AT_LEAST, AT_MOST }

    /**
     * Reads an expression; {@code -}, {@code any}, {@code all}, and {@code true} mean every packet.
     *
     * @throws IllegalArgumentException if the text is none; says which word is wrong
     */
    static IpExpression parse(String text) {
        return new IpExpressionReader(text).read();
    }
}
