package edgeos.engine.manager;

import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Parker;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Deadlines;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Outbox;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Units;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.Slabs;
import edgeos.telemetry.Act.Phase;
import edgeos.telemetry.EventLog;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * The FWP manager: creates chains from checkpoints, caches, activates, terminates, and cleans them.
 *
 * <p>Owned by its thread; mover 0, which activates and terminates chains, takes {@link Turns} with it. Cleaning waits until every core has passed the moment of termination, so that no FWP runs in memory that is being cleaned.
 */
public final class Manager implements DutyCycle {
    private static final int IDLE_LOOKS = 64;
    /** When to look again whether cores have passed: as long as a run of an FWP may take. */
    private static final long LOOK_AGAIN_NANOS = 500_000;
    private static final int CYCLE_CLEANS = 32;
    private static final int CYCLE_TERMINATIONS = 16;

    private final Clock clock;
    private final Cores cores;
    private final FlowTable flows;
    private final Deadlines deadlines;
    private final Tally tally = new Tally();
    private final ReadySet reports;
    private final Parker parker = new Parker();
    private final Units units;
    private final Turns turns = new Turns();
    private final Acts acts;
    private final List<ChainPool> pools = new ArrayList<>();
    private final Retired retired;
    private final Nursery nursery;
    private final Recovery recovery;
    private Consumer<Unit> losses = _ -> { };

    /** A manager of nothing yet; units are found by their number in {@code units}. */
    public Manager(Clock clock, Cores cores, FlowTable flows, Slabs slabs, Units units, Acts acts, EventLog events) {
        this.clock = clock;
        this.cores = cores;
        this.flows = flows;
        this.deadlines = new Deadlines(flows);
        this.units = units;
        this.reports = new ReadySet(units.most());
        this.retired = new Retired(cores, slabs, this::forget);
        this.acts = acts;
        this.nursery = new Nursery(clock, slabs, acts, events);
        this.recovery = new Recovery(clock, cores, events, this);
    }

    /** Sets what gives a new instance its units. */
    public void buildWith(Consumer<Instance> newBuilder) {
        nursery.buildWith(newBuilder);
    }

    /** Sets who is told of each unit with an outbox that goes out of service, and so forgets what was said to it; before anybody else can take its place. */
    public void tellOfLosses(Consumer<Unit> listener) {
        losses = listener;
    }

    /** The chains it manages. */
    public List<ChainPool> pools() {
        return pools;
    }

    /** Gives back at once what no core can use any more of what is out of service for good; by who holds all still. */
    public void giveBackRetired() {
        retired.giveBack();
    }

    /** How long creating an FWP took, for each. */
    public Histogram createTimes() {
        return nursery.createTimes();
    }

