package edgeos.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom clients talk to, as it is written: nothing (the only node that listens), the id of a node that listens, or {@code host:port}.
 *
 * @param node the id of a node; empty for none
 * @param host a name or an address, IPv6 without brackets; empty for none
 * @param port 1 to 65,535; 0 without a host
 */
public record ClientTarget(String node, String host, int port) {
    private static final Pattern PLACE = Pattern.compile("(?:([A-Za-z0-9_.-]+)|\\[([0-9A-Fa-f:.]+)]):([0-9]{1,5})");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PORT = 65_535;

    /**
     * Reads a target. What has a colon is a host and a port.
     *
     * @throws IllegalArgumentException if it has a colon and is no host and port
     */
    public static ClientTarget parse(String text) {
        String written = text.strip();
        if (!written.contains(":")) {
            return new ClientTarget(written, "", 0);
        }
        Matcher place = PLACE.matcher(written);
        int port = place.matches() ? Integer.parseInt(place.group(3)) : 0;
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("not a node, nor a host and port such as localhost:8080 or [::1]:8080: target=" + written);
        }
        return new ClientTarget("", place.group(1) == null ? place.group(2) : place.group(1), port);
    }

    /** True if it is a host and a port. */
    public boolean isPlace() {
        return !host.isEmpty();
    }

    /** True if it names neither. */
    public boolean isOpen() {
        return node.isEmpty() && host.isEmpty();
    }

    /** True for a place that is this machine under a name that says so. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }
}
