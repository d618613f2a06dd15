package edgeos.notation;

import java.util.Optional;

/**
 * Whom clients talk to, as it is written: nothing (the only node that listens), the id of a node that listens, or {@code host:port}, an IPv6 address in brackets.
 *
 * @param node the id of a node; empty for none
 * @param host a name or an address, if one is written
 * @param port 1 to 65,535; 0 without a host
 */
public record ClientTarget(String node, Optional<HostName> host, int port) {
    private static final int MOST_PORT = 65_535;

    /**
     * Reads a target. What has a colon is a host and a port.
     *
     * @throws IllegalArgumentException if it has a colon and is no host and port
     */
    public static ClientTarget parse(String text) {
        String written = text.strip();
        int colon = written.lastIndexOf(':');
        if (colon < 0) {
            return new ClientTarget(written, Optional.empty(), 0);
        }
        String digits = written.substring(colon + 1);
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("not a node, nor a host and port such as localhost:8080: target=" + written);
        }
        String host = written.substring(0, colon);
        if (host.indexOf(':') >= 0 && !(host.startsWith("[") && host.endsWith("]"))) {
            throw new IllegalArgumentException("an IPv6 address stands in brackets before a port, such as [::1]:8080: target=" + written);
        }
        return new ClientTarget("", Optional.of(HostName.parse(host)), port);
    }

    /** True if it is a host and a port. */
    public boolean isPlace() {
        return host.isPresent();
    }

    /** True if it names neither. */
    public boolean isOpen() {
        return node.isEmpty() && host.isEmpty();
    }
}
