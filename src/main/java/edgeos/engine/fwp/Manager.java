package edgeos.engine.fwp;

import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.Slabs;
import edgeos.telemetry.Act;
import edgeos.telemetry.Act.Phase;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.EventLog;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * The FWP manager: creates chains from checkpoints, caches, activates, terminates, and cleans them.
 *
 * <p>Owned by the data-plane thread. Cleaning waits until every core has passed the moment of termination, so that no FWP runs in memory that is being cleaned.
 */
public final class Manager implements DutyCycle {
    private static final int IDLE_LOOKS = 64;
    private static final int CYCLE_CREATES = 4;
    private static final int CYCLE_CLEANS = 8;

    /** Memory that goes back once every core has passed the ticket. */
    private record Retired(long[] ticket, List<MemorySegment> pieces, List<Unit> units) { }

    private final Clock clock;
    private final Cores cores;
    private final FlowTable flows;
    private final Tally tally;
    private final Slabs slabs;
    private final ReadySet doorbells;
    private final Acts acts;
    private final List<ChainPool> pools = new ArrayList<>();
    private final ArrayDeque<Retired> retired = new ArrayDeque<>();
    private final BitSet indices = new BitSet();
    private final Histogram createTimes = Distributions.histogram();
    private final Recovery recovery;
    private Consumer<Instance> builder = _ -> { };

    public Manager(Clock clock, Cores cores, FlowTable flows, Tally tally, Slabs slabs, ReadySet doorbells, Acts acts, EventLog events) {
        this.clock = clock;
        this.cores = cores;
        this.flows = flows;
        this.tally = tally;
        this.slabs = slabs;
        this.doorbells = doorbells;
        this.acts = acts;
        this.recovery = new Recovery(clock, cores, events, this);
    }

    /** Sets what gives a new instance its units. */
    public void buildWith(Consumer<Instance> newBuilder) {
        builder = newBuilder;
    }

    /** The chains it manages. */
    public List<ChainPool> pools() {
        return pools;
    }

    /** How long creating an FWP took, for each. */
    public Histogram createTimes() {
        return createTimes;
    }

    /** What becomes of FWPs that fault. */
    public Recovery recovery() {
        return recovery;
    }

    /** A number for a new unit, unique among all that exist. */
    public int nextIndex() {
        int index = indices.nextClearBit(0);
        indices.set(index);
        return index;
    }

    @Override
    public String role() {
        return "manager";
    }

    @Override
    public int doWork() {
        int work = 0;
        long now = clock.nanos();
        for (int at = 0; at < pools.size(); at++) {
            ChainPool pool = pools.get(at);
            work += clean(pool) + createAhead(pool) + terminateIdle(pool, now);
        }
        return work + recovery.doWork(now) + giveBack();
    }

    private int clean(ChainPool pool) {
        int cleaned = 0;
        if (!pool.mayClean()) {
            return 0;
        }
        for (Instance instance = pool.takeCleanable(cores); instance != null; instance = pool.takeCleanable(cores)) {
            instance.units().forEach(recovery::beforeClean);
            instance.units().forEach(Unit::clean);
            pool.cleaned(instance);
            clock.charge(1, 0);
            tell(instance, Phase.CLEANED);
            pool.waiters().forEach(this::serveAgain);
            pool.waiters().clear();
            if (++cleaned == (clock.isVirtual() ? 1 : CYCLE_CLEANS)) {
                break;
            }
        }
        return cleaned;
    }

    private void serveAgain(Unit sender) {
        sender.stopWaiting();
        doorbells.raise(sender.index());
    }

    private int createAhead(ChainPool pool) {
        int made = 0;
        boolean bypassed = pool.spec().policy() == Policy.BYPASS;
        while (!bypassed && pool.all().size() < Math.min(pool.spec().createAhead(), pool.spec().limit()) && made < CYCLE_CREATES
                && pool.mayCreate()) {
            pool.cache(create(pool));
            made++;
        }
        return made;
    }

    private Instance create(ChainPool pool) {
        long start = System.nanoTime();
        Instance instance = pool.add();
        builder.accept(instance);
        long took = System.nanoTime() - start;
        int fwps = Math.max(1, instance.units().stream().mapToInt(unit -> unit.stages().length).sum());
        createTimes.recordValueWithCount(Math.min(took / fwps, Distributions.MOST_NANOS), fwps);
        clock.charge(fwps, 0);
        tell(instance, Phase.CREATED);
        return instance;
    }

    private int terminateIdle(ChainPool pool, long now) {
        if (pool.spec().idleNanos() <= 0 || pool.spec().policy() != Policy.PER_FLOW) {
            return 0;
        }
        Instance instance = pool.idle(now, IDLE_LOOKS);
        if (instance == null) {
            return 0;
        }
        terminate(instance);
        return 1;
    }

