package edgeos.engine.topology;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.datagram.DatagramPorts;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.socket.Doorstep;
import edgeos.engine.socket.Listener;
import edgeos.engine.socket.Sockets;
import edgeos.engine.socket.Station;
import edgeos.engine.socket.Upstream;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.memory.RingLayout;
import edgeos.notation.SharedBy;
import java.nio.channels.ServerSocketChannel;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The nodes of a plan to which clients connect by sockets, and those that connect for them. Changed by who holds the data plane still; clients of nodes that an edit leaves alone stay. */
public final class Listeners {
    /** The kind of node that listens. */
    public static final String KIND = "tcpIn";
    /** The kind of node that answers whoever connected. */
    static final String OUT = "tcpOut";
    /** The kind of node that connects to somebody. */
    static final String UPSTREAM = "tcpUpstream";
    private static final int SEAT_RING_BYTES = 4096;

    private final Roles roles;
    private final Sockets sockets;
    private final Map<String, Listener> byNode = new LinkedHashMap<>();
    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();

    Listeners(Roles roles, DatagramPorts datagrams, Supplier<BitSet> flowsInUse) {
        this.roles = roles;
        this.sockets = new Sockets(new Doorstep(roles.clock(), roles.manager(), roles.units(), roles.slabs(), roles.gateParker(), roles.gateTally(), roles.flows(), roles.clients(), flowsInUse),
                roles.clients(), datagrams);
        sockets.sweepWith(roles.tls()::sweep);
    }

    /** What serves them all. */
    public Sockets sockets() {
        return sockets;
    }

    /** Those of the plan, by node. */
    public Map<String, Listener> byNode() {
        return byNode;
    }

    /** Those of the plan that connect to somebody, by node. */
    public Map<String, Upstream> upstreams() {
        return upstreams;
    }

    /** All nodes with sockets, by node. */
    void forEach(BiConsumer<String, Station> each) {
        byNode.forEach(each);
        upstreams.forEach(each);
    }

    /** True if a plan has to do with sockets. */
    static boolean areIn(EnginePlan plan) {
        return plan.nodes().stream().anyMatch(node -> node.kind().equals(KIND) || node.kind().equals(UPSTREAM));
    }

    /** Where clients connect, by the names of nodes. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        byNode.values().forEach(listener -> addresses.put(listener.spec().name(), listener.address()));
        return addresses;
    }

    /** Switches to a plan whose transmit gates are there already. */
    void switchTo(EnginePlan next, Preparation prepared, Map<String, Transmit> transmits) {
        switchListeners(next, prepared);
        switchUpstreams(next, prepared, transmits);
    }

    private void switchListeners(EnginePlan next, Preparation prepared) {
        var before = new LinkedHashMap<>(byNode);
        byNode.clear();
        for (NodeSpec node : next.nodes()) {
            if (!node.kind().equals(KIND)) {
                continue;
            }
            ServerSocketChannel socket = prepared.socket(node.id());
            Listener listener = before.remove(node.id());
            if (listener == null) {
                listener = new Listener(node, socket, seat(new NodeCounters()));
                sockets.add(listener);
            } else {
                sockets.respec(listener, node, socket);
            }
            if (listener.leadTo(manyBehind(next, node.id()))) {
                sockets.rewired(listener);
            }
            byNode.put(node.id(), listener);
        }
        for (Listener gone : before.values()) {
            sockets.remove(gone);
            roles.manager().retire(gone.remove(), false);
        }
    }

    /** The node to which a listener leads all its clients at once; null if each comes to one of its own. */
    private static String manyBehind(EnginePlan plan, String listener) {
        return plan.links().stream().filter(link -> link.from().equals(listener)).map(LinkSpec::to).filter(to -> plan.nodes().stream().anyMatch(node -> node.id().equals(to) && isForMany(plan, node))).findFirst().orElse(null);
    }

    private static boolean isForMany(EnginePlan plan, NodeSpec node) {
        return SharedBy.isMany(node.settings())
                && plan.chains().stream().noneMatch(chain -> chain.id().equals(node.chain()) && chain.policy() == ChainSpec.Policy.PER_FLOW && chain.flowBy() == ChainSpec.FlowBy.FIVE_TUPLE);
    }

    private void switchUpstreams(EnginePlan next, Preparation prepared, Map<String, Transmit> transmits) {
        var before = new LinkedHashMap<>(upstreams);
        upstreams.clear();
        for (NodeSpec node : next.nodes()) {
            if (node.kind().equals(UPSTREAM)) {
                Transmit transmit = transmits.get(node.id());
                Upstream upstream = before.get(node.id());
                if (upstream == null || transmit.taker() != upstream) {
                    upstream = new Upstream(node, prepared.target(node.id()), seat(transmit.counters()), transmit.counters(), roles.clients());
                    transmit.giveTo(upstream);
                } else {
                    before.remove(node.id());
                    upstream.respec(node, prepared.target(node.id()));
                }
                upstreams.put(node.id(), upstream);
            }
        }
        for (Upstream gone : before.values()) {
            sockets.remove(gone);
            roles.manager().retire(gone.remove(), false);
        }
    }

    private Unit seat(NodeCounters counters) {
        var piece = roles.slabs().allocate(RingLayout.totalBytes(SEAT_RING_BYTES));
        var unit = new Unit(roles.units().nextNumber(), 0, roles.lane(0), null, piece, SEAT_RING_BYTES, counters);
        roles.units().putRelease(unit);
        return unit;
    }

    /** Gives each its place and its wires, and its sockets the same. */
    void seat(BiConsumer<Unit, String> seating) {
        forEach((node, station) -> seating.accept(station.seat(), node));
        sockets.reseat();
    }

    /** The rings of all sockets. */
    Stream<Unit> units() {
        return sockets.units();
    }
}
