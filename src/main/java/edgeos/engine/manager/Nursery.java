package edgeos.engine.manager;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.Slabs;
import edgeos.telemetry.Act.Phase;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** Makes instances of chains from their checkpoints, ahead of need or on a client's first message, and keeps memory ready for them. Owned by the manager, and by who takes turns with it. */
final class Nursery {
    private static final int CYCLE_CREATES = 4;
    /** A page fault each page, so four of them hold the data plane up for less than 20 us. */
    private static final long CYCLE_TOUCHED_BYTES = 4L * Slabs.GRAIN_BYTES;
    /** Memory made ready beyond what the next instance takes: little, so that it still is in the cache when it is wanted. */
    private static final long READY_BYTES = 256 << 10;

    /** How long nobody tries again after there was not enough memory. */
    private static final long RETRY_NANOS = 1_000_000_000;

    private final Clock clock;
    private final Slabs slabs;
    private final Acts acts;
    private final EventLog events;
    private final Histogram createTimes = Distributions.histogram();
    private Consumer<Instance> builder = _ -> { };
    private long retryNanos;
    private boolean starving;

    Nursery(Clock clock, Slabs slabs, Acts acts, EventLog events) {
        this.clock = clock;
        this.slabs = slabs;
        this.acts = acts;
        this.events = events;
    }

    /** Sets what gives a new instance its units. */
    void buildWith(Consumer<Instance> newBuilder) {
        builder = newBuilder;
    }

    /** How long creating an FWP took, for each. */
    Histogram createTimes() {
        return createTimes;
    }

    /** Makes memory ready for the next instances, so that creating one on a client's first message takes no page fault. Not while stepping: it is no act that anybody could see. */
    int touchAhead(List<ChainPool> pools) {
        long floor = 0;
        for (int at = 0; !clock.isVirtual() && at < pools.size(); at++) {
            if (mayGrow(pools.get(at))) {
                floor = Math.max(floor, pools.get(at).instanceBytes() + READY_BYTES);
            }
        }
        return (int) Math.min(slabs.touchAhead(floor, CYCLE_TOUCHED_BYTES), 1);
    }

    private static boolean mayGrow(ChainPool pool) {
        return pool.spec().policy() != Policy.BYPASS && pool.all().size() < pool.spec().limit();
    }

    /** Makes some of those that a chain wants ahead of need, or memory ready for them; returns the work done. */
    int createAhead(ChainPool pool) {
        int made = 0;
        boolean bypassed = pool.spec().policy() == Policy.BYPASS;
        while (!bypassed && pool.all().size() < Math.min(pool.spec().createAhead(), pool.spec().limit()) && made < CYCLE_CREATES
                && pool.mayCreate() && !isStarving()) {
            if (slabs.touchAhead(pool.instanceBytes(), clock.isVirtual() ? pool.instanceBytes() : CYCLE_TOUCHED_BYTES) > 0 && !clock.isVirtual()) {
                return made + 1;
            }
            Instance instance = create(pool);
            if (instance == null) {
                return made;
            }
            pool.cache(instance);
            made++;
        }
        return made;
    }

    private boolean isStarving() {
        return starving && clock.nanos() < retryNanos;
    }

    /** Makes an instance, which is in no cache yet; null if there is not enough memory: then nobody tries again for a second. */
    Instance create(ChainPool pool) {
        if (isStarving()) {
            return null;
        }
        long held = slabs.heldBytes();
        long start = System.nanoTime();
        Instance instance = pool.add();
        try {
            builder.accept(instance);
        } catch (OutOfMemoryError none) {
            pool.abandon(instance);
            starve(pool, none);
            return null;
        }
        starving = false;
        long took = System.nanoTime() - start;
        pool.measured(slabs.heldBytes() - held);
        int fwps = Math.max(1, instance.fwps());
        createTimes.recordValueWithCount(Math.min(took / fwps, Distributions.MOST_NANOS), fwps);
        clock.charge(fwps, 0);
        acts.lived(clock, instance, Phase.CREATED);
        return instance;
    }

    private void starve(ChainPool pool, OutOfMemoryError none) {
        if (!starving) {
            events.add(clock.nanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "there is not enough memory for another instance, so that new clients are refused: chain=" + pool.spec().name()
                    + " instances=" + pool.all().size() + " " + none.getMessage() + "; lower the chain's limit, or its FWPs' memory");
        }
        starving = true;
        retryNanos = clock.nanos() + RETRY_NANOS;
    }
}
