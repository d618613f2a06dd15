package edgeos.notation.click;

import java.util.Locale;
import java.util.Map;

/** Numbers, and the names that Click knows for some of them. */
final class Names {
    /** ICMP. */
    static final int ICMP = 1;
    /** TCP. */
    static final int TCP = 6;
    private static final int MOST_PORT = 0xffff;
    private static final int MOST_BYTE = 0xff;
    private static final int HEX = 16;
    private static final Map<String, Integer> PROTOCOLS = Map.of("icmp", ICMP, "igmp", 2, "ipip", 4, "tcp", TCP, "udp", 17, "gre", 47, "esp", 50,
            "ah", 51, "ospf", 89, "sctp", 132);
    private static final Map<String, Integer> PORTS = Map.ofEntries(Map.entry("ftp-data", 20), Map.entry("ftp", 21), Map.entry("ssh", 22),
            Map.entry("telnet", 23), Map.entry("smtp", 25), Map.entry("domain", 53), Map.entry("dns", 53), Map.entry("tftp", 69), Map.entry("www", 80),
            Map.entry("http", 80), Map.entry("pop3", 110), Map.entry("auth", 113), Map.entry("ntp", 123), Map.entry("imap", 143),
            Map.entry("snmp", 161), Map.entry("https", 443), Map.entry("rip", 520), Map.entry("router", 520));
    private static final Map<String, Integer> FLAGS = Map.of("fin", 1, "syn", 2, "rst", 4, "psh", 8, "ack", 16, "urg", 32);
    private static final Map<String, Integer> ICMP_TYPES = Map.of("echo-reply", 0, "unreachable", 3, "redirect", 5, "echo", 8, "timeexceeded", 11,
            "parameterproblem", 12, "timestamp", 13, "timestamp-reply", 14);

    private Names() { }

    /** A number, decimal or {@code 0x} hexadecimal, from 0 to {@code most}. */
    static int number(String text, int most) {
        boolean hex = text.startsWith("0x");
        String digits = hex ? text.substring(2) : text;
        if (!digits.matches(hex ? "[0-9a-fA-F]{1,7}" : "[0-9]{1,9}") || Integer.parseInt(digits, hex ? HEX : 10) > most) {
            throw new IllegalArgumentException("not a number from 0 to " + most + ": number=" + text);
        }
        return Integer.parseInt(digits, hex ? HEX : 10);
    }

    static int protocol(String text) {
        return named(PROTOCOLS, text, MOST_BYTE);
    }

    static int port(String text) {
        return named(PORTS, text, MOST_PORT);
    }

    static int icmpType(String text) {
        return named(ICMP_TYPES, text, MOST_BYTE);
    }

    static boolean isFlag(String text) {
        return FLAGS.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static int flag(String text) {
        if (!isFlag(text)) {
            throw new IllegalArgumentException("not one of " + String.join(", ", FLAGS.keySet().stream().sorted().toList()) + ": flag=" + text);
        }
        return FLAGS.get(text.toLowerCase(Locale.ROOT));
    }

    private static int named(Map<String, Integer> names, String text, int most) {
        Integer number = names.get(text.toLowerCase(Locale.ROOT));
        return number != null ? number : number(text, most);
    }
}
