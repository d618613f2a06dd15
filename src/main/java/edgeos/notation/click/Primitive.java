package edgeos.notation.click;

import edgeos.notation.Cidr;
import edgeos.notation.click.IpExpression.All;
import edgeos.notation.click.IpExpression.Any;
import edgeos.notation.click.IpExpression.Compare;
import edgeos.notation.click.IpExpression.Field;
import edgeos.notation.click.IpExpression.Header;
import edgeos.notation.click.IpExpression.Relation;
import java.util.ArrayList;
import java.util.List;

/** One comparison while its words are read: which protocol, end, and field; without any of these words it means the same as the last one. Used by one thread. */
final class Primitive {
    private enum Subject { HARDWARE, ADDRESS, PORT, PROTOCOL, FLAGS, NUMBER }

    private enum End { SOURCE, DESTINATION, EITHER, BOTH }

    private static final int MOST_OFFSET = 0xffff;
    private static final int WORD_BYTES = 4;
    private static final int CONGESTED = 3;

    private final Primitive last;
    private boolean qualified;
    private boolean inTransport;
    private boolean ofEthernet;
    private int protocol = -1;
    private End end;
    private Subject subject;
    private Field field;
    private IpExpression whole;
    private int mask;

    Primitive(Primitive last) {
        this.last = last;
    }

