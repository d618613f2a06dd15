package edgeos.engine;

import edgeos.engine.fwp.NodeCounters;
import edgeos.engine.fwp.Unit;
import edgeos.engine.socket.Doorstep;
import edgeos.engine.socket.Listener;
import edgeos.engine.socket.Sockets;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.memory.RingLayout;
import java.nio.channels.ServerSocketChannel;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The nodes of a plan to which clients connect by sockets. Changed by who holds the data plane still; clients of nodes that an edit leaves alone stay. */
final class Listeners {
    /** The kind of node that listens. */
    static final String KIND = "tcpIn";
    private static final int SEAT_RING_BYTES = 4096;

    private final Roles roles;
    private final Sockets sockets;
    private final Map<String, Listener> byNode = new LinkedHashMap<>();

    Listeners(Roles roles, Supplier<BitSet> flowsInUse) {
        this.roles = roles;
        this.sockets = new Sockets(new Doorstep(roles.clock(), roles.manager(), roles.units(), roles.slabs(), roles.gateParker(), roles.gateTally(), roles.flows(), roles.clients(), flowsInUse),
                roles.clients());
    }

    /** What serves them all. */
    Sockets sockets() {
        return sockets;
    }

    /** Those of the plan, by node. */
    Map<String, Listener> byNode() {
        return byNode;
    }

    void switchTo(EnginePlan next, Preparation prepared) {
        var before = new LinkedHashMap<>(byNode);
        byNode.clear();
        for (NodeSpec node : next.nodes()) {
            if (!node.kind().equals(KIND)) {
                continue;
            }
            ServerSocketChannel socket = prepared.socket(node.id());
            Listener listener = before.remove(node.id());
            if (listener == null) {
                listener = new Listener(node, socket, seat());
                sockets.add(listener);
            } else {
                sockets.respec(listener, node, socket);
            }
            byNode.put(node.id(), listener);
        }
        for (Listener gone : before.values()) {
            sockets.remove(gone);
            roles.manager().retire(List.of(gone.seat()), false);
        }
    }

    private Unit seat() {
        var piece = roles.slabs().allocate(RingLayout.totalBytes(SEAT_RING_BYTES));
        var unit = new Unit(roles.units().nextNumber(), 0, roles.lane(0), null, piece, SEAT_RING_BYTES, new NodeCounters());
        roles.units().putRelease(unit);
        return unit;
    }

    /** Gives each its place and its wires, and its clients the same. */
    void seat(BiConsumer<Unit, String> seating) {
        byNode.forEach((node, listener) -> seating.accept(listener.seat(), node));
        sockets.reseat();
    }

    /** The rings of all clients. */
    Stream<Unit> units() {
        return sockets.units();
    }
}
