package edgeos.notation.dns;

import edgeos.notation.Ipv4Address;
import java.io.ByteArrayOutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data of records as they are on the wire, names uncompressed. */
final class RecordData {
    private static final int SOA_WORDS = 7;
    private static final int MOST_SHORT = 65_535;
    private static final long MOST_SERIAL = 0xffff_ffffL;
    private static final int MOST_STRING = 255;
    private static final int MOST_TEXT = 1024;

    private RecordData() { }

    /**
     * The data that these words are.
     *
     * @throws IllegalArgumentException if they are none of this type
     */
    static byte[] of(RecordType type, List<String> words, DomainName origin) {
        return switch (type) {
            case A -> ByteBuffer.allocate(Integer.BYTES).putInt(Ipv4Address.parse(words(type, words, 1).getFirst())).array();
            case AAAA -> ipv6(words(type, words, 1).getFirst());
            case NS, CNAME, PTR -> DomainName.parse(words(type, words, 1).getFirst(), origin).wire();
            case MX -> exchange(words(type, words, 2), origin);
            case SOA -> authority(words(type, words, SOA_WORDS), origin);
            case TXT -> text(words);
        };
    }

    private static List<String> words(RecordType type, List<String> words, int count) {
        if (words.size() != count) {
            throw new IllegalArgumentException("the data of " + type + " is " + count + " word" + (count == 1 ? "" : "s") + ": words=" + words.size());
        }
        return words;
    }

    private static byte[] ipv6(String text) {
        if (InetAddress.ofLiteral(text) instanceof Inet6Address address) {
            return address.getAddress();
        }
        throw new IllegalArgumentException("not an IPv6 address such as 2001:db8::1: address=" + text);
    }

    private static byte[] exchange(List<String> words, DomainName origin) {
        byte[] name = DomainName.parse(words.get(1), origin).wire();
        return ByteBuffer.allocate(Short.BYTES + name.length).putShort((short) number(words.getFirst(), MOST_SHORT)).put(name).array();
    }

    private static long number(String text, long most) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > most) {
            throw new IllegalArgumentException("not a whole number from 0 to " + most + ": number=" + text);
        }
        return Long.parseLong(text);
    }

    private static byte[] authority(List<String> words, DomainName origin) {
        byte[] server = DomainName.parse(words.get(0), origin).wire();
        byte[] person = DomainName.parse(words.get(1), origin).wire();
        ByteBuffer data = ByteBuffer.allocate(server.length + person.length + 5 * Integer.BYTES).put(server).put(person).putInt((int) number(words.get(2), MOST_SERIAL));
        words.subList(3, SOA_WORDS).forEach(time -> data.putInt(ZoneTime.seconds(time)));
        return data.array();
    }

    private static byte[] text(List<String> words) {
        var data = new ByteArrayOutputStream();
        for (String word : words) {
            var string = new ByteArrayOutputStream();
            for (int at = 0; at < word.length();) {
                int to = word.offsetByCodePoints(at, 1);
                if (word.charAt(at) == '\\') {
                    to = at + 1 + DomainName.escaped(word, at + 1, string);
                } else {
                    string.writeBytes(word.substring(at, to).getBytes(StandardCharsets.UTF_8));
                }
                at = to;
            }
            if (string.size() > MOST_STRING) {
                throw new IllegalArgumentException("a string of a TXT record has at most " + MOST_STRING + " bytes: bytes=" + string.size());
            }
            data.write(string.size());
            data.writeBytes(string.toByteArray());
        }
        if (words.isEmpty() || data.size() > MOST_TEXT) {
            throw new IllegalArgumentException("a TXT record is one string or more, of " + MOST_TEXT + " bytes in all at most: bytes=" + data.size());
        }
        return data.toByteArray();
    }
}
