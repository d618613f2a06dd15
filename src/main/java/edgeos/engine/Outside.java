package edgeos.engine;

import edgeos.engine.datagram.DatagramPort;
import edgeos.engine.datagram.DatagramPorts;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.socket.Sockets;
import edgeos.engine.spec.EnginePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins gates of a plan to what is outside of the engine and sends by itself. By who holds the data plane still. */
final class Outside {
    /** The kind of node that takes datagrams in. */
    static final String UDP_IN = "udpIn";
    /** The kind of node that sends datagrams. */
    static final String UDP_OUT = "udpOut";


    private Outside() { }

    /** Lets the ports of these gates take in what comes, and no others; shows these transmit gates the way out. */
    static void connect(List<ReceiveGate> gates, Collection<Transmit> transmits, DatagramPorts datagrams, Sockets sockets) {
        var kept = new ArrayList<DatagramPort>();
        for (ReceiveGate gate : gates) {
            if (gate.traffic() instanceof DatagramPort port) {
                kept.add(port);
                datagrams.use(port, gate.spec().settings(), sockets.selector());
            }
        }
        datagrams.keepOnly(kept);
        for (Transmit transmit : transmits) {
            if (transmit.spec().kind().equals(UDP_OUT)) {
                transmit.giveTo(datagrams.peers());
            }
        }
    }

    /** True if a plan has ports that take datagrams in. */
    static boolean isIn(EnginePlan plan) {
        return plan.nodes().stream().anyMatch(node -> node.kind().equals(UDP_IN));
    }

    /** Where clients connect or send to, by the names of nodes. */
    static Map<String, String> listening(Topology topology) {
        var addresses = new LinkedHashMap<>(topology.listeners().addresses());
        for (ReceiveGate gate : topology.gates()) {
            if (gate.traffic() instanceof DatagramPort port) {
                addresses.put(gate.spec().name(), port.address());
            }
        }
        return addresses;
    }

    /** What a gate says of itself. */
    static Map<String, Long> figures(ReceiveGate gate) {
        return gate.traffic() instanceof DatagramPort port ? port.figures() : Map.of();
    }
}
