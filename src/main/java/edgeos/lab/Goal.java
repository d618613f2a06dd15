package edgeos.lab;

import edgeos.lab.swarm.SwarmSettings;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.notation.ClientTarget;
import edgeos.notation.Ipv4Address;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the clients of a swarm go to.
 *
 * @param targets each client's in turn; empty: they cannot go there
 * @param source the address of the machine that they come from; empty: any
 * @param obstacle why they cannot go there, as half a sentence
 */
record Goal(List<InetSocketAddress> targets, String source, String obstacle) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANY = "0.0.0.0";
    private static final int MOST_PINGED = 250;

    /** Where a swarm's target listens now; empty: it does not, yet. */
    static Optional<Goal> of(Drawing drawing, Node swarm, Snapshot engine) {
        Optional<Goal> placed = Swarms.target(swarm).filter(ClientTarget::isPlace).flatMap(place -> place.host().map(host -> at(InetSocketAddress.createUnresolved(host.text(), place.port()))));
        return placed.or(() -> Swarms.targetNode(drawing, swarm).flatMap(node -> engine.node(node.id())
                .flatMap(figures -> Swarms.isPinging(swarm) ? behind(node, figures) : listening(node, figures))));
    }

    private static Goal at(InetSocketAddress target) {
        return new Goal(List.of(target), "", "");
    }

    /** A node that listens everywhere does so at the loopback address, too. */
    private static Optional<Goal> listening(Node node, NodeFigures figures) {
        String address = node.settings().text("address", LOOPBACK);
        int port = figures.figures().getOrDefault(NodeFigures.PORT, 0L).intValue();
        return port > 0 ? Optional.of(at(new InetSocketAddress(address.equals(ANY) ? LOOPBACK : address, port))) : Optional.empty();
    }

    /** The addresses of a device's network that follow the machine's own. */
    private static Optional<Goal> behind(Node tap, NodeFigures figures) {
        Long up = figures.figures().get("up");
        if (up == null) {
            return Optional.empty();
        }
        String own = tap.settings().text("hostAddress", "10.77.0.1");
        int hosts = (1 << Integer.SIZE - (int) tap.settings().whole("prefixBits", 24)) - 1;
        int machine = Ipv4Address.parse(own);
        List<InetSocketAddress> pinged = IntStream.range(1, MOST_PINGED + 1).map(step -> machine + step).filter(address -> (address & hosts) > 0 && (address & hosts) < hosts && (address & ~hosts) == (machine & ~hosts))
                .mapToObj(address -> new InetSocketAddress(InetAddress.ofLiteral(Ipv4Address.format(address)), 0)).toList();
        return Optional.of(up == 0 ? new Goal(List.of(), own, "the device of " + tap.name() + " is not there, so nobody can be pinged through it: up=0")
                : new Goal(pinged, own, "no address follows the machine's own on its network: hostAddress=" + own));
    }

    /** How clients behave that come from there. */
    SwarmSettings from(SwarmSettings settings) {
        return source.isEmpty() ? settings : settings.comingFrom(source);
    }
}
