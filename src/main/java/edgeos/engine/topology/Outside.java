package edgeos.engine.topology;

import edgeos.engine.datagram.DatagramPort;
import edgeos.engine.datagram.DatagramPorts;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.socket.Sockets;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.tap.TapPort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins gates of a plan to what is outside of the engine and sends by itself. By who holds the data plane still. */
public final class Outside {
    /** The kind of node that takes datagrams in. */
    static final String UDP_IN = "udpIn";
    /** The kind of node that sends datagrams. */
    static final String UDP_OUT = "udpOut";
    /** The kind of node that takes frames in from a TAP device. */
    static final String TAP_IN = "tapIn";
    /** The kind of node that sends frames to a TAP device. */
    static final String TAP_OUT = "tapOut";
    private static final Set<String> FOR_CLIENTS = Set.of(Listeners.OUT, Listeners.UPSTREAM, UDP_OUT, TAP_OUT);

    private Outside() { }

    /** True if what leaves by nodes of this kind goes to somebody outside, whom its flow tells. */
    static boolean isForClients(String kind) {
        return FOR_CLIENTS.contains(kind);
    }

    /** Lets the ports of these gates take in what comes, and no others; shows these transmit gates the way out. */
    static void connect(Roles roles, List<ReceiveGate> gates, Collection<Transmit> transmits, DatagramPorts datagrams, Sockets sockets) {
        var kept = new ArrayList<DatagramPort>();
        var taps = new HashMap<String, TapPort>();
        for (ReceiveGate gate : gates) {
            if (gate.traffic() instanceof DatagramPort port) {
                kept.add(port);
                datagrams.use(port, gate.spec().settings(), sockets.selector());
            } else if (gate.traffic() instanceof TapPort tap) {
                taps.put(TapPort.device(gate.spec().settings()), tap);
                tap.join(roles.clock(), roles.gateParker());
            }
        }
        datagrams.keepOnly(kept);
        for (Transmit transmit : transmits) {
            switch (transmit.spec().kind()) {
                case UDP_OUT -> transmit.giveTo(datagrams.peers());
                case TAP_OUT -> transmit.giveTo(taps.get(TapPort.device(transmit.spec().settings())));
                default -> { }
            }
        }
    }

    /** True if a plan has ports that take datagrams in. */
    static boolean isIn(EnginePlan plan) {
        return plan.nodes().stream().anyMatch(node -> node.kind().equals(UDP_IN));
    }

    /** True if somebody outside of the engine can send to it or hears from it, other than by files. */
    public static boolean isReachedBy(EnginePlan plan) {
        return Listeners.areIn(plan) || isIn(plan) || plan.nodes().stream().anyMatch(node -> node.kind().equals(TAP_IN));
    }

    /** Where clients connect or send to, by the names of nodes. */
    public static Map<String, String> listening(Topology topology) {
        var addresses = new LinkedHashMap<>(topology.listeners().addresses());
        for (ReceiveGate gate : topology.gates()) {
            if (gate.traffic() instanceof DatagramPort port) {
                addresses.put(gate.spec().name(), port.address());
            }
        }
        return addresses;
    }

    /** What a gate says of itself. */
    public static Map<String, Long> figures(ReceiveGate gate) {
        return switch (gate.traffic()) {
            case DatagramPort port -> port.figures();
            case TapPort tap -> tap.figures();
            default -> Map.of();
        };
    }
}
