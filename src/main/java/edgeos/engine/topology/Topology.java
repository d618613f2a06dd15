package edgeos.engine.topology;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.Residence;
import edgeos.engine.datagram.DatagramPorts;
import edgeos.engine.datagram.Peers;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.memory.RingLayout;
import edgeos.notation.DropReason;
import edgeos.notation.Placement;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * All that runs of a plan. A switch to another plan happens between two bursts: what did not change goes on and keeps its state, what is new was built
 * before anything is sent to it. Changed by who holds the data plane still.
 */
public final class Topology {
    private final Roles roles;
    private final Map<String, Wire> wires = new LinkedHashMap<>();
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, ReceiveGate> gates = new LinkedHashMap<>();
    private final Map<String, Transmit> transmits = new LinkedHashMap<>();
    private final Map<String, ChainPool> pools = new LinkedHashMap<>();
    private final Map<String, Unit> shared = new LinkedHashMap<>();
    /** By chain; all of them by the empty name. */
    private final Map<String, Residence> past = new LinkedHashMap<>();
    private final UnitBuilder builder;
    private final Permissions permissions;
    private final Listeners listeners;
    private final DatagramPorts datagrams;
    private EnginePlan plan = new EnginePlan(EnginePlan.Scheduling.RUN_TO_COMPLETION, Placement.AUTOMATIC, List.of(), List.of(), List.of(), List.of(), List.of());
    private Blocks blocks = Blocks.of(plan);
    private final Map<String, List<String>> headsByChain = new LinkedHashMap<>();
    private Seating seating;
    private Wiring wiring;
    private List<ReceiveGate> gateList = List.of();
    private final BiConsumer<Unit, String> bell = this::ring;

    /** Nothing runs yet: the plan is one without nodes. */
    public Topology(Roles roles, Seating seating, EventLog events) {
        this.seating = seating;
        this.roles = roles;
        this.permissions = new Permissions(roles, events);
        this.datagrams = new DatagramPorts(new Peers(roles.clock(), roles.manager(), roles.flows(), Roles.MOST_FLOWS, this::flowsInUse));
        this.listeners = new Listeners(roles, datagrams, this::flowsInUse);
        this.builder = new UnitBuilder(roles, templates, wires);
        roles.manager().buildWith(this::populate);
    }

    /** Who carries it out; by who holds all still. */
    public Roles roles() {
        return roles;
    }

    /** Where roles run. */
    public Seating seating() {
        return seating;
    }

    /** The plan that it was made of. */
    public EnginePlan plan() {
        return plan;
    }

    /** Links, by id. */
    public Map<String, Wire> wires() {
        return wires;
    }

    /** Nodes with FWPs, by id. */
    public Map<String, Template> templates() {
        return templates;
    }

    /** Receive gates, but those for sockets. */
    public List<ReceiveGate> gates() {
        return gateList;
    }

    /** The same, by id. */
    public Map<String, ReceiveGate> gatesById() {
        return gates;
    }

    /** Closes what gates have open; nobody runs them any more. */
    public void closeGates() {
        gates.values().forEach(gate -> gate.traffic().close());
        listeners.sockets().close();
    }

    /** Where clients connect by sockets. */
    public Listeners listeners() {
        return listeners;
    }

    /** Transmit gates, by id. */
    public Map<String, Transmit> transmits() {
        return transmits;
    }

    /** Chains, by id. */
    public Map<String, ChainPool> pools() {
        return pools;
    }

    /** Units outside of chains, by their first node's id. */
    public Map<String, Unit> shared() {
        return shared;
    }

    /** Where roles run from the next switch on. */
    public void seat(Seating next) {
        seating = next;
        roles.grow(next.cores(), next.movers());
    }

    /** Switches to another plan; returns files that are no longer written and are to be closed by another thread. */
    List<PcapWriter> switchTo(EnginePlan next, Preparation prepared) {
        var closing = new ArrayList<PcapWriter>();
        EnginePlan before = plan;
        plan = next;
        blocks = Blocks.of(next);
        headsByChain.clear();
        next.chains().forEach(chain -> headsByChain.put(chain.id(), blocks.heads(next, chain.id())));
        permissions.grant(next);
        Wires.switchTo(next, wires, closing);
        var changed = new HashSet<Template>();
        List<Template> goneTemplates = Templates.switchTo(next, prepared, templates, roles, changed);
        switchTransmits(next, prepared, closing);
        switchGates(next, prepared);
        roles.tls().switchTo(next, prepared::tls);
        listeners.switchTo(next, prepared, transmits);
        switchPools(next);
        permissions.switchTo(next, templates, pools, gates);
        listeners.forEach((node, station) -> station.permit(roles.authority().receiving(node)));
        rebuildUnits();
        Outside.connect(roles, gateList, transmits.values(), datagrams, listeners.sockets());
        roles.tls().enforce(next, roles.authority()::isLive);
        roles.manager().recovery().pardon(template -> changed.contains(template) || templates.get(template.id()) != template);
        roles.cores().forEach(core -> core.schedule(next.scheduling()));
        goneTemplates.forEach(this::leave);
        roles.scheduler().traceOnly(templates.keySet());
        if (!before.nodes().isEmpty()) {
            roles.ringAll();
        }
        return closing;
    }

