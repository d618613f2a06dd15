package edgeos.notation.click;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers, and the names that Click knows for some of them. */
final class Names {
    /** ICMP. */
    static final int ICMP = 1;
    /** TCP. */
    static final int TCP = 6;
    /** UDP. */
    static final int UDP = 17;
    private static final int MOST_PORT = 0xffff;
    private static final int MOST_BYTE = 0xff;
    private static final int HEX = 16;
    private static final Map<String, Integer> PROTOCOLS = Map.ofEntries(Map.entry("icmp", ICMP), Map.entry("igmp", 2), Map.entry("ipip", 4), Map.entry("tcp", TCP),
            Map.entry("egp", 8), Map.entry("udp", UDP), Map.entry("rsvp", 46), Map.entry("gre", 47), Map.entry("esp", 50), Map.entry("ah", 51), Map.entry("icmp6", 58),
            Map.entry("ospf", 89), Map.entry("pim", 103), Map.entry("sctp", 132));
    private static final Map<String, Integer> PORTS = Map.ofEntries(Map.entry("echo", 7), Map.entry("discard", 9), Map.entry("daytime", 13), Map.entry("chargen", 19),
            Map.entry("ftp-data", 20), Map.entry("ftp", 21), Map.entry("ssh", 22), Map.entry("telnet", 23), Map.entry("smtp", 25), Map.entry("domain", 53),
            Map.entry("dns", 53), Map.entry("bootps", 67), Map.entry("bootpc", 68), Map.entry("tftp", 69), Map.entry("finger", 79), Map.entry("www", 80),
            Map.entry("http", 80), Map.entry("pop3", 110), Map.entry("sunrpc", 111), Map.entry("auth", 113), Map.entry("nntp", 119), Map.entry("ntp", 123),
            Map.entry("netbios-ns", 137), Map.entry("netbios-dgm", 138), Map.entry("netbios-ssn", 139), Map.entry("imap", 143), Map.entry("snmp", 161),
            Map.entry("snmp-trap", 162), Map.entry("irc", 194), Map.entry("imap3", 220), Map.entry("https", 443), Map.entry("rip", 520), Map.entry("route", 520),
            Map.entry("router", 520), Map.entry("imaps", 993), Map.entry("pop3s", 995));
    private static final Map<String, Integer> FLAGS = Map.of("fin", 1, "syn", 2, "rst", 4, "psh", 8, "ack", 16, "urg", 32);
    private static final Map<String, Integer> ICMP_TYPES = Map.ofEntries(Map.entry("echo-reply", 0), Map.entry("unreachable", 3), Map.entry("sourcequench", 4),
            Map.entry("redirect", 5), Map.entry("echo", 8), Map.entry("routeradvert", 9), Map.entry("routersolicit", 10), Map.entry("timeexceeded", 11),
            Map.entry("parameterproblem", 12), Map.entry("timestamp", 13), Map.entry("timestamp-reply", 14), Map.entry("inforeq", 15), Map.entry("inforeq-reply", 16),
            Map.entry("maskreq", 17), Map.entry("maskreq-reply", 18));

    private Names() { }

    /** A number, decimal or {@code 0x} hexadecimal, from 0 to {@code most}, both unsigned. */
    static int number(String text, int most) {
        boolean hex = text.startsWith("0x");
        String digits = hex ? text.substring(2) : text;
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,8}" : "[0-9]{1,10}") || Long.parseLong(digits, hex ? HEX : 10) > Integer.toUnsignedLong(most)) {
            throw new IllegalArgumentException("not a number from 0 to " + Integer.toUnsignedString(most) + ": number=" + text);
        }
        return (int) Long.parseLong(digits, hex ? HEX : 10);
    }

    static boolean isNumber(String text) {
        return text.matches("[0-9]+|0x[0-9a-fA-F]+");
    }

    /** The number of a protocol that has a name; empty if none is called so. */
    static OptionalInt named(String protocol) {
        Integer number = PROTOCOLS.get(protocol);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static int protocol(String text) {
        return named(PROTOCOLS, text, MOST_BYTE);
    }

    static int port(String text) {
        if (text.matches("[0-9]+-[0-9]+")) {
            String[] ends = text.split("-");
            throw new IllegalArgumentException("Click has no ranges of ports; write (src port >= " + ends[0] + " and src port <= " + ends[1] + "), or dst: port=" + text);
        }
        return named(PORTS, text, MOST_PORT);
    }

    static boolean isPort(String text) {
        return PORTS.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static int icmpType(String text) {
        return named(ICMP_TYPES, text, MOST_BYTE);
    }

    static boolean isIcmpType(String text) {
        return ICMP_TYPES.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static boolean isFlag(String text) {
        return FLAGS.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static int flags(String text) {
        if (!isFlag(text) && !isNumber(text)) {
            throw new IllegalArgumentException("not one of " + String.join(", ", FLAGS.keySet().stream().sorted().toList()) + ": flag=" + text);
        }
        return named(FLAGS, text, MOST_BYTE);
    }

    private static int named(Map<String, Integer> names, String text, int most) {
        Integer number = names.get(text.toLowerCase(Locale.ROOT));
        return number != null ? number : number(text, most);
    }
}
