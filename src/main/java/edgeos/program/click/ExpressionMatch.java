package edgeos.program.click;

import edgeos.notation.click.IpExpression;
import edgeos.notation.click.IpExpression.Compare;
import edgeos.notation.click.IpExpression.Relation;
import edgeos.program.Batch;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import edgeos.program.packet.TcpLayout;
import java.util.List;

/** Whether an IPv4 packet is meant. A field that the packet does not have, such as a port in a later fragment, equals nothing. */
final class ExpressionMatch {
    private static final int ABSENT = -1;
    private static final int VERSION = 4;
    private static final int LOW_NIBBLE = 0xf;
    private static final int DIFFERENTIATED_SHIFT = 2;

    private ExpressionMatch() { }

    /** True if the expression means the packet of this outline, which is IPv4. */
    static boolean test(IpExpression expression, Batch batch, long outline) {
        return switch (expression) {
            case IpExpression.Always always -> always.value();
            case IpExpression.Not not -> !test(not.inner(), batch, outline);
            case IpExpression.All all -> first(all.parts(), batch, outline, false) < 0;
            case IpExpression.Any any -> first(any.parts(), batch, outline, true) >= 0;
            case IpExpression.Either either -> test(test(either.condition(), batch, outline) ? either.then() : either.otherwise(), batch, outline);
            case Compare compare -> compare(compare, batch, outline);
        };
    }

    /** The first part that is so; -1 if none is. */
    private static int first(List<IpExpression> parts, Batch batch, long outline, boolean wanted) {
        for (int part = 0; part < parts.size(); part++) {
            if (test(parts.get(part), batch, outline) == wanted) {
                return part;
            }
        }
        return -1;
    }

    private static boolean compare(Compare compare, Batch batch, long outline) {
        boolean isPort = compare.field() == IpExpression.Field.PORT;
        if (!isPort && compare.field() != IpExpression.Field.ADDRESS) {
            long value = field(compare.field(), batch, outline);
            return value != ABSENT && holds(compare, value);
        }
        if (isPort && !Outline.hasPorts(outline)) {
            return false;
        }
        boolean source = holds(compare, isPort ? FlowKey.sourcePort(batch, outline) : FlowKey.source(batch, outline));
        boolean destination = holds(compare, isPort ? FlowKey.destinationPort(batch, outline) : FlowKey.destination(batch, outline));
        return switch (compare.side()) {
            case SOURCE -> source;
            case DESTINATION -> destination;
            case EITHER -> source || destination;
            case BOTH -> source && destination;
        };
    }

    private static boolean holds(Compare compare, long field) {
        long value = Integer.toUnsignedLong((int) field & compare.mask());
        long wanted = Integer.toUnsignedLong(compare.value());
        Relation relation = compare.relation();
        return switch (relation) {
            case EQUAL -> value == wanted;
            case UNEQUAL -> value != wanted;
            case ABOVE -> value > wanted;
            case BELOW -> value < wanted;
            case AT_LEAST -> value >= wanted;
            case AT_MOST -> value <= wanted;
        };
    }

    private static long field(IpExpression.Field field, Batch batch, long outline) {
        int network = Outline.network(outline);
        return switch (field) {
            case PROTOCOL -> Outline.protocol(outline);
            case VERSION -> VERSION;
            case HEADER_WORDS -> batch.u8(network) & LOW_NIBBLE;
            case SERVICE -> batch.u8(network + Ipv4Layout.SERVICE);
            case DIFFERENTIATED -> batch.u8(network + Ipv4Layout.SERVICE) >>> DIFFERENTIATED_SHIFT;
            case TOTAL_LENGTH -> batch.u16(network + Ipv4Layout.TOTAL_LENGTH);
            case IDENTIFICATION -> batch.u16(network + Ipv4Layout.IDENTIFICATION);
            case TIME_TO_LIVE -> batch.u8(network + Ipv4Layout.TIME_TO_LIVE);
            case FRAGMENT -> Outline.isFragment(outline) ? 1 : 0;
            case ICMP_TYPE -> has(outline, Ipv4Layout.ICMP) ? batch.u8(Outline.transport(outline)) : ABSENT;
            case TCP_FLAGS -> has(outline, Ipv4Layout.TCP) ? batch.u8(Outline.transport(outline) + TcpLayout.FLAGS) : ABSENT;
            case TCP_WINDOW -> has(outline, Ipv4Layout.TCP) ? batch.u16(Outline.transport(outline) + TcpLayout.WINDOW) : ABSENT;
            case ADDRESS, PORT -> ABSENT;
        };
    }

    private static boolean has(long outline, int protocol) {
        return Outline.hasTransport(outline) && Outline.protocol(outline) == protocol;
    }
}