    /** How many words from here on were qualifiers and are taken; 0: none. */
    int take(List<String> words, int at) {
        String word = word(words, at);
        int taken = switch (word) {
            case "src", "dst", "dest" -> end(words, at);
            case "ip" -> 1;
            case "ether" -> {
                ofEthernet = true;
                yield 1;
            }
            case "[" -> qualified && subject == null ? bytes(words, at) : 0;
            case "transp" -> {
                inTransport = true;
                yield 1;
            }
            default -> subject == null && whole == null ? subject(word) : subject == Subject.PROTOCOL ? 0 : protocol(word);
        };
        qualified |= taken > 0;
        return taken;
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private int end(List<String> words, int at) {
        boolean isSource = words.get(at).equals("src");
        boolean both = isSource ? List.of("dst", "dest").contains(word(words, at + 2)) : word(words, at + 2).equals("src");
        if (both && List.of("or", "||").contains(word(words, at + 1))) {
            end = End.EITHER;
            return 3;
        }
        if (both && List.of("and", "&&").contains(word(words, at + 1))) {
            end = End.BOTH;
            return 3;
        }
        end = isSource ? End.SOURCE : End.DESTINATION;
        return 1;
    }

    private int subject(String word) {
        return switch (word) {
            case "host" -> about(ofEthernet ? Subject.HARDWARE : Subject.ADDRESS);
            case "net" -> about(Subject.ADDRESS);
            case "port" -> about(Subject.PORT);
            case "proto" -> about(Subject.PROTOCOL);
            case "opt" -> carried(Names.TCP) + about(Subject.FLAGS) - 1;
            case "win" -> carried(Names.TCP) + number(Field.TCP_WINDOW) - 1;
            case "type" -> carried(Names.ICMP) + number(Field.ICMP_TYPE) - 1;
            case "vers" -> number(Field.VERSION);
            case "hl" -> number(Field.HEADER_WORDS);
            case "tos" -> number(Field.SERVICE);
            case "dscp" -> number(Field.DIFFERENTIATED);
            case "len" -> number(Field.TOTAL_LENGTH);
            case "id" -> number(Field.IDENTIFICATION);
            case "ttl" -> number(Field.TIME_TO_LIVE);
            case "frag" -> whole(Field.FRAGMENT, Relation.UNEQUAL, 0);
            case "unfrag" -> whole(Field.FRAGMENT, Relation.EQUAL, 0);
            case "ect" -> whole(Field.CONGESTION, Relation.UNEQUAL, 0);
            case "ce" -> whole(Field.CONGESTION, Relation.EQUAL, CONGESTED);
            default -> protocol(word);
        };
    }

    private int about(Subject named) {
        subject = named;
        return 1;
    }

    private int number(Field named) {
        field = named;
        return about(Subject.NUMBER);
    }

    private int whole(Field named, Relation relation, int value) {
        whole = new Compare(named, relation, named.most(), value);
        return 1;
    }

    private int protocol(String word) {
        return Names.named(word).isPresent() && whole == null ? carried(Names.named(word).getAsInt()) : 0;
    }

    private int carried(int number) {
        if (protocol >= 0 && protocol != number) {
            throw new IllegalArgumentException("a packet is of one protocol only: protocol=" + protocol + " and=" + number);
        }
        protocol = number;
        return 1;
    }

    /** {@code [6]} or {@code [6:2]}: bytes of the IP header, or, behind the name of a protocol, of the header that follows it. */
    private int bytes(List<String> words, int at) {
        int offset = Names.number(word(words, at + 1), MOST_OFFSET);
        boolean hasLength = word(words, at + 2).equals(":");
        int length = hasLength ? Names.number(word(words, at + 3), WORD_BYTES) : 1;
        int taken = hasLength ? 5 : 3;
        if (length == 0 || offset / WORD_BYTES != (offset + length - 1) / WORD_BYTES || !word(words, at + taken - 1).equals("]")) {
            throw new IllegalArgumentException("bytes of a header are [POS] or [POS:LEN], and lie in one word of four: pos=" + offset + " len=" + length);
        }
        number(Field.bytes(protocol >= 0 || inTransport ? Header.TRANSPORT : Header.IP, offset, length));
        return taken;
    }

    /** Compares only these bits. */
    void masked(int bits) {
        if (bits == 0) {
            throw new IllegalArgumentException("a mask of 0 compares nothing: mask=0");
        }
        mask = bits;
    }

    boolean isMasked() {
        return mask != 0;
    }

    /** True if the words mean something without a value behind them, and this next word is none for them. */
    boolean isWhole(String next) {
        boolean named = protocol >= 0 && subject == null && end == null;
        return mask == 0 && (whole != null || named && !isValue(next));
    }

    private static boolean isValue(String word) {
        return Names.isNumber(word) || Names.isFlag(word) || Names.isPort(word) || Names.isIcmpType(word) || Networks.looksLike(word);
    }

    /** What the words mean by themselves. */
    IpExpression whole() {
        checkEthernet();
        if (whole == null) {
            subject = Subject.PROTOCOL;
            return new Compare(Field.PROTOCOL, Relation.EQUAL, Field.PROTOCOL.most(), protocol);
        }
        return carriedBy(protocol, whole);
    }

    /**
     * What they mean with this value behind them.
     *
     * @throws IllegalArgumentException if it is no value for them
     */
    IpExpression compare(Relation relation, String value) {
        if (whole != null) {
            throw new IllegalArgumentException("nothing is compared here: word=" + value);
        }
        if (subject == null) {
            infer(value);
        }
        checkEthernet();
        return switch (subject) {
            case HARDWARE -> hardware(relation, EtherAddress.parse(value));
            case ADDRESS -> address(relation, value);
            case PORT -> ports(relation, value);
            case PROTOCOL -> new Compare(Field.PROTOCOL, relation, maskOf(Field.PROTOCOL), Names.protocol(value));
            case FLAGS -> flags(relation, value);
            case NUMBER -> carriedBy(protocol, new Compare(field, relation, maskOf(field),
                    field == Field.ICMP_TYPE ? Names.icmpType(value) : Names.number(value, field.most())));
        };
    }

    private void checkEthernet() {
        if (ofEthernet && subject != Subject.HARDWARE) {
            throw new IllegalArgumentException("of Ethernet, only hosts are compared: write 'ether host 02:00:00:00:00:01'");
        }
    }

    /** What is compared, where no word says it: the value may, and else what was compared last. */
    private void infer(String value) {
        boolean isPort = Names.isPort(value) && protocol != Names.ICMP;
        boolean isType = Names.isIcmpType(value) && protocol != Names.TCP && protocol != Names.UDP;
        if (isPort && isType) {
            throw new IllegalArgumentException("a port and a type of ICMP are called so; write 'port " + value + "' or 'icmp type " + value + "': word=" + value);
        }
        if (Names.isFlag(value)) {
            subject = Subject.FLAGS;
        } else if (isType) {
            carried(Names.ICMP);
            number(Field.ICMP_TYPE);
        } else if (!qualified && last.subject == Subject.HARDWARE && EtherAddress.looksLike(value)) {
            subject = last.subject;
            end = last.end;
            protocol = last.protocol;
        } else if (isPort || Networks.looksLike(value)) {
            subject = isPort ? Subject.PORT : Subject.ADDRESS;
            end = qualified ? end : last.end;
            protocol = qualified || !isPort ? protocol : last.protocol;
        } else if (!qualified && Names.isNumber(value) && last.takesNumbers()) {
            subject = last.subject;
            field = last.field;
            end = last.end;
            protocol = last.protocol;
        } else {
            throw new IllegalArgumentException("not a pattern such as 'tcp dst port 80': word=" + value);
        }
    }

    private boolean takesNumbers() {
        return subject == Subject.PORT || subject == Subject.PROTOCOL || subject == Subject.NUMBER;
    }

    private int maskOf(Field compared) {
        if (mask != 0 && (mask & ~compared.most()) != 0) {
            throw new IllegalArgumentException("a mask has no bits beyond the field: mask=" + mask + " most=" + Integer.toUnsignedString(compared.most()));
        }
        return mask != 0 ? mask : compared.most();
    }

    private IpExpression hardware(Relation relation, EtherAddress address) {
        checkEqual(relation, address);
        if (mask != 0) {
            throw new IllegalArgumentException("hardware addresses are compared whole: mask=" + mask);
        }
        return carriedBy(protocol, ends(relation, hardware(Field.ETHERNET_SOURCE_HIGH, Field.ETHERNET_SOURCE_LOW, relation, address),
                hardware(Field.ETHERNET_DESTINATION_HIGH, Field.ETHERNET_DESTINATION_LOW, relation, address)));
    }

    private static IpExpression hardware(Field high, Field low, Relation relation, EtherAddress address) {
        List<IpExpression> parts = List.of(new Compare(high, relation, high.most(), address.high()), new Compare(low, relation, low.most(), address.low()));
        return relation == Relation.EQUAL ? new All(parts) : new Any(parts);
    }

    private static void checkEqual(Relation relation, Object address) {
        if (relation != Relation.EQUAL && relation != Relation.UNEQUAL) {
            throw new IllegalArgumentException("addresses are equal or not: address=" + address);
        }
    }

    private IpExpression address(Relation relation, String value) {
        checkEqual(relation, value);
        Cidr network = Networks.parse(value);
        int compared = mask != 0 ? mask : network.mask();
        return carriedBy(protocol, ends(Field.SOURCE, Field.DESTINATION, relation, compared, network.network() & compared));
    }

    private IpExpression ports(Relation relation, String value) {
        if (protocol >= 0 && protocol != Names.TCP && protocol != Names.UDP) {
            throw new IllegalArgumentException("only tcp and udp have ports: protocol=" + protocol);
        }
        IpExpression ports = ends(Field.SOURCE_PORT, Field.DESTINATION_PORT, relation, maskOf(Field.SOURCE_PORT), Names.port(value));
        return protocol >= 0 ? carriedBy(protocol, ports) : new All(List.of(new Any(List.of(carrier(Names.TCP), carrier(Names.UDP))), ports));
    }

    private IpExpression flags(Relation relation, String value) {
        if (relation != Relation.EQUAL || mask != 0) {
            throw new IllegalArgumentException("flags are there or not: flag=" + value);
        }
        carried(Names.TCP);
        int bits = Names.flags(value);
        return carriedBy(protocol, new Compare(Field.TCP_FLAGS, Relation.EQUAL, bits, bits));
    }

    private IpExpression ends(Field source, Field destination, Relation relation, int bits, int value) {
        return ends(relation, new Compare(source, relation, bits, value), new Compare(destination, relation, bits, value));
    }

    /** Of one end, or of both. Click reads {@code !=}, {@code <}, and {@code <=} as the contrary of {@code ==}, {@code >=}, and {@code >}, for both ends together. */
    private IpExpression ends(Relation relation, IpExpression source, IpExpression destination) {
        List<IpExpression> both = List.of(source, destination);
        return switch (end == null ? End.EITHER : end) {
            case SOURCE -> both.getFirst();
            case DESTINATION -> both.getLast();
            case EITHER -> relation.isContrary() ? new All(both) : new Any(both);
            case BOTH -> relation.isContrary() ? new Any(both) : new All(both);
        };
    }

    private static IpExpression carriedBy(int number, IpExpression meant) {
        List<IpExpression> parts = new ArrayList<>(List.of(meant));
        if (number >= 0) {
            parts.addFirst(carrier(number));
        }
        return parts.size() == 1 ? meant : new All(parts);
    }

    private static IpExpression carrier(int number) {
        return new Compare(Field.PROTOCOL, Relation.EQUAL, Field.PROTOCOL.most(), number);
    }
}
