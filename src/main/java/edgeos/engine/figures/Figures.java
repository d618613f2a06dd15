package edgeos.engine.figures;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.count.RoleTimes;
import edgeos.engine.count.RunCounters;
import edgeos.engine.count.Tally;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.socket.Listener;
import edgeos.engine.socket.Upstream;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.topology.Listeners;
import edgeos.engine.topology.Outside;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.FwpView;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.telemetry.Snapshot.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Takes snapshots. Called by who holds gates, movers, and the manager still, which own every counter of the conservation law, so that a snapshot is one moment.
 */
public final class Figures {
    private static final double NEARLY_FULL = 0.9;

    /** What one node's FWPs add up to. */
    private static final class Sum {
        private int instances;
        private double fill;
        private Map<String, Long> figures = Map.of();
    }

    /** What one node's FWPs ran, and how often they faulted. */
    private record Work(long nanos, long runs, long overruns, long faults) {
        /** Of what is no FWP. */
        private static final Work NONE = new Work(0, 0, 0, 0);

        private static Work of(Template template) {
            long nanos = 0;
            long runs = 0;
            long overruns = 0;
            for (RunCounters core : template.runs()) {
                nanos += core.nanos();
                runs += core.runs();
                overruns += core.overruns();
            }
            return new Work(nanos, runs, overruns, template.faults().count());
        }
    }

    private final Roles roles;
    private final Topology topology;
    private final RoleTimes times;
    private final ProtectionFigures protection;
    private final ProgramFigures programs;
    private final Occupied occupied;
    private final Activations activations = new Activations();
    private final Remembered creations = new Remembered();
    private final Remembered latency = new Remembered();
    private final Map<ChainPool, Remembered> chainLatencies = new LinkedHashMap<>();
    private final LastCounts stalls = new LastCounts();
    private final LastCounts messages = new LastCounts();
    private final LastCounts arrivals = new LastCounts();
    private final LastCounts denials = new LastCounts();
    private EnginePlan plan;
    private long serial;
    private long trace;

    /** Nothing was looked at yet. */
    public Figures(Roles roles, Topology topology, RoleTimes times) {
        this.roles = roles;
        this.topology = topology;
        this.times = times;
        this.protection = new ProtectionFigures(roles.authority(), topology);
        this.programs = new ProgramFigures(topology);
        this.occupied = new Occupied(roles, topology);
    }

    /**
     * Everything that only who holds the data plane still may read, at this moment. What can be worked out of copies waits until the snapshot is asked for: whoever is held waits for messages meanwhile.
     *
     * @return the snapshot; to be asked for once, before the next is taken
     */
    public Supplier<Snapshot> take() {
        activations.collect(roles.cores());
        programs.look();
        occupied.look();
        forgetOthers();
        begin();
        var latencies = new Latencies(roles, topology, occupied.rings());
        Map<String, Sum> sums = sum();
        Map<Template, Integer> down = roles.manager().recovery().down();
        var links = topology.plan().links().stream().map(link -> link(topology.wires().get(link.id()), sums)).toList();
        var nodes = topology.plan().nodes().stream().map(node -> node(node, sums.getOrDefault(node.id(), new Sum()), down)).toList();
        var chains = new ArrayList<Supplier<ChainFigures>>();
        topology.pools().values().forEach(pool -> chains.add(chain(pool, latencies)));
        Histogram created = roles.manager().createTimes();
        Distribution create = creations.of(created.getTotalCount(), () -> created);
        Supplier<Distribution> overall = latencies.overall(latency);
        Split split = latencies.split();
        var ledger = Tally.ledger(roles.tallies(), Occupied.messages(occupied.rings()), Occupied.messages(occupied.outboxes()));
        var busy = times.figures(topology.seating().movers(), topology.seating().cores());
        var protections = new Protection(protection.capabilities(), faults(down), roles.authority().refusals().total(), protection.denials(occupied));
        long fwps = fwps();
        long heldBytes = roles.slabs().heldBytes();
        long atNanos = roles.clock().nanos();
        long number = ++serial;
        return () -> new Snapshot(atNanos, number, ledger, nodes, links, chains.stream().map(Supplier::get).toList(), busy, overall.get(), split, create,
                activations.all(), activations.awake(), activations.woken(), fwps, heldBytes, protections);
    }

    /** After an edit: nothing is kept for what is drawn no more. */
    private void forgetOthers() {
        if (plan != topology.plan()) {
            plan = topology.plan();
            chainLatencies.keySet().retainAll(topology.pools().values());
        }
    }

    /** What grew is told since the last look; while it steps, two looks at the same moment tell the same. */
    private void begin() {
        long now = roles.acts().trace();
        if (!roles.acts().isWatched() || now != trace) {
            List.of(arrivals, stalls, messages, denials).forEach(LastCounts::begin);
        }
        trace = now;
    }

