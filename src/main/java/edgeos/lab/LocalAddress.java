package edgeos.lab;

import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An IPv4 address at which others may reach this machine.
 *
 * @param address such as {@code 192.168.1.20}
 * @param through the name of the network interface that has it
 */
public record LocalAddress(String address, String through) {
    private static final List<String> INWARD = List.of("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap");

    /** All of them, those of networks that people are likely to share first; none without a network. Any thread; asks the system. */
    public static List<LocalAddress> all() {
        try {
            return NetworkInterface.networkInterfaces().filter(LocalAddress::isOutward).flatMap(LocalAddress::of)
                    .sorted(Comparator.comparing((LocalAddress each) -> INWARD.stream().anyMatch(each.through::startsWith)).thenComparing(LocalAddress::through)).toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static boolean isOutward(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static Stream<LocalAddress> of(NetworkInterface network) {
        return network.getInterfaceAddresses().stream().map(InterfaceAddress::getAddress).filter(Inet4Address.class::isInstance)
                .map(address -> new LocalAddress(address.getHostAddress(), network.getName()));
    }
}
