package edgeos.engine.sched;

import edgeos.engine.cap.Checking;
import edgeos.engine.cap.Refusal;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Parker;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Fault;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.EnginePlan.Scheduling;
import edgeos.program.Batch;
import edgeos.telemetry.Act;
import edgeos.telemetry.Distributions;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * A core that runs FWPs. One duty cycle chooses one unit and runs it until its ring is empty or its budget is spent.
 *
 * <p>Called by one thread at a time. Its epoch is odd within a duty cycle and even outside: whoever evicted a unit and then read an even epoch, or reads
 * another epoch later, knows that the unit is no longer run.
 */
public final class Core implements DutyCycle {
    private static final int LEVELS = 8;
    private static final int BURST = 128;
    /** Instead of a cursor or a time: the unit was stopped. */
    static final long FAULTED = -1;
    private static final VarHandle EPOCH;

    static {
        try {
            EPOCH = MethodHandles.lookup().findVarHandle(Core.class, "epoch", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final int number;
    private final Clock clock;
    private final Acts acts;
    private final ReadySet doorbells;
    private final Parker mover;
    private final Parker parker = new Parker();
    private final AtomicReferenceArray<Unit> units;
    private final ReadySet[] ready = new ReadySet[LEVELS];
    private final int[] turns = new int[LEVELS];
    private final Batch batch = new Batch();
    private final HypercallGate gate;
    private final SingleWriterRecorder awake = new SingleWriterRecorder(Distributions.MOST_NANOS, 2);
    private final SingleWriterRecorder woken = new SingleWriterRecorder(Distributions.MOST_NANOS, 2);
    private volatile Scheduling scheduling = Scheduling.RUN_TO_COMPLETION;
    private int level;
    private long wokeAt = Long.MIN_VALUE;
    @SuppressWarnings("unused")
    private long epoch;

    /**
     * A core with nothing to run.
     *
     * @param most units have numbers below this
     * @param doorbells rung when messages are ready to move
     * @param mover who sleeps while no doorbell rings
     * @param outbox where goes what FWPs ask of the data plane
     */
    public Core(int number, int most, Clock clock, Acts acts, ReadySet doorbells, Parker mover, Outbox outbox) {
        this.number = number;
        this.clock = clock;
        this.acts = acts;
        this.doorbells = doorbells;
        this.mover = mover;
        this.units = new AtomicReferenceArray<>(most);
        this.gate = new HypercallGate(number, clock, outbox, mover);
        batch.callThrough(gate);
        for (int at = 0; at < LEVELS; at++) {
            ready[at] = new ReadySet(most);
        }
    }

    @Override
    public String role() {
        return "core " + number;
    }

    /** Where the core's thread sleeps. */
    public Parker parker() {
        return parker;
    }

    /** From activation to an FWP's first instruction, when the core was awake. */
    public SingleWriterRecorder awakeActivations() {
        return awake;
    }

    /** From activation to an FWP's first instruction, when the core slept and had to be woken. */
    public SingleWriterRecorder wokenActivations() {
        return woken;
    }

    /** Notes that the core's thread slept until now. */
    public void wokeUp() {
        wokeAt = clock.nanos();
    }

    /** Changes how it chooses, from the next duty cycle on. */
    public void schedule(Scheduling next) {
        scheduling = next;
    }

    void admit(Unit unit) {
        units.set(unit.index(), unit);
    }

    void evict(Unit unit) {
        units.set(unit.index(), null);
    }

    long epoch() {
        return (long) EPOCH.getVolatile(this);
    }

    void wake(Unit unit) {
        if (ready[unit.stages()[0].template().priority()].raise(unit.index())) {
            parker.wake();
        }
    }

    /** True if a unit wants to run. */
    public boolean hasWork() {
        for (ReadySet set : ready) {
            if (set.isAnyRaised()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int doWork() {
        EPOCH.setVolatile(this, (long) EPOCH.get(this) + 1);
        try {
            for (int index = choose(); index >= 0; index = choose()) {
                Unit unit = units.get(index);
                if (unit != null && run(unit) > 0) {
                    return 1;
                }
            }
            return 0;
        } finally {
            EPOCH.setRelease(this, (long) EPOCH.get(this) + 1);
        }
    }

    private int choose() {
        level = level + 1 & LEVELS - 1;
        int first = scheduling == Scheduling.FIXED_PRIORITY ? 0 : level;
        for (int at = 0; at < LEVELS; at++) {
            int candidate = first + at & LEVELS - 1;
            int index = ready[candidate].take(turns[candidate]);
            if (index >= 0) {
                turns[candidate] = index + 1;
                return index;
            }
        }
        return -1;
    }

    private int run(Unit unit) {
        Stage[] stages = unit.stages();
        long from = unit.processed();
        long to = unit.ring().filledAcquire();
        if (from >= to || stages.length == 0 || unit.fault() != null) {
            return 0;
        }
        Refusal missing = missing(stages);
        if (missing != null) {
            missing.count();
            return 0;
        }
        long start = clock.nanos();
        long activatedAt = unit.takeActivatedAt();
        if (activatedAt != 0) {
            (activatedAt < wokeAt ? woken : awake).recordValue(Math.clamp(start - activatedAt, 0, Distributions.MOST_NANOS));
        }
        boolean watched = acts.isWatched();
        if (watched) {
            acts.add(new Act.Chosen(start, number, stages[0].template().id(), Watch.instance(unit)));
        }
        long budget = stages[0].template().budgetNanos();
        long begun = start;
        long stopped;
        do {
            long end = watched ? Watch.run(this, unit, stages, from, to, begun, acts) : process(unit, stages, from, to, BURST, begun);
            clock.charge(1, Math.max(0, end - from));
            if (batch.rawRing().isWritten()) {
                unit.ring().scribbled();
            }
            stopped = clock.nanos();
            if (end != FAULTED) {
                unit.process(end, batch.claimed(end), begun, stopped);
            }
            if (doorbells.raise(unit.index())) {
                mover.wake();
            }
            if (end == FAULTED) {
                return 1;
            }
            from = end;
            to = unit.ring().filledAcquire();
            begun = stopped;
        } while (from < to && stopped - start < budget && !watched && unit.fault() == null);
        if (from < to) {
            ready[stages[0].template().priority()].raise(unit.index());
        }
        return 1;
    }

    /** The capability without which the unit is not run; null if it is. */
    private static Refusal missing(Stage[] stages) {
        for (int at = 0; Checking.ON && at < stages.length; at++) {
            Refusal missing = stages[at].template().missing();
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /** Runs every stage over at most {@code most} messages; returns the cursor behind them, or {@link #FAULTED} if the unit was stopped at it. */
    long process(Unit unit, Stage[] stages, long from, long to, int most, long now) {
        var records = unit.ring().records();
        batch.show(unit.ring().whole());
        batch.open(records, from, to, most, now);
        long begun = runStage(unit, stages[0], 0, now);
        if (begun == FAULTED) {
            return FAULTED;
        }
        long end = batch.close();
        for (int at = 1; at < stages.length; at++) {
            Stage stage = stages[at];
            batch.open(records, from, end, Integer.MAX_VALUE, now, stage.sentBy(), 1 << stage.viaPort(), at);
            begun = runStage(unit, stage, at, begun);
            if (begun == FAULTED) {
                return FAULTED;
            }
            batch.close();
        }
        return end;
    }

    /** Returns when the stage was done; {@link #FAULTED} if it failed: whatever a program throws ends its own unit and nothing else. */
    private long runStage(Unit unit, Stage stage, int place, long begun) {
        Template template = stage.template();
        try {
            gate.enter(unit, stage);
            template.text().process(batch, stage.memory());
            gate.leave();
        } catch (Throwable failed) {
            unit.fail(Fault.of(failed, place));
            return FAULTED;
        }
        long stopped = clock.nanos();
        template.runs(number).ran(stopped - begun, stopped - begun > template.budgetNanos());
        return stopped;
    }
}
