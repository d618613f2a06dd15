package edgeos.ui.pool.layout;

import edgeos.notation.HostName;
import edgeos.notation.Ipv4Address;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed of a client's address: whole ({@code 10.20.0.7:4001}), a part of it ({@code 20.0.}, {@code 0.7:}), its port alone ({@code :4001}, {@code 4001}), or in the form of IPv6
 * ({@code [::ffff:10.20.0.7]:4001}). What comes last may be unfinished: it is the beginning of a number. Immutable.
 */
final class AddressPattern {
    private static final int OCTETS = 4;
    private static final int OCTET_BITS = 8;
    private static final int TEN = 10;
    private static final int NONE = -1;
    private static final Pattern IPV4 = Pattern.compile("(\\.?[0-9]{1,3}(?:\\.[0-9]{0,3}){0,3})?(?::([0-9]{0,5}))?");
    private static final Pattern LONE_PORT = Pattern.compile("[0-9]{4,5}");
    private static final Pattern IPV6 = Pattern.compile("\\[([0-9a-f.]*:[0-9a-f.:]*)](?::([0-9]{0,5}))?|([0-9a-f]*:[0-9a-f]*:[0-9a-f.:]*)");

    private final String[] octets;
    /** Where in an address they may begin. */
    private final int first;
    private final int last;
    /** The last of them is all of it. */
    private final boolean closed;
    /** Empty: any. */
    private final String port;
    private final boolean possible;

    private AddressPattern(String address, String port, boolean possible) {
        String own = address.startsWith(".") ? address.substring(1) : address;
        this.octets = own.isEmpty() ? new String[0] : own.split("\\.", NONE);
        this.closed = port != null;
        this.last = OCTETS - octets.length;
        this.first = closed ? last : address.startsWith(".") ? 1 : 0;
        this.port = port == null ? "" : port;
        this.possible = possible && !this.port.startsWith("0");
    }

    /** What a text says of an address; empty if it is about something else. */
    static Optional<AddressPattern> parse(String text) {
        if (LONE_PORT.matcher(text).matches()) {
            return Optional.of(new AddressPattern("", text, true));
        }
        Matcher ipv4 = IPV4.matcher(text);
        if (!text.isEmpty() && ipv4.matches()) {
            return Optional.of(new AddressPattern(ipv4.group(1) == null ? "" : ipv4.group(1), ipv4.group(2), true));
        }
        Matcher ipv6 = IPV6.matcher(text);
        return ipv6.matches() ? Optional.of(mapped(ipv6.group(1) == null ? ipv6.group(3) : ipv6.group(1), ipv6.group(2))) : Optional.empty();
    }

    /** Clients come by IPv4: of the addresses of IPv6, only those mean one that hold one of IPv4. */
    private static AddressPattern mapped(String literal, String port) {
        try {
            String host = HostName.parse(literal).text();
            return new AddressPattern(host.indexOf(':') < 0 ? host : "", port, host.indexOf(':') < 0);
        } catch (IllegalArgumentException unfinished) {
            return new AddressPattern("", port, false);
        }
    }

    /** False if no client can have such an address. */
    boolean isPossible() {
        return possible;
    }

    /** True if this client's address is meant; {@code ownPort} 0: any port of it. */
    boolean matches(int client, int ownPort) {
        return possible && client != 0 && matchesPort(ownPort) && matchesAddress(client);
    }

    /** True if all of this client's address was typed, or all of its port. */
    boolean isExact(int client, int ownPort) {
        boolean wholePort = port.isEmpty() ? octets.length == OCTETS : port.equals(Integer.toString(ownPort));
        return wholePort && matches(client, ownPort) && (octets.length < OCTETS || Ipv4Address.format(client).equals(String.join(".", octets)));
    }

    private boolean matchesPort(int own) {
        return port.isEmpty() || (own == 0 ? octets.length == OCTETS : begins(own, Integer.parseInt(port)));
    }

    private boolean matchesAddress(int client) {
        boolean found = octets.length == 0;
        for (int at = first; !found && at <= last; at++) {
            found = matchesAt(client, at);
        }
        return found;
    }

    private boolean matchesAt(int client, int from) {
        boolean same = true;
        for (int at = 0; same && at < octets.length; at++) {
            int octet = client >>> (OCTETS - 1 - from - at) * OCTET_BITS & 0xff;
            boolean unfinished = at + 1 == octets.length && !closed;
            same = unfinished && octets[at].isEmpty() || isNumber(octets[at]) && (unfinished ? begins(octet, Integer.parseInt(octets[at])) : octet == Integer.parseInt(octets[at]));
        }
        return same;
    }

    /** As addresses are written, without zeros ahead. */
    private static boolean isNumber(String octet) {
        return !octet.isEmpty() && (octet.length() == 1 || octet.charAt(0) != '0');
    }

    /** True if a number's digits begin with those of another. */
    private static boolean begins(int number, int with) {
        int left = number;
        while (left > with) {
            left /= TEN;
        }
        return left == with && (with > 0 || number == 0);
    }
}
