package edgeos.notation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A host as people write it: an IPv4 address, such as {@code 127.0.0.1}, an IPv6 address, such as {@code ::1}, also in brackets, or a name, such as {@code localhost} or {@code www.example.org}. Equal texts are equal hosts; nobody is asked whether two names
 * mean the same.
 *
 * @param text in lower case; of an IPv6 address, with the first longest run of zeros as {@code ::}, and without brackets
 */
public record HostName(String text) {
    /** This machine, as its own programs see it. */
    public static final HostName LOOPBACK = new HostName("127.0.0.1");

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    /**
     * The host of this name or address.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static HostName parse(String text) {
        String host = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (NUMBERS.matcher(host).matches()) {
            return new HostName(Ipv4Address.format(Ipv4Address.parse(host)));
        }
        if (host.indexOf(':') >= 0) {
            return new HostName(ipv6(host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host));
        }
        if (host.length() > LONGEST || !NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("neither a name such as www.example.org nor an address: host=" + text.strip());
        }
        return new HostName(host);
    }

    private static String ipv6(String literal) {
        InetAddress address;
        try {
            address = Inet6Address.ofLiteral(literal);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("not an IPv6 address such as ::1: host=" + literal, none);
        }
        if (literal.indexOf('%') >= 0) {
            throw new IllegalArgumentException("an address with a zone means something else on each machine: host=" + literal);
        }
        String whole = address.getHostAddress();
        Optional<MatchResult> zeros = ZEROS.matcher(whole).results().max(Comparator.comparingInt(run -> run.group().replace(":", "").length()));
        return zeros.map(run -> whole.substring(0, run.start()) + "::" + whole.substring(run.end())).orElse(whole);
    }

    /** True if only programs of this machine are meant. */
    public boolean isLoopback() {
        return text.equals("localhost") || text.equals("::1") || NUMBERS.matcher(text).matches() && Ipv4Address.parse(text) >>> 24 == 127;
    }

    @Override
    public String toString() {
        return text;
    }
}
