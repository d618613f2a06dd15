package edgeos.notation;

import java.util.regex.Pattern;

/**
 * A host as people write it: an IPv4 address, such as {@code 127.0.0.1}, or a name, such as {@code localhost} or {@code www.example.org}. Equal texts are equal hosts; nobody is asked whether two names
 * mean the same.
 *
 * @param text in lower case
 */
public record HostName(String text) {
    /** This machine, as its own programs see it. */
    public static final HostName LOOPBACK = new HostName("127.0.0.1");

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

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
        if (host.length() > LONGEST || !NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("neither a name such as www.example.org nor an IPv4 address: host=" + text.strip());
        }
        return new HostName(host);
    }

    /** True if only programs of this machine are meant. */
    public boolean isLoopback() {
        return text.equals("localhost") || isAddress() && Ipv4Address.parse(text) >>> 24 == 127;
    }

    /** True if it is an address, and nobody has to be asked what it means. */
    public boolean isAddress() {
        return NUMBERS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
