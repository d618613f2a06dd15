package edgeos.program.click;

import edgeos.notation.click.IpExpression;
import edgeos.notation.click.IpExpression.Compare;
import edgeos.notation.click.IpExpression.Field;
import edgeos.notation.click.IpExpression.Header;
import edgeos.program.Batch;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Outline;
import java.util.List;

/** Whether an IPv4 packet is meant. No comparison holds with a field that the packet does not have, such as a port in a later fragment. */
final class ExpressionMatch {
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
        Field field = compare.field();
        if (field.header() == Header.ETHERNET) {
            return ofEthernet(compare, batch, outline);
        }
        boolean isBehind = field.header() == Header.TRANSPORT;
        int at = (isBehind ? Outline.transport(outline) : Outline.network(outline)) + field.offset();
        if (isBehind && Outline.isLaterFragment(outline) || at + field.bytes() > Outline.end(outline)) {
            return false;
        }
        return holds(compare, batch, at);
    }

    /** What a Strip of the same FWP cut off is looked at too: Click notes where the header was. */
    private static boolean ofEthernet(Compare compare, Batch batch, long outline) {
        if (Outline.network(outline) >= EthernetLayout.HEADER_BYTES) {
            return holds(compare, batch, compare.field().offset());
        }
        if (!batch.prepend(EthernetLayout.HEADER_BYTES)) {
            return false;
        }
        boolean holds = batch.u16(EthernetLayout.TYPE) == EthernetLayout.IPV4 && holds(compare, batch, compare.field().offset());
        batch.skip(EthernetLayout.HEADER_BYTES);
        return holds;
    }

    private static boolean holds(Compare compare, Batch batch, int at) {
        Field field = compare.field();
        int number = number(batch, at, field.bytes()) >>> field.shift() & compare.mask();
        return compare.relation().holds(number, compare.value());
    }

    private static int number(Batch batch, int at, int bytes) {
        return switch (bytes) {
            case 1 -> batch.u8(at);
            case 2 -> batch.u16(at);
            case 3 -> batch.u16(at) << Byte.SIZE | batch.u8(at + 2);
            default -> batch.i32(at);
        };
    }
}