    /** What movers do about deadlines. */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** What becomes of FWPs that fault. */
    public Recovery recovery() {
        return recovery;
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
            turns.take();
            try {
                work += clean(pool) + nursery.createAhead(pool) + terminateIdle(pool, now);
            } finally {
                turns.give();
            }
        }
        turns.take();
        try {
            return work + takeReports() + recovery.doWork(now) + retired.giveBack() + nursery.touchAhead(pools);
        } finally {
            turns.give();
        }
    }

    /** Who may work on chains now: the manager, or mover 0 that activates and terminates beside it. */
    public Turns turns() {
        return turns;
    }

    /** Tells that a unit faulted, or was stopped by its mover. Any thread. */
    public void report(Unit unit) {
        if (reports.raise(unit.index())) {
            parker.wake();
        }
    }

    private int takeReports() {
        int taken = 0;
        for (int index = reports.take(0); index >= 0; index = reports.take(index)) {
            Unit unit = units.getAcquire(index);
            if (unit != null && unit.fault() != null && recovery.take(unit)) {
                taken++;
            }
        }
        return taken;
    }

    /** When there may be something to do that nobody tells it of; {@link Long#MAX_VALUE} if never. Its thread's. */
    public long nextDueNanos() {
        turns.take();
        try {
            long again = clock.nanos() + LOOK_AGAIN_NANOS;
            long due = retired.isEmpty() && !recovery.awaitsCores() ? recovery.nextDueNanos() : again;
            for (int at = 0; at < pools.size(); at++) {
                due = Math.min(due, pools.get(at).dueNanos(again));
            }
            return due;
        } finally {
            turns.give();
        }
    }

    /** True if somebody told it of a fault. */
    public boolean hasReports() {
        return reports.isAnyRaised();
    }

    /** Where its thread sleeps. */
    public Parker parker() {
        return parker;
    }

    /** Its part of the conservation law. */
    public Tally tally() {
        return tally;
    }

    private int clean(ChainPool pool) {
        int cleaned = 0;
        if (!pool.mayClean()) {
            return 0;
        }
        for (Instance instance = pool.takeCleanable(cores); instance != null; instance = pool.takeCleanable(cores)) {
            pool.cleaned(instance, clean(instance));
            clock.charge(1, 0);
            acts.lived(clock, instance, Phase.CLEANED);
            serveAgain(pool.waiters());
            if (++cleaned == (clock.isVirtual() ? 1 : CYCLE_CLEANS)) {
                break;
            }
        }
        return cleaned;
    }

    private long clean(Instance instance) {
        long copied = 0;
        List<Unit> units = instance.units();
        for (int at = 0; at < units.size(); at++) {
            recovery.beforeClean(units.get(at));
            discard(units.get(at));
            copied += units.get(at).clean();
        }
        return copied;
    }

    private static void serveAgain(List<Unit> waiters) {
        for (int at = 0; at < waiters.size(); at++) {
            Unit sender = waiters.get(at);
            sender.stopWaiting();
            sender.lane().ring(sender.index());
        }
        waiters.clear();
    }

    /** Throws away what is in the rings of a unit that nobody fills, runs, or drains any more. */
    public void discard(Unit unit) {
        throwAway(unit);
        unit.account(clock.nanos());
    }

    private void throwAway(Unit unit) {
        tally.discarded(unit.discard());
        if (unit.outbox() != null) {
            throwAway(unit.outbox());
        }
    }

    private void throwAway(Outbox outbox) {
        int unsent = outbox.ring().discard();
        tally.created(unsent);
        tally.discarded(unsent);
    }

    private int terminateIdle(ChainPool pool, long now) {
        if (!pool.endsIdle()) {
            return 0;
        }
        int ended = 0;
        for (Instance instance = pool.idle(now, IDLE_LOOKS); instance != null && ended < CYCLE_TERMINATIONS; instance = pool.idle(now, IDLE_LOOKS)) {
            terminate(instance);
            ended++;
        }
        return ended;
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
            instance = nursery.create(pool);
            if (instance == null) {
                return null;
            }
        }
        pool.activate(instance, key, client(pool, flow), start, cached);
        pool.bars().served(key);
        List<Unit> units = instance.units();
        for (int at = 0; at < units.size(); at++) {
            Unit unit = units.get(at);
            unit.grantEntry();
            for (Connection connection : unit.connections()) {
                if (connection != null) {
                    connection.grant();
                }
            }
            unit.activatedAt(cached ? Math.max(1, start) : 0);
            cores.admit(unit);
        }
        acts.lived(clock, instance, Phase.ACTIVATED);
        return instance;
    }

    private int client(ChainPool pool, int flow) {
        return flow >= 0 && pool.spec().policy() == Policy.PER_FLOW ? flows.addressOf(flow) : 0;
    }

    /** True if a message that {@link #serve} had no instance for can wait: one is about to be cleaned, every message ends its own, or the manager may make none at the moment. */
    public boolean canWait(ChainPool pool, int flow) {
        return (pool.uncleanedCount() > 0 || !pool.mayCreate() || pool.spec().policy() == Policy.PER_PACKET && !pool.all().isEmpty())
                && !pool.bars().refuses(pool.key(flow, flows), clock.nanos());
    }

    /** Ends an instance's service: its cores run it no more, its grants are void. It waits to be cleaned; what is in its rings is discarded then. */
    public void terminate(Instance instance) {
        if (instance.state() != Instance.State.ACTIVE) {
            return;
        }
        List<Unit> units = instance.units();
        for (int at = 0; at < units.size(); at++) {
            release(units.get(at));
        }
        instance.pool().terminate(instance, cores);
        acts.lived(clock, instance, Phase.TERMINATED);
    }

    /** Ends what served a message that is no more, where every message has an instance of its own. */
    public void terminateServed(ChainPool pool) {
        if (pool.spec().policy() == Policy.PER_PACKET) {
            pool.active().stream().filter(Instance::isAtRest).toList().forEach(this::terminate);
        }
    }

    private void release(Unit unit) {
        halt(unit);
        unit.inSlot().revoke();
        unit.outSlot().revoke();
    }

    /** Keeps a unit from running and lets those look again who waited for it. What is in its ring is discarded when nobody fills, runs, or drains it any more. */
    void halt(Unit unit) {
        cores.evict(unit);
        unit.lane().doorbells().lower(unit.index());
        if (unit.outbox() != null) {
            unit.lane().doorbells().lower(unit.outbox().unit().index());
            losses.accept(unit);
        }
        unit.tellAnyway();
    }

    /** Takes a chain's instances out of service for good. */
    public void dissolve(ChainPool pool) {
        retire(pool.forget().stream().flatMap(instance -> instance.units().stream()).toList(), true);
        serveAgain(pool.waiters());
    }

    /**
     * Takes units out of service for good, while movers are held still; their memories go back when no core runs them any more, unless {@code memoriesToo} is false: then only rings do. A core
     * may be within one: what it says afterwards, and if it fails, concerns nobody any more.
     */
    public void retire(List<Unit> retiring, boolean memoriesToo) {
        for (Unit unit : retiring) {
            release(unit);
            unit.setDown(true);
            throwAway(unit);
            recovery.forget(unit);
        }
        retired.add(retiring, memoriesToo);
    }

    /** Gives a memory back when no core can use it any more. */
    public void retirePiece(MemorySegment piece) {
        retired.add(List.of(piece), List.of());
    }

    /** No core runs it any more: what one still said in a last batch is counted as all else that is thrown away. */
    private void forget(Unit unit) {
        if (unit.outbox() != null) {
            throwAway(unit.outbox());
            units.forget(unit.outbox().unit().index());
        }
        unit.account(clock.nanos());
        units.forget(unit.index());
    }
}
