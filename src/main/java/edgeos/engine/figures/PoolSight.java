package edgeos.engine.figures;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.PoolView.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at every FWP of the machine, for who wants to see the pool. Only what is new is collected while the data plane is held; states are read while it goes on, each as it is
 * when its turn comes. Guarded by the engine's lock, which keeps edits away.
 */
public final class PoolSight {
    private static final long FAULT_SHOWN_NANOS = 2_000_000_000L;

    private final Roles roles;
    private final Topology topology;
    private final Map<ChainPool, List<Instance>> known = new LinkedHashMap<>();
    /** How many messages had entered each unit at the last look, by its number. */
    private long[] entered = {};

    /** Nothing was collected yet. */
    public PoolSight(Roles roles, Topology topology) {
        this.roles = roles;
        this.topology = topology;
    }

    /** Roughly, while others go on: whether there are instances to {@link #collect}. */
    public boolean hasNew() {
        Collection<ChainPool> pools = topology.pools().values();
        return known.size() != pools.size() || pools.stream().anyMatch(pool -> !known.containsKey(pool) || known.get(pool).size() != pool.all().size());
    }

    /** Collects instances that are new; by who holds the data plane still. */
    public void collect() {
        known.keySet().removeIf(pool -> topology.pools().get(pool.spec().id()) != pool);
        for (ChainPool pool : topology.pools().values()) {
            List<Instance> seen = known.computeIfAbsent(pool, _ -> new ArrayList<>());
            seen.addAll(pool.all().subList(seen.size(), pool.all().size()));
        }
    }

    /** Where every FWP that was collected is in its life. */
    public PoolView take() {
        var blocks = new ArrayList<Block>();
        long now = roles.clock().nanos();
        if (!topology.shared().isEmpty()) {
            blocks.add(block("", topology.shared().values(), 1, now));
        }
        for (ChainPool pool : topology.pools().values()) {
            List<Instance> instances = known.getOrDefault(pool, List.of());
            if (!instances.isEmpty()) {
                blocks.add(block(pool, instances, now));
            }
        }
        return new PoolView(now, blocks);
    }

    private Block block(ChainPool pool, List<Instance> instances, long now) {
        var block = block(pool.spec().id(), instances.getFirst().units(), instances.size(), now);
        int per = block.nodes().size();
        boolean oneFlow = pool.spec().policy() == ChainSpec.Policy.PER_FLOW && pool.spec().flowBy() == ChainSpec.FlowBy.FIVE_TUPLE;
        for (int at = 0; at < instances.size(); at++) {
            Instance instance = instances.get(at);
            List<Unit> units = instance.units();
            int place = at * per;
            for (int which = 0; which < units.size(); which++) {
                place = put(block.states(), place, units.get(which), now);
            }
            int flow = instance.key();
            if (instance.state() == Instance.State.ACTIVE) {
                block.clients()[at] = instance.client();
                block.ports()[at] = oneFlow && flow >= 0 ? roles.flows().portOf(flow) : 0;
            }
        }
        return block;
    }

    /** A block of so many instances like these units, with the states of the first. */
    private Block block(String chain, Collection<Unit> like, int instances, long now) {
        List<String> nodes = like.stream().flatMap(unit -> Arrays.stream(unit.stages())).map(stage -> stage.template().id()).toList();
        var block = new Block(chain, nodes, new byte[instances * nodes.size()], new int[instances], new int[instances]);
        int place = 0;
        for (Unit unit : chain.isEmpty() ? like : List.<Unit>of()) {
            place = put(block.states(), place, unit, now);
        }
        return block;
    }

    private int put(byte[] states, int from, Unit unit, long now) {
        byte state = (byte) lively(unit, now).ordinal();
        int place = from;
        Stage[] stages = unit.stages();
        for (int at = 0; at < stages.length && place < states.length; at++) {
            states[place++] = state;
        }
        return place;
    }

    private FwpState lively(Unit unit, long now) {
        long before = entered(unit);
        long here = unit.ring().entered();
        if (here != before) {
            entered[unit.index()] = here;
        }
        return state(unit, here > 0 && here != before, now);
    }

    private long entered(Unit unit) {
        if (unit.index() >= entered.length) {
            entered = Arrays.copyOf(entered, Math.max(unit.index() + 1, entered.length * 2));
        }
        return entered[unit.index()];
    }

    /** Where a unit is in its life; {@code moved}: messages came of late. */
    private static FwpState state(Unit unit, boolean moved, long now) {
        Instance instance = unit.instance();
        boolean serves = instance == null || instance.state() == Instance.State.ACTIVE;
        if (unit.fault() != null || unit.isDown() || !serves && unit.mishaps().lastNanos() != 0 && now - unit.mishaps().lastNanos() < FAULT_SHOWN_NANOS) {
            return FwpState.FAULTED;
        }
        if (serves) {
            return moved || unit.ring().count() > 0 ? FwpState.RUNNING : FwpState.ACTIVE;
        }
        return switch (instance.state()) {
            case UNCLEANED -> FwpState.CLEANING;
            case CLEANED, ACTIVE -> instance.activations() == 0 ? FwpState.CREATED : FwpState.CLEANED;
        };
    }
}
