package edgeos.engine.traffic;

import edgeos.notation.Settings;
import edgeos.program.packet.Ipv4Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a generator was told, read once.
 *
 * @param ratePerSecond frames a second; 0: as fast as there is room
 * @param sizes lengths of frames in bytes
 * @param weights how often each size comes
 * @param clients how many clients at once
 * @param packetsPerClient after how many frames a client leaves; 0: never
 * @param poisson true if arrivals are at random
 * @param seed of everything at random
 * @param protocol the number that IPv4 has for it
 * @param firstAddress the first address of the client network that a client may have
 * @param addresses how many there are
 * @param serverAddress where frames go
 * @param firstPort the first port of the server
 * @param ports how many there are
 */
record GeneratorSettings(double ratePerSecond, List<Integer> sizes, List<Integer> weights, int clients, long packetsPerClient, boolean poisson,
        long seed, int protocol, int firstAddress, long addresses, int serverAddress, int firstPort, int ports) {
    /** The most clients that a generator speaks for. */
    static final int MOST_CLIENTS = 1_000_000;

    private static final int MOST_ORDER = 1 << 16;

    GeneratorSettings {
        sizes = List.copyOf(sizes);
        weights = List.copyOf(weights);
    }

    /** The settings of a node of kind {@code generator}, with every default filled in. */
    static GeneratorSettings of(Settings settings) {
        String[] network = settings.text("clientNetwork", "10.20.0.0/16").split("/");
        int prefix = Integer.parseInt(network[1]);
        long all = 1L << 32 - prefix;
        int first = address(network[0]);
        String[] ports = settings.text("serverPorts", "80").split("-");
        int port = Integer.parseInt(ports[0].strip());
        var sizes = new ArrayList<Integer>();
        var weights = new ArrayList<Integer>();
        for (String part : settings.text("sizesBytes", "64").split(",")) {
            String[] pair = part.strip().split("\\s*x\\s*");
            sizes.add(Integer.parseInt(pair[0]));
            weights.add(pair.length > 1 ? Integer.parseInt(pair[1]) : 1);
        }
        return new GeneratorSettings(settings.real("ratePerSecond", 10_000), sizes, weights, (int) settings.whole("clients", 8),
                settings.whole("packetsPerClient", 0), settings.text("arrivals", "constant").equals("poisson"), settings.whole("seed", 1),
                protocol(settings.text("protocol", "udp")), all > 2 ? first + 1 : first, all > 2 ? all - 2 : all,
                address(settings.text("serverAddress", "10.30.0.1")), port, Integer.parseInt(ports[ports.length - 1].strip()) - port + 1);
    }

    private static int address(String text) {
        int address = 0;
        for (String octet : text.strip().split("\\.")) {
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }

    private static int protocol(String text) {
        return switch (text) {
            case "udp" -> Ipv4Layout.UDP;
            case "tcp" -> Ipv4Layout.TCP;
            case "icmp" -> Ipv4Layout.ICMP;
            default -> throw new IllegalArgumentException("protocol is none of udp, tcp, icmp: protocol=" + text);
        };
    }

    boolean protocolIsTcp() {
        return protocol == Ipv4Layout.TCP;
    }

    /** The address of the client that comes as number so and so; never the server's, if there is another. */
    int clientAddress(long number) {
        int address = firstAddress + (int) (number % addresses);
        return address == serverAddress ? firstAddress + (int) ((number + 1) % addresses) : address;
    }

    /** The server's port that the client with this number speaks to. */
    int serverPort(long number) {
        return firstPort + (int) (number % ports);
    }

    /** Indexes of sizes, each as often as its weight, in random order: what comes one after the other, again and again. */
    int[] sizeOrder(SplittableRandom random) {
        double all = weights.stream().mapToLong(Integer::longValue).sum();
        double scale = Math.min(1, MOST_ORDER / all);
        var order = new ArrayList<Integer>();
        for (int size = 0; size < sizes.size(); size++) {
            long times = Math.max(1, Math.round(weights.get(size) * scale));
            for (long time = 0; time < times; time++) {
                order.add(size);
            }
        }
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
