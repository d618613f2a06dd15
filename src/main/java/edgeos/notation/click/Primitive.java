package edgeos.notation.click;

import edgeos.notation.Cidr;
import edgeos.notation.click.IpExpression.All;
import edgeos.notation.click.IpExpression.Compare;
import edgeos.notation.click.IpExpression.Field;
import edgeos.notation.click.IpExpression.Not;
import edgeos.notation.click.IpExpression.Relation;
import edgeos.notation.click.IpExpression.Side;
import java.util.List;

/** One comparison while its words are read: which protocol, end, and field; without any of these words it means the same as the last one. Used by one thread. */
final class Primitive {
    private static final int ALL_BITS = -1;

    private final Primitive last;
    private boolean qualified;
    private int protocol = -1;
    private Side side;
    private Field field;
    private boolean whole;

    Primitive(Primitive last) {
        this.last = last;
    }

    /** How many words from here on were qualifiers and are taken; 0: none. */
    int take(List<String> words, int at) {
        String word = at < words.size() ? words.get(at) : "";
        int taken = switch (word) {
            case "src", "dst" -> end(words, at);
            case "host", "net" -> field(Field.ADDRESS, 1);
            case "port" -> field(Field.PORT, 1);
            case "proto" -> field(Field.PROTOCOL, 1);
            case "ip" -> ofHeader(at + 1 < words.size() ? words.get(at + 1) : "");
            case "type" -> protocol == Names.ICMP ? field(Field.ICMP_TYPE, 1) : 0;
            case "opt" -> protocol == Names.TCP ? field(Field.TCP_FLAGS, 1) : 0;
            case "win" -> protocol == Names.TCP ? field(Field.TCP_WINDOW, 1) : 0;
            case "tcp", "udp", "icmp" -> carried(word);
            default -> 0;
        };
        qualified |= taken > 0;
        return taken;
    }

    private int end(List<String> words, int at) {
        String other = words.get(at).equals("src") ? "dst" : "src";
        boolean both = at + 2 < words.size() && words.get(at + 2).equals(other);
        if (both && List.of("or", "||").contains(words.get(at + 1))) {
            side = Side.EITHER;
            return 3;
        }
        if (both && List.of("and", "&&").contains(words.get(at + 1))) {
            side = Side.BOTH;
            return 3;
        }
        side = other.equals("dst") ? Side.SOURCE : Side.DESTINATION;
        return 1;
    }

    private int field(Field named, int words) {
        field = named;
        return words;
    }

    private int ofHeader(String word) {
        return switch (word) {
            case "proto" -> field(Field.PROTOCOL, 2);
            case "vers" -> field(Field.VERSION, 2);
            case "hl" -> field(Field.HEADER_WORDS, 2);
            case "tos" -> field(Field.SERVICE, 2);
            case "dscp" -> field(Field.DIFFERENTIATED, 2);
            case "len" -> field(Field.TOTAL_LENGTH, 2);
            case "id" -> field(Field.IDENTIFICATION, 2);
            case "ttl" -> field(Field.TIME_TO_LIVE, 2);
            case "frag", "unfrag" -> {
                whole = true;
                protocol = word.equals("frag") ? 1 : 0;
                yield field(Field.FRAGMENT, 2);
            }
            default -> 0;
        };
    }

    private int carried(String word) {
        if (field == Field.PROTOCOL || whole) {
            return 0;
        }
        protocol = Names.protocol(word);
        return 1;
    }

    /** True if the words mean something without a value behind them. */
    boolean isWhole() {
        return whole || protocol >= 0 && field == null && side == null;
    }

    /** What the words mean by themselves. */
    IpExpression whole() {
        return compare(whole ? Field.FRAGMENT : Field.PROTOCOL, Relation.EQUAL, ALL_BITS, protocol);
    }

    /** What they mean with this value behind them. */
    IpExpression compare(String relation, String value) {
        inherit(value);
        Field compared = field == null ? fieldOf(value) : field;
        Relation wanted = relation(relation);
        boolean negated = wanted == Relation.UNEQUAL;
        IpExpression comparison = valued(compared, negated ? Relation.EQUAL : wanted, value);
        IpExpression meant = negated ? new Not(comparison) : comparison;
        int carrier = compared == Field.TCP_FLAGS ? Names.TCP : protocol;
        return carrier < 0 ? meant : new All(List.of(compare(Field.PROTOCOL, Relation.EQUAL, ALL_BITS, carrier), meant));
    }

    /** {@code src port 80 or 443}: the second value is a source port, too. */
    private void inherit(String value) {
        if (!qualified && !Names.isFlag(value) && last != null) {
            field = last.field == Field.ADDRESS || !Networks.looksLike(value) ? last.field : Field.ADDRESS;
            side = last.side;
            protocol = last.whole || last.isWhole() ? -1 : last.protocol;
        }
    }

    private static Field fieldOf(String value) {
        if (Names.isFlag(value)) {
            return Field.TCP_FLAGS;
        }
        if (Networks.looksLike(value)) {
            return Field.ADDRESS;
        }
        throw new IllegalArgumentException("not a pattern such as 'tcp dst port 80': word=" + value);
    }

    private IpExpression valued(Field compared, Relation relation, String value) {
        return switch (compared) {
            case ADDRESS -> {
                if (relation != Relation.EQUAL) {
                    throw new IllegalArgumentException("addresses are equal or not: address=" + value);
                }
                Cidr network = Networks.parse(value);
                yield compare(compared, relation, network.mask(), network.network());
            }
            case TCP_FLAGS -> compare(compared, relation, Names.flag(value), Names.flag(value));
            case PROTOCOL -> compare(compared, relation, ALL_BITS, Names.protocol(value));
            case PORT -> compare(compared, relation, ALL_BITS, Names.port(value));
            case ICMP_TYPE -> compare(compared, relation, ALL_BITS, Names.icmpType(value));
            default -> compare(compared, relation, ALL_BITS, Names.number(value, 0xffff));
        };
    }

    private IpExpression compare(Field compared, Relation relation, int mask, int value) {
        return new Compare(compared, side == null ? Side.EITHER : side, relation, mask, value);
    }

    private static Relation relation(String sign) {
        return switch (sign) {
            case "!=" -> Relation.UNEQUAL;
            case "<" -> Relation.BELOW;
            case ">" -> Relation.ABOVE;
            case "<=" -> Relation.AT_MOST;
            case ">=" -> Relation.AT_LEAST;
            default -> Relation.EQUAL;
        };
    }
}