    /** Keeps how long messages stayed at what is no more: they count in means of the whole run. */
    private void leave(Template gone) {
        Residence residence = gone.residence(roles.clock().nanos());
        past.merge("", residence, Residence::plus);
        if (pools.containsKey(gone.spec().chain())) {
            past.merge(gone.spec().chain(), residence, Residence::plus);
        }
        roles.manager().retirePiece(gone.checkpoint());
    }

    /** How long messages stayed at FWPs that are no more, of a chain, or, for null, of all. */
    public Residence past(String chain) {
        return past.getOrDefault(chain == null ? "" : chain, Residence.NONE);
    }

    private void switchTransmits(EnginePlan next, Preparation prepared, List<PcapWriter> closing) {
        var before = new LinkedHashMap<>(transmits);
        transmits.clear();
        for (NodeSpec node : next.nodes()) {
            if (node.role() == Role.TRANSMIT) {
                Transmit transmit = before.get(node.id());
                if (transmit == null || prepared.hasFile(node.id()) || !transmit.spec().kind().equals(node.kind())) {
                    transmit = new Transmit(node, prepared.file(node.id()), Outside.isForClients(node.kind()));
                } else {
                    before.remove(node.id());
                    transmit.respec(node);
                }
                transmits.put(node.id(), transmit);
            }
        }
        before.values().stream().map(Transmit::file).filter(Objects::nonNull).forEach(closing::add);
    }

    private void switchGates(EnginePlan next, Preparation prepared) {
        var before = new LinkedHashMap<>(gates);
        gates.clear();
        for (NodeSpec node : next.nodes()) {
            if (node.role() == Role.SOURCE && !node.kind().equals(Listeners.KIND)) {
                ReceiveGate gate = before.remove(node.id());
                if (gate == null) {
                    gate = newGate(node, prepared);
                } else {
                    gate.feed(node, prepared.traffic(node.id()) == null ? gate.traffic() : prepared.traffic(node.id()));
                }
                gates.put(node.id(), gate);
            }
        }
        for (ReceiveGate gone : before.values()) {
            gone.traffic().close();
            roles.manager().retire(List.of(gone.unit()), false);
        }
        gateList = List.copyOf(gates.values());
    }

    private ReceiveGate newGate(NodeSpec node, Preparation prepared) {
        var counters = new NodeCounters();
        int ringBytes = ReceiveGate.ringBytes(prepared.traffic(node.id()));
        var piece = roles.slabs().allocate(RingLayout.totalBytes(ringBytes));
        var unit = new Unit(roles.units().nextNumber(), 0, roles.lane(0), null, piece, ringBytes, counters);
        unit.fillFrom(roles.gateParker());
        roles.units().putRelease(unit);
        return new ReceiveGate(node, prepared.traffic(node.id()), unit, counters, roles.clock(), roles.gateTally(), roles.flows(),
                roles.acts(), this::flowsInUse);
    }

    private void switchPools(EnginePlan next) {
        var before = new LinkedHashMap<>(pools);
        pools.clear();
        for (ChainSpec chain : next.chains()) {
            ChainPool pool = before.get(chain.id());
            if (pool != null && keepsInstances(pool, chain)) {
                before.remove(chain.id());
                pool.respec(chain);
            } else {
                ChainPool other = pool;
                pool = new ChainPool(chain, roles.clients());
                if (other != null) {
                    pool.follow(other);
                }
            }
            pools.put(chain.id(), pool);
        }
        for (ChainPool gone : before.values()) {
            roles.manager().dissolve(gone);
        }
        past.keySet().removeIf(chain -> !chain.isEmpty() && !pools.containsKey(chain));
        roles.manager().pools().clear();
        roles.manager().pools().addAll(pools.values());
    }

    /** True if a chain's instances go on under another specification of it. */
    static boolean keepsInstances(ChainPool pool, ChainSpec next) {
        return pool.spec().policy() == next.policy() && pool.spec().flowBy() == next.flowBy() && pool.spec().instances() == next.instances();
    }