    /** What moves, flows, and waits is told since here: a look at nothing else. By who holds the data plane still. */
    public void mark() {
        begin();
        topology.plan().nodes().forEach(node -> moved(node, counters(node)));
        topology.plan().links().forEach(link -> look(topology.wires().get(link.id())));
    }

    /** Counters at a moment, since which it is told what moves, flows, and waits. Immutable. */
    public record Since(Map<String, Long> arrivals, Map<String, Long> stalls, Map<String, Long> messages, Map<String, Long> denials) { }

    /** Since when it is told at this moment; by who holds the data plane still. */
    public Since since() {
        mark();
        return new Since(arrivals.before(), stalls.before(), messages.before(), denials.before());
    }

    /** At this moment it is told since then; by who holds the data plane still. */
    public void tellSince(Since then) {
        arrivals.restore(then.arrivals());
        stalls.restore(then.stalls());
        messages.restore(then.messages());
        denials.restore(then.denials());
        trace = roles.acts().trace();
        mark();
    }

    private NodeCounters counters(NodeSpec node) {
        return switch (node.role()) {
            case SOURCE -> node.kind().equals(Listeners.KIND) ? topology.listeners().byNode().get(node.id()).counters() : topology.gatesById().get(node.id()).counters();
            case TRANSMIT -> topology.transmits().get(node.id()).counters();
            case FWP -> topology.templates().get(node.id()).counters();
        };
    }

    private boolean moved(NodeSpec node, NodeCounters counters) {
        return arrivals.grew(node.id(), counters.in());
    }

    /** What a wire did since the last look: nothing is asked twice, so that all is remembered. */
    private LinkState look(Wire wire) {
        String id = wire.spec().id();
        boolean flowed = messages.grew(id, wire.messages());
        boolean stalled = stalls.grew(id, wire.stalls());
        boolean denied = denials.grew(id, wire.deniedCount()) || wire.missing() != null;
        return denied ? LinkState.DENIED : stalled ? LinkState.BACK_PRESSURED : flowed ? LinkState.FLOWING : LinkState.IDLE;
    }

    private long fwps() {
        return topology.shared().values().stream().mapToLong(unit -> unit.stages().length).sum()
                + topology.pools().values().stream().filter(pool -> !pool.all().isEmpty())
                        .mapToLong(pool -> (long) pool.all().size() * pool.all().getFirst().fwps()).sum();
    }

    private Map<String, Sum> sum() {
        var sums = new HashMap<String, Sum>();
        for (Unit unit : topology.shared().values()) {
            for (Stage stage : unit.stages()) {
                Sum sum = sums.computeIfAbsent(stage.template().id(), _ -> new Sum());
                sum.instances++;
                sum.figures = stage.template().figures(stage.memory());
            }
        }
        for (ChainPool pool : topology.pools().values()) {
            for (Unit unit : pool.active().isEmpty() ? List.<Unit>of() : pool.active().getFirst().units()) {
                for (Stage stage : unit.stages()) {
                    Sum sum = sums.computeIfAbsent(stage.template().id(), _ -> new Sum());
                    sum.instances = pool.active().size();
                    sum.figures = programs.of(stage.template());
                }
            }
        }
        Stream.concat(occupied.rings().stream(), occupied.outboxes().stream()).forEach(unit -> fill(unit, sums));
        return sums;
    }

    private static void fill(Unit unit, Map<String, Sum> sums) {
        for (Stage stage : unit.speaker().stages()) {
            Sum sum = sums.computeIfAbsent(stage.template().id(), _ -> new Sum());
            sum.fill = Math.max(sum.fill, unit.ring().fill());
        }
    }

    private NodeFigures node(NodeSpec spec, Sum sum, Map<Template, Integer> down) {
        return switch (spec.role()) {
            case SOURCE -> spec.kind().equals(Listeners.KIND) ? listener(topology.listeners().byNode().get(spec.id())) : gate(topology.gatesById().get(spec.id()));
            case TRANSMIT -> transmit(topology.transmits().get(spec.id()));
            case FWP -> fwp(topology.templates().get(spec.id()), sum, down);
        };
    }

    private NodeFigures gate(ReceiveGate gate) {
        NodeCounters counters = gate.counters();
        double fill = gate.unit().ring().fill();
        return figures(gate.spec().id(), counters, 1, fill, Work.NONE, state(gate.spec(), counters, 1, fill, false), Outside.figures(gate));
    }

    private NodeFigures listener(Listener listener) {
        NodeCounters counters = listener.counters();
        return figures(listener.spec().id(), counters, 1, 0, Work.NONE, state(listener.spec(), counters, 1, 0, false), listener.figures());
    }

    private NodeFigures transmit(Transmit transmit) {
        NodeCounters counters = transmit.counters();
        double fill = transmit.isFull() ? 1 : 0;
        Upstream upstream = topology.listeners().upstreams().get(transmit.spec().id());
        Map<String, Long> figures = upstream != null ? upstream.figures() : transmit.file() == null ? Map.of() : Map.of("framesWritten", transmit.framesWritten());
        return figures(transmit.spec().id(), counters, 1, fill, Work.NONE, state(transmit.spec(), counters, 1, fill, false), figures);
    }

