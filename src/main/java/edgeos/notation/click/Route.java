package edgeos.notation.click;

import edgeos.notation.Cidr;
import edgeos.notation.Ipv4Address;

/**
 * A route: {@code 10.0.0.0/8 1}, or with a gateway {@code 0.0.0.0/0 192.0.2.1 2}.
 *
 * @param network where packets go
 * @param gateway by whom; empty: directly
 * @param port where they leave, 0 to 7
 */
public record Route(Cidr network, String gateway, int port) {
    /**
     * Reads a route.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Route parse(String text) {
        String[] words = text.strip().split("\\s+");
        String port = words[words.length - 1];
        if (words.length < 2 || words.length > 3 || !port.matches("[0-7]")) {
            throw new IllegalArgumentException("a route is a network, perhaps a gateway, and a port from 0 to 7: route=" + text.strip());
        }
        boolean hasGateway = words.length > 2 && !words[1].equals("-");
        return new Route(Networks.parse(words[0]), hasGateway ? Ipv4Address.format(Ipv4Address.parse(words[1])) : "", Integer.parseInt(port));
    }
}
