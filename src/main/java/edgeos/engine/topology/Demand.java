package edgeos.engine.topology;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Template;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.spec.AssetSpec;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.memory.RingLayout;
import edgeos.memory.Slabs;
import edgeos.notation.Quantity;
import edgeos.program.Program;
import java.util.Arrays;

/**
 * What a switch to another plan takes, at the most, of memory and of units: asked for before anything is changed, so that a plan for which there is not enough is refused as a whole. By who holds
 * the data plane still, but for {@link #tryHeap}.
 */
final class Demand {
    /** What Java keeps of a unit, its counters, connections, and segments. */
    private static final long UNIT_HEAP_BYTES = 4096;
    /** What Java keeps of a message in a ring, for each 64 bytes of it. */
    private static final long NOTE_HEAP_BYTES = 40;
    private static final int RECORD_BYTES = 64;
    private static final int DIRTY_SHIFT = 11;
    private static final int BALLAST_BYTES = 1 << 20;
    /** Below this, Java has room: an edit is no more than what a window does. */
    private static final long SMALL_HEAP_BYTES = 32L << 20;

    private final Topology topology;
    private long[] pieces = new long[64];
    private int count;
    private long units;
    private long heapBytes;

    private Demand(Topology topology) {
        this.topology = topology;
    }

    static Demand of(EnginePlan next, Preparation prepared, Topology before) {
        var demand = new Demand(before);
        Blocks blocks = Blocks.of(next);
        for (NodeSpec node : next.nodes()) {
            if (node.role() == Role.FWP) {
                demand.addFwps(node, prepared, blocks, next);
            } else if (prepared.traffic(node.id()) != null && !before.gatesById().containsKey(node.id())) {
                demand.add(RingLayout.totalBytes(ReceiveGate.ringBytes(prepared.traffic(node.id()))), 1);
            }
        }
        for (AssetSpec asset : next.assets()) {
            if (!before.plan().assets().contains(asset)) {
                demand.add(asset.bytes(), 1);
            }
        }
        return demand;
    }

    private void addFwps(NodeSpec node, Preparation prepared, Blocks blocks, EnginePlan next) {
        Program text = prepared.text(node.id());
        Template template = topology.templates().get(node.id());
        boolean isNew = template == null || !template.accepts(node, text);
        int instances = node.chain() == null ? 1 : instances(node.chain(), next);
        if (isNew) {
            long stateBytes = prepared.image(node.id()).byteSize();
            add(Math.max(Slabs.GRAIN_BYTES, stateBytes), 1);
            add(stateBytes, instances);
            heapBytes += instances * (stateBytes >>> DIRTY_SHIFT);
        }
        if (blocks.byHead().containsKey(node.id()) && (isNew || !topology.isHead(node.id()))) {
            addRings(node.ringBytes(), instances);
            addRings(text.outboxBytes(), instances);
        }
    }

    private void addRings(int ringBytes, int instances) {
        if (ringBytes > 0) {
            add(RingLayout.totalBytes(ringBytes), instances);
            units += instances;
            heapBytes += instances * (UNIT_HEAP_BYTES + ringBytes / RECORD_BYTES * NOTE_HEAP_BYTES);
        }
    }

    private int instances(String chain, EnginePlan next) {
        ChainPool pool = topology.pools().get(chain);
        return pool != null && next.chains().stream().anyMatch(spec -> spec.id().equals(chain) && Topology.keepsInstances(pool, spec)) ? pool.all().size() : 0;
    }

    private void add(long bytes, int times) {
        if (bytes > 0) {
            while (count + times > pieces.length) {
                pieces = Arrays.copyOf(pieces, pieces.length * 2);
            }
            Arrays.fill(pieces, count, count + times, bytes);
            count += times;
        }
    }

    /**
     * Makes sure that the engine has it; nothing is changed.
     *
     * @throws EngineException if it has not
     */
    void secure(Roles roles) throws EngineException {
        if (units > roles.units().free()) {
            throw new EngineException("", "there would be too many FWPs at once: more=" + units + " free=" + roles.units().free() + "; lower the limits of chains", null);
        }
        try {
            roles.slabs().secure(Arrays.copyOf(pieces, count));
        } catch (OutOfMemoryError none) {
            throw new EngineException("", "there is not enough memory for this: wanted=" + Quantity.bytes(Arrays.stream(pieces, 0, count).sum()) + " " + none.getMessage()
                    + "; lower limits, or the memory of FWPs", none);
        }
        tryHeap();
    }

    /** Java collects garbage to find out, so that what is found then is there. */
    private void tryHeap() throws EngineException {
        if (heapBytes < SMALL_HEAP_BYTES) {
            return;
        }
        try {
            var ballast = new byte[Math.toIntExact(heapBytes / BALLAST_BYTES) + 1][];
            for (int at = 0; at < ballast.length; at++) {
                ballast[at] = new byte[BALLAST_BYTES];
            }
        } catch (OutOfMemoryError none) {
            throw new EngineException("", "Java has not enough memory for this: wanted=" + Quantity.bytes(heapBytes) + "; lower limits, or start it with a larger -Xmx", none);
        }
    }
}