    /** True if the FWPs of a node have rings of their own. */
    boolean isHead(String node) {
        return blocks.byHead().containsKey(node);
    }

    private void rebuildUnits() {
        builder.switchTo(new Lanes(plan, blocks, seating.movers()), plan, seating.cores());
        List<Unit> outside = builder.rebuild(List.copyOf(shared.values()), blocks, blocks.heads(plan, null), null);
        shared.clear();
        outside.forEach(unit -> shared.put(unit.stages()[0].template().id(), unit));
        wiring = new Wiring(plan, blocks, wires, shared, transmits, pools, roles.authority(), Headroom.of(blocks, templates));
        for (ChainPool pool : pools.values()) {
            List<String> heads = headsByChain.get(pool.spec().id());
            for (Instance instance : pool.all()) {
                List<Unit> before = instance.units();
                instance.setUnits(builder.rebuild(before, blocks, heads, instance));
                instance.units().forEach(unit -> wiring.connect(unit, instance.units()));
                if (instance.state() == Instance.State.CLEANED) {
                    instance.units().forEach(Unit::clean);
                } else if (instance.state() == Instance.State.ACTIVE) {
                    instance.units().forEach(Unit::grantEntry);
                    instance.units().forEach(roles.scheduler()::admit);
                    if (!instance.units().containsAll(before)) {
                        pool.breakStream(instance, DropReason.CLIENT_GONE);
                    }
                }
            }
        }
        pools.values().forEach(roles.manager()::terminateServed);
        outside.forEach(unit -> wiring.connect(unit, List.of()));
        outside.stream().filter(unit -> !unit.isDown()).forEach(roles.scheduler()::admit);
        gates.forEach((node, gate) -> {
            builder.seatGate(gate.unit(), node);
            wiring.connectGate(gate.unit(), node);
        });
        listeners.seat((unit, node) -> {
            builder.seatGate(unit, node);
            wiring.connectGate(unit, node);
        });
    }

    private void populate(Instance instance) {
        String chain = instance.pool().spec().id();
        instance.setUnits(builder.build(blocks, headsByChain.get(chain), instance));
        List<Unit> units = instance.units();
        for (int at = 0; at < units.size(); at++) {
            wiring.connect(units.get(at), units);
        }
    }

    /** Notes what was refused and what FWPs wrote, and rings the doorbells that they asked for. */
    public void tell(EventLog events) {
        roles.authority().refusals().tell(events, roles.clock().nanos());
        roles.errands().empty(events, bell);
    }

    /** Rings the doorbell of a node's FWP: the one in the same instance, or the one outside of chains. */
    private void ring(Unit from, String node) {
        String head = blocks.headOf().get(node);
        var siblings = from.instance() == null ? List.<Unit>of() : from.instance().units();
        Stream.concat(siblings.stream(), shared.values().stream()).filter(unit -> unit.stages()[0].template().id().equals(head)).findFirst()
                .ifPresent(roles.scheduler()::wake);
    }

    /** Every unit whose ring may hold messages: gates, what is outside of chains, and what was used of chains. */
    public Stream<Unit> units() {
        return Stream.of(gates.values().stream().map(ReceiveGate::unit), listeners.units(), shared.values().stream(),
                pools.values().stream().flatMap(pool -> pool.occupied().stream()).flatMap(instance -> instance.units().stream()))
                .flatMap(units -> units);
    }

    private Stream<Unit> rings() {
        return units().flatMap(unit -> unit.outbox() == null ? Stream.of(unit) : Stream.of(unit, unit.outbox().unit()));
    }

    /** Gives every message in a ring a name that has none; before somebody watches. */
    public void name() {
        rings().forEach(unit -> {
            for (int k = 0; k < unit.ring().count(); k++) {
                unit.ring().renumber(k, roles.acts().nextSerial());
            }
        });
    }

    private BitSet flowsInUse() {
        var inUse = new BitSet();
        rings().forEach(unit -> {
            Ring ring = unit.ring();
            for (int k = 0; k < ring.count(); k++) {
                inUse.set(ring.flow(k));
            }
        });
        units().filter(unit -> unit.outbox() != null && unit.outbox().lastFlow() >= 0).forEach(unit -> inUse.set(unit.outbox().lastFlow()));
        pools.values().forEach(pool -> pool.markFlows(inUse, roles.flows()));
        roles.clients().markFlows(inUse);
        datagrams.peers().markFlows(inUse);
        return inUse;
    }
}
