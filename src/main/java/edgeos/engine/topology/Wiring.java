package edgeos.engine.topology;

import edgeos.engine.cap.Authority;
import edgeos.engine.cap.Held;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Connection.End;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where each out port of a plan leads, for any instance. Made anew at each switch; changed by who holds the data plane still. */
final class Wiring {
    private final Blocks blocks;
    private final Map<String, Wire[]> outs = new LinkedHashMap<>();
    private final Map<String, Held[]> needs = new LinkedHashMap<>();
    private final Map<String, LinkSpec> first = new LinkedHashMap<>();
    private final Map<String, String> chainOf = new LinkedHashMap<>();
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private final Map<String, Unit> shared;
    private final Map<String, Transmit> transmits;
    private final Map<String, ChainPool> pools;
    private final Headroom headroom;

    Wiring(EnginePlan plan, Blocks blocks, Map<String, Wire> wires, Map<String, Unit> shared, Map<String, Transmit> transmits,
            Map<String, ChainPool> pools, Authority authority, Headroom headroom) {
        this.blocks = blocks;
        this.headroom = headroom;
        this.shared = shared;
        this.transmits = transmits;
        this.pools = pools;
        var roles = new HashMap<String, NodeSpec.Role>();
        for (NodeSpec node : plan.nodes()) {
            chainOf.put(node.id(), node.chain());
            roles.put(node.id(), node.role());
        }
        for (LinkSpec link : plan.links()) {
            if (link.outPort() == 0) {
                first.put(link.from(), link);
            }
            Wire wire = wires.get(link.id());
            List<Held> held = link.shared() ? authority.sharing(link) : authority.copying(link, roles.get(link.from()), roles.get(link.to()));
            needs.put(link.id(), held.toArray(Held[]::new));
            wire.deny(Held.missing(needs.get(link.id())));
            if (!link.shared()) {
                outs.computeIfAbsent(link.from(), _ -> new Wire[Unit.PORTS])[link.outPort()] = wire;
            }
        }
        pools.keySet().forEach(chain -> {
            List<String> heads = blocks.heads(plan, chain);
            heads.forEach(head -> entries.put(head, heads.indexOf(head)));
        });
    }

    /** Connects a gate. */
    void connectGate(Unit unit, String node) {
        var connections = new Connection[Unit.PORTS];
        connect(unit, node, 0, List.of(), connections);
        unit.connect(connections);
    }

    /** Connects a unit that stands among these others of its instance, or outside of chains. */
    void connect(Unit unit, List<Unit> siblings) {
        Stage[] stages = unit.stages();
        var connections = new Connection[stages.length * Unit.PORTS];
        for (int stage = 0; stage < stages.length; stage++) {
            connect(unit, stages[stage].template().id(), stage, siblings, connections);
        }
        unit.connect(connections);
    }

    private void connect(Unit unit, String node, int stage, List<Unit> siblings, Connection[] connections) {
        Wire[] wires = outs.get(node);
        String chain = chainOf.get(node);
        for (int port = 0; wires != null && port < Unit.PORTS; port++) {
            if (wires[port] == null) {
                continue;
            }
            LinkSpec link = wires[port].spec();
            boolean stays = chain != null && chain.equals(chainOf.get(link.to()));
            var beyond = new ArrayList<Held>(0);
            End end = stays ? sibling(link, siblings) : target(link, 0, beyond);
            if (end != null) {
                connections[stage * Unit.PORTS + port] = new Connection(wires[port], unit.lane(), together(needs.get(link.id()), beyond), unit.outSlot(), end,
                        stays || chain == null ? null : pools.get(chain));
            }
        }
    }

    private static Held[] together(Held[] first, List<Held> more) {
        return more.isEmpty() ? first : Stream.concat(Arrays.stream(first), more.stream()).toArray(Held[]::new);
    }

    private End sibling(LinkSpec link, List<Unit> siblings) {
        String head = blocks.headOf().get(link.to());
        Integer place = entries.get(head);
        if (place == null || place >= siblings.size()) {
            return null;
        }
        Unit unit = siblings.get(place);
        return new End(unit, unit.inSlot(), 0, link.inPort(), headroom.of(head));
    }

    /** Where a link that leaves its chain leads; past a chain that is bypassed, what the wires in it and its exit need is needed too. */
    private End target(LinkSpec link, int depth, List<Held> beyond) {
        Transmit transmit = transmits.get(link.to());
        if (transmit != null) {
            return new End(transmit, transmit.slot(), 0, link.inPort(), 0);
        }
        String head = blocks.headOf().get(link.to());
        ChainPool pool = pools.get(chainOf.get(link.to()));
        if (pool == null) {
            Unit unit = shared.get(head);
            return unit == null ? null : new End(unit, unit.inSlot(), 0, link.inPort(), headroom.of(head));
        }
        if (pool.spec().policy() == Policy.BYPASS) {
            LinkSpec exit = exit(link, pool.spec().id(), beyond);
            if (exit == null || depth > chainOf.size()) {
                return null;
            }
            return target(exit, depth + 1, beyond);
        }
        Integer entry = entries.get(head);
        return entry == null ? null : new End(pool, pool.slot(), entry, link.inPort(), headroom.of(head));
    }

    /** Past a chain: the link by which what enters here leaves when every node sends by its first port; null if it does not leave. */
    private LinkSpec exit(LinkSpec entry, String chain, List<Held> beyond) {
        LinkSpec link = entry;
        for (int hops = 0; hops <= chainOf.size(); hops++) {
            if (!chain.equals(chainOf.get(link.to()))) {
                return link;
            }
            link = first.get(link.to());
            if (link == null) {
                return null;
            }
            beyond.addAll(List.of(needs.get(link.id())));
        }
        return null;
    }
}