    private NodeFigures fwp(Template template, Sum sum, Map<Template, Integer> down) {
        boolean faulted = down.containsKey(template) || template.faults().isRecent(roles.clock().nanos());
        NodeState state = state(template.spec(), template.counters(), sum.instances, sum.fill, faulted);
        return figures(template.id(), template.counters(), sum.instances, sum.fill, Work.of(template), state, with(sum.figures, roles.tls().figures(template.id())));
    }

    private static Map<String, Long> with(Map<String, Long> programs, Map<String, Long> services) {
        var all = new HashMap<>(programs);
        all.putAll(services);
        return Map.copyOf(all);
    }

    private static NodeFigures figures(String id, NodeCounters counters, int instances, double fill, Work work, NodeState state,
            Map<String, Long> own) {
        return new NodeFigures(id, counters.in(), counters.out(), counters.bytesIn(), counters.droppedBy(), counters.consumedCount(),
                counters.met(), counters.missed(), instances, fill, work.nanos(), work.runs(), work.overruns(), work.faults(), state, own);
    }

    private List<FaultFigures> faults(Map<Template, Integer> down) {
        return topology.templates().values().stream().filter(template -> template.faults().count() > 0 || roles.authority().refusals().countedOf(template.id()) > 0)
                .map(template -> new FaultFigures(template.id(), template.faults().lastText(), template.faults().count(), template.faults().restarts(),
                        down.getOrDefault(template, 0), roles.authority().refusals().countedOf(template.id()))).toList();
    }

    private NodeState state(NodeSpec spec, NodeCounters counters, int instances, double fill, boolean faulted) {
        boolean moved = moved(spec, counters);
        if (faulted) {
            return NodeState.FAULTED;
        }
        if (fill >= NEARLY_FULL) {
            return NodeState.BACK_PRESSURED;
        }
        if (moved) {
            return NodeState.RUNNING;
        }
        return instances == 0 && spec.role() == Role.FWP ? NodeState.CACHED : NodeState.IDLE;
    }

    private LinkFigures link(Wire wire, Map<String, Sum> sums) {
        String id = wire.spec().id();
        LinkState seen = look(wire);
        LinkState state = seen == LinkState.IDLE && wire.isStalled() && waits(wire.spec().from(), sums) ? LinkState.BACK_PRESSURED : seen;
        Sum target = sums.get(wire.spec().to());
        Transmit transmit = topology.transmits().get(wire.spec().to());
        double fill = target != null ? target.fill : transmit != null && transmit.isFull() ? 1 : 0;
        return new LinkFigures(id, wire.messages(), wire.bytes(), wire.droppedCount(), fill, wire.stalls(), wire.met(), wire.missed(), state);
    }

    /** True if a node has messages to send: a wire that found its destination full is held up by that only as long. */
    private boolean waits(String node, Map<String, Sum> sums) {
        Sum sum = sums.get(node);
        ReceiveGate gate = topology.gatesById().get(node);
        return sum != null ? sum.fill > 0 : gate == null || gate.unit().ring().count() > 0;
    }

    private Supplier<ChainFigures> chain(ChainPool pool, Latencies latencies) {
        Supplier<Distribution> left = latencies.of(pool, chainLatencies.computeIfAbsent(pool, _ -> new Remembered()));
        var figures = new ChainFigures(pool.spec().id(), pool.active().size(), pool.cleanedCount(), pool.uncleanedCount(), pool.created(),
                pool.activatedCount(), pool.terminatedCount(), pool.cleanings(), pool.cleanedBytes(), pool.fromCache(), pool.refusedCount(), Distribution.EMPTY, latencies.split(pool));
        return () -> figures.with(left.get());
    }

    /** The units of a node, those of active instances first. */
    public Stream<Unit> unitsOf(String node) {
        Stream<Unit> inChains = topology.pools().values().stream().flatMap(pool -> Stream.concat(pool.active().stream(),
                pool.all().stream().filter(instance -> instance.state() != Instance.State.ACTIVE))).flatMap(instance -> instance.units().stream());
        return Stream.concat(topology.shared().values().stream(), inChains)
                .filter(unit -> Arrays.stream(unit.stages()).anyMatch(stage -> stage.template().id().equals(node)));
    }

    /** One FWP of a node, now. */
    public static FwpView describe(Unit unit, String node) {
        Stage stage = Arrays.stream(unit.stages()).filter(each -> each.template().id().equals(node)).findFirst().orElseThrow();
        var instance = unit.instance();
        return new FwpView(instance == null ? -1 : instance.number(), instance == null ? 0 : instance.client(),
                instance == null ? unit.isDown() ? "FAULTED" : "ACTIVE" : instance.state().name(), unit.ring().entered(), unit.ring().count(), unit.ring().fill(),
                unit.ringsBytes() + stage.piece().byteSize(), stage.template().figures(stage.memory()));
    }
}
