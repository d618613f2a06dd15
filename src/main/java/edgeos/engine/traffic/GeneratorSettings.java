package edgeos.engine.traffic;

import edgeos.notation.Cidr;
import edgeos.notation.DeadlineList;
import edgeos.notation.Ipv4Address;
import edgeos.notation.PortRange;
import edgeos.notation.Settings;
import edgeos.notation.SizeMix;
import edgeos.program.packet.Ipv4Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.random.RandomGenerator;

/**
 * What a generator was told, read once.
 *
 * @param ratePerSecond frames a second; 0: as fast as there is room
 * @param sizes lengths of frames, and how often each comes
 * @param clients how many clients at once
 * @param packetsPerClient after how many frames a client leaves; 0: never
 * @param poisson true if arrivals are at random
 * @param seed of everything at random
 * @param protocol the number that IPv4 has for it
 * @param clientNetwork where client addresses come from; a network's first and last address are not a client's
 * @param serverAddress where frames go
 * @param serverPorts which ports of the server clients speak to; never 0
 * @param deadlines of the messages of each client
 */
record GeneratorSettings(double ratePerSecond, SizeMix sizes, int clients, long packetsPerClient, boolean poisson, long seed, int protocol,
        Cidr clientNetwork, int serverAddress, PortRange serverPorts,
        DeadlineList deadlines) {
    /** The most clients that a generator speaks for. */
    static final int MOST_CLIENTS = 1_000_000;

    private static final int MOST_ORDER = 1 << 16;

    /**
     * The settings of a node of kind {@code generator}, with every default filled in.
     *
     * @throws IllegalArgumentException if one of them cannot be read
     */
    static GeneratorSettings of(Settings settings) {
        PortRange ports = PortRange.parse(settings.text("serverPorts", "80"));
        return new GeneratorSettings(settings.real("ratePerSecond", 0), SizeMix.parse(settings.text("sizesBytes", "64")),
                Math.clamp(settings.whole("clients", 1), 1, MOST_CLIENTS), settings.whole("packetsPerClient", 0),
                settings.text("arrivals", "constant").equals("poisson"), settings.whole("seed", 1),
                protocol(settings.text("protocol", "udp")), Cidr.parse(settings.text("clientNetwork", "any")),
                Ipv4Address.parse(settings.text("serverAddress", "")), new PortRange(Math.max(1, ports.from()), Math.max(1, ports.to())),
                DeadlineList.parse(settings.text("deadlinesMicros", "")));
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
        int address = addressAt(number);
        return address == serverAddress ? addressAt(number + 1) : address;
    }

    private int addressAt(long number) {
        boolean hasEnds = clientNetwork.size() > 2;
        long count = hasEnds ? clientNetwork.size() - 2 : clientNetwork.size();
        return clientNetwork.network() + (hasEnds ? 1 : 0) + (int) (number % count);
    }

    /** The server's port that the client with this number speaks to. */
    int serverPort(long number) {
        return serverPorts.from() + (int) (number % serverPorts.size());
    }

    /** Indexes of sizes, each as often as its weight, in random order: what comes one after the other, again and again. */
    int[] sizeOrder(RandomGenerator random) {
        double all = sizes.parts().stream().mapToLong(SizeMix.Part::weight).sum();
        double scale = Math.min(1, MOST_ORDER / all);
        var order = new ArrayList<Integer>();
        for (int size = 0; size < sizes.parts().size(); size++) {
            long times = Math.max(1, Math.round(sizes.parts().get(size).weight() * scale));
            for (long time = 0; time < times; time++) {
                order.add(size);
            }
        }
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
