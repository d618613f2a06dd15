package edgeos.notation;

import java.util.Locale;

/**
 * Which packets are meant: {@code tcp 10.0.0.0/8 -> any : 80-90}, {@code udp any <-> any : 53} (either direction), {@code icmp any -> 10.0.0.1},
 * {@code tcp any : 1024-65535 -> any : 80}, or {@code any}. A protocol alone means all of it; an address left out is {@code any}.
 * Ports without a protocol mean TCP and UDP.
 *
 * @param protocol the number that IPv4 has for it; {@link #ANY_PROTOCOL}: whichever, also what is not IPv4
 * @param source where it comes from
 * @param sourcePorts by which port
 * @param destination where it goes
 * @param destinationPorts to which port
 * @param eitherDirection true if source and destination may be exchanged
 */
public record PacketMatch(int protocol, Cidr source, PortRange sourcePorts, Cidr destination, PortRange destinationPorts,
        boolean eitherDirection) {
    /** Whichever protocol. */
    public static final int ANY_PROTOCOL = 0;
    /** ICMP. */
    public static final int ICMP = 1;
    /** TCP. */
    public static final int TCP = 6;
    /** UDP. */
    public static final int UDP = 17;
    private static final String ONE_WAY = "\u2192";
    private static final String BOTH_WAYS = "\u2194";
    /** Every packet. */
    public static final PacketMatch ANY = new PacketMatch(ANY_PROTOCOL, Cidr.ANY, PortRange.ANY, Cidr.ANY, PortRange.ANY, false);

    /**
     * Reads a match.
     *
     * @throws IllegalArgumentException if the text is none; says which part is wrong
     */
    public static PacketMatch parse(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT).replace("<->", BOTH_WAYS).replace("->", ONE_WAY).replaceAll("[\u2192\u2194]", " $0 ");
        if (stripped.equals("any")) {
            return ANY;
        }
        String[] head = stripped.split("\\s+", 2);
        int protocol = protocol(head[0]);
        if (head.length == 1) {
            return new PacketMatch(protocol, Cidr.ANY, PortRange.ANY, Cidr.ANY, PortRange.ANY, false);
        }
        boolean either = head[1].contains(BOTH_WAYS);
        String[] ends = head[1].split(either ? BOTH_WAYS : ONE_WAY, -1);
        if (ends.length != 2 || head[1].contains(BOTH_WAYS) && head[1].contains(ONE_WAY)) {
            throw new IllegalArgumentException("not a match such as 'tcp 10.0.0.0/8 -> any : 80': match=" + text.strip());
        }
        PortRange sourcePorts = ports(ends[0]);
        PortRange destinationPorts = ports(ends[1]);
        if (protocol == ICMP && !(sourcePorts.isAny() && destinationPorts.isAny())) {
            throw new IllegalArgumentException("icmp has no ports: match=" + text.strip());
        }
        return new PacketMatch(protocol, network(ends[0]), sourcePorts, network(ends[1]), destinationPorts, either);
    }

    private static int protocol(String word) {
        return switch (word) {
            case "any", "ip" -> ANY_PROTOCOL;
            case "icmp" -> ICMP;
            case "tcp" -> TCP;
            case "udp" -> UDP;
            default -> throw new IllegalArgumentException("a match starts with tcp, udp, icmp, or any: protocol=" + word);
        };
    }

    private static Cidr network(String end) {
        int colon = end.indexOf(':');
        String network = (colon < 0 ? end : end.substring(0, colon)).strip();
        return network.isEmpty() ? Cidr.ANY : Cidr.parse(network);
    }

    private static PortRange ports(String end) {
        int colon = end.indexOf(':');
        return colon < 0 ? PortRange.ANY : PortRange.parse(end.substring(colon + 1));
    }

    /** True if every packet is meant, also what is not IPv4. */
    public boolean isAny() {
        return protocol == ANY_PROTOCOL && source.prefix() == 0 && destination.prefix() == 0 && sourcePorts.isAny()
                && destinationPorts.isAny();
    }

    /** True if an IPv4 packet with these is meant; ports are 0 where the protocol has none. */
    public boolean matches(int packetProtocol, int from, int fromPort, int to, int toPort) {
        if (protocol != ANY_PROTOCOL && protocol != packetProtocol) {
            return false;
        }
        boolean hasPorts = packetProtocol == TCP || packetProtocol == UDP;
        return matchesEnds(hasPorts, from, fromPort, to, toPort) || eitherDirection && matchesEnds(hasPorts, to, toPort, from, fromPort);
    }

    private boolean matchesEnds(boolean hasPorts, int from, int fromPort, int to, int toPort) {
        return source.contains(from) && destination.contains(to) && allows(sourcePorts, hasPorts, fromPort)
                && allows(destinationPorts, hasPorts, toPort);
    }

    private static boolean allows(PortRange ports, boolean hasPorts, int port) {
        return ports.isAny() || hasPorts && ports.contains(port);
    }

    @Override
    public String toString() {
        if (isAny()) {
            return "any";
        }
        return word() + " " + end(source, sourcePorts) + (eitherDirection ? " <-> " : " -> ") + end(destination, destinationPorts);
    }

    private String word() {
        return switch (protocol) {
            case ICMP -> "icmp";
            case TCP -> "tcp";
            case UDP -> "udp";
            default -> "any";
        };
    }

    private static String end(Cidr network, PortRange ports) {
        return ports.isAny() ? network.toString() : network + " : " + ports;
    }
}