    /**
     * The instance that serves a message of this flow, activated now if there is none.
     *
     * @return null at the limit, or after a fault: then the message waits if {@link #canWait}, or is refused
     */
    public Instance serve(ChainPool pool, int flow) {
        int key = pool.key(flow, flows);
        Instance serving = pool.serving(key);
        return serving != null ? serving : pool.bars().refuses(key, clock.nanos()) ? null : activate(pool, key, flow);
    }

    private Instance activate(ChainPool pool, int key, int flow) {
        long start = clock.nanos();
        Instance instance = pool.takeCleaned();
        boolean cached = instance != null;
        if (!cached) {
            if (pool.all().size() >= pool.spec().limit() || !pool.mayCreate()) {
                return null;
            }
            instance = create(pool);
        }
        pool.activate(instance, key, client(pool, flow), start, cached);
        pool.bars().served(key);
        for (Unit unit : instance.units()) {
            unit.grantEntry();
            for (Connection connection : unit.connections()) {
                if (connection != null) {
                    connection.grant();
                }
            }
            unit.activatedAt(cached ? Math.max(1, start) : 0);
            cores.admit(unit);
        }
        tell(instance, Phase.ACTIVATED);
        return instance;
    }

    private int client(ChainPool pool, int flow) {
        return flow >= 0 && pool.spec().policy() == Policy.PER_FLOW ? flows.addressOf(flow) : 0;
    }

    /** True if a message that {@link #serve} had no instance for can wait: one is about to be cleaned, every message ends its own, or the manager may make none at the moment. */
    public boolean canWait(ChainPool pool, int flow) {
        return (pool.uncleanedCount() > 0 || !pool.mayCreate() || pool.spec().policy() == Policy.PER_PACKET)
                && !pool.bars().refuses(pool.key(flow, flows), clock.nanos());
    }

    /** Ends an instance's service: its cores run it no more, what is in its rings is discarded, its grants are void. It waits to be cleaned. */
    public void terminate(Instance instance) {
        for (Unit unit : instance.units()) {
            release(unit);
        }
        instance.pool().terminate(instance, cores.ticket());
        tell(instance, Phase.TERMINATED);
    }

    /** Ends what served a message that is no more, where every message has an instance of its own. */
    public void terminateServed(ChainPool pool) {
        if (pool.spec().policy() == Policy.PER_PACKET) {
            pool.active().stream().filter(Instance::isEmpty).toList().forEach(this::terminate);
        }
    }

    private void release(Unit unit) {
        halt(unit);
        unit.inSlot().revoke();
        unit.outSlot().revoke();
    }

    /** Keeps a unit from running and moving, discards what is in its ring, and lets those go on who waited for it. */
    void halt(Unit unit) {
        cores.evict(unit);
        doorbells.lower(unit.index());
        tally.discarded(unit.ring().discard());
        unit.setPendingPorts(0);
        unit.waiters().forEach(this::serveAgain);
        unit.waiters().clear();
        unit.stopWaiting();
    }

    /** Takes a chain's instances out of service for good. */
    public void dissolve(ChainPool pool) {
        retire(pool.forget().stream().flatMap(instance -> instance.units().stream()).toList(), true);
        pool.waiters().forEach(this::serveAgain);
        pool.waiters().clear();
    }

    /** Takes units out of service for good; their memories go back when no core runs them any more, unless {@code memoriesToo} is false: then only rings do. */
    public void retire(List<Unit> units, boolean memoriesToo) {
        var pieces = new ArrayList<MemorySegment>();
        for (Unit unit : units) {
            release(unit);
            recovery.forget(unit);
            pieces.add(unit.piece());
            if (memoriesToo) {
                for (Stage stage : unit.stages()) {
                    pieces.add(stage.piece());
                }
            }
        }
        retired.add(new Retired(cores.ticket(), pieces, units));
    }

    /** Gives a memory back when no core can use it any more. */
    public void retirePiece(MemorySegment piece) {
        retired.add(new Retired(cores.ticket(), List.of(piece), List.of()));
    }

    private int giveBack() {
        int given = 0;
        while (!retired.isEmpty() && cores.hasPassed(retired.peek().ticket())) {
            Retired gone = retired.poll();
            gone.pieces().forEach(slabs::release);
            gone.units().forEach(unit -> indices.clear(unit.index()));
            given++;
        }
        return given;
    }

    private void tell(Instance instance, Phase phase) {
        if (acts.isWatched()) {
            acts.add(new Act.Lived(clock.nanos(), instance.pool().spec().id(), instance.number(), phase));
        }
    }
}
