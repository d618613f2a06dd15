package edgeos.engine.sched;

import edgeos.engine.cap.Checking;
import edgeos.engine.cap.Refusal;
import edgeos.engine.count.RunCounters;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Epoch;
import edgeos.engine.duty.PaddedLong;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Fault;
import edgeos.engine.fwp.Library;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.EnginePlan.Scheduling;
import edgeos.program.Batch;
import edgeos.telemetry.Act;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.ScheduleTrace.Track;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * A core that runs FWPs. One duty cycle chooses one unit and runs it until its ring is empty or its budget is spent.
 *
 * <p>Called by one thread at a time. Its epoch is odd while it looks up a unit and runs it, and even outside: whoever evicted a unit and then read an even epoch, or reads
 * another epoch later, knows that the unit is no longer run.
 */
public final class Core implements DutyCycle, Epoch {
    private static final int BURST = 128;
    /** Instead of a cursor or a time: the unit was stopped. */
    static final long FAULTED = -1;

    private final int number;
    private final Clock clock;
    private final Acts acts;
    private final Parker parker = new Parker();
    private final AtomicReferenceArray<Unit> units;
    private final RunQueue queue;
    private final RunTrace trace = new RunTrace();
    private final Effort effort = new Effort();
    private final PaddedLong epoch = new PaddedLong();
    private final Batch batch = new Batch();
    private final HypercallGate gate;
    private final Emitter emitter;
    private final SingleWriterRecorder awake = new SingleWriterRecorder(Distributions.MOST_NANOS, 2);
    private final SingleWriterRecorder woken = new SingleWriterRecorder(Distributions.MOST_NANOS, 2);
    private final PaddedLong activations = new PaddedLong();
    private volatile Scheduling scheduling = Scheduling.RUN_TO_COMPLETION;
    private int handled;
    private long wokeAt = Long.MIN_VALUE;
    /** Of the run at hand: when its last stage was done, and how many messages it handled. */
    private long stoppedNanos;
    private int messages;

    /**
     * A core with nothing to run.
     *
     * @param most units have numbers below this
     * @param manager who sleeps while there are no errands
     * @param errands where goes what FWPs ask of the data plane
     * @param library which services keep sessions for FWPs
     * @param streams whose clients may leave
     */
    public Core(int number, int most, Clock clock, Acts acts, Parker manager, Errands errands, Library library, Streams streams) {
        this.number = number;
        this.clock = clock;
        this.acts = acts;
        this.units = new AtomicReferenceArray<>(most);
        this.queue = new RunQueue(most, this::deadlineNanos);
        this.gate = new HypercallGate(number, clock, errands, manager, library);
        batch.callThrough(gate);
        emitter = new Emitter(clock, acts, batch, streams);
        batch.emitBy(emitter);
    }

    @Override
    public String role() {
        return "core " + number;
    }

    /** Which core it is. */
    public int number() {
        return number;
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

    /** How many activations were noted; those are seen by whoever reads it. Any thread. */
    public long activationsVolatile() {
        return activations.getVolatile();
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

    /** Odd while a unit may be run; in the one order of volatile accesses. */
    @Override
    public long epochVolatile() {
        return epoch.getVolatile();
    }

    void wake(Unit unit) {
        if (raise(unit)) {
            parker.wake();
        }
    }

    private boolean raise(Unit unit) {
        return queue.raise(unit.index(), unit.stages()[0].template().priority(), scheduling);
    }

    /** False if no unit wants to run; may be true until a duty cycle looked for one in vain. */
    public boolean hasWork() {
        return queue.hasWork();
    }

    /** The latest runs. Any thread. */
    Track track(long nowNanos) {
        return trace.track(role(), nowNanos);
    }

    /** What it runs now, without having come back; null if it runs nothing. Any thread. */
    RunTrace.Running running() {
        return trace.running();
    }

    /** Adds the numbers of the nodes that its trace names. Any thread. */
    void addTraced(BitSet to) {
        trace.addNodes(to);
    }

    /** What its thread spends on what it runs. */
    public Effort effort() {
        return effort;
    }

    /** When a unit is due; its epoch is odd meanwhile, as the unit must not be cleaned. */
    private long deadlineNanos(int index) {
        epoch.setFenced(epoch.getPlain() + 1);
        Unit unit = units.get(index);
        long deadline = unit == null ? Long.MAX_VALUE : unit.deadlineNanos();
        epoch.setRelease(epoch.getPlain() + 1);
        return deadline;
    }

    /** When the last run ended; by its thread. */
    public long stoppedNanos() {
        return stoppedNanos;
    }

    @Override
    public int doWork() {
        for (int index = queue.take(scheduling); index >= 0; index = queue.take(scheduling)) {
            if (runAt(index, clock.nanos()) > 0) {
                return 1;
            }
        }
        return 0;
    }

    /** Looks up the unit only when the epoch is odd and everybody may see that: who evicted it, and then read an even epoch, evicted it before this looks. */
    private int runAt(int index, long now) {
        epoch.setFenced(epoch.getPlain() + 1);
        try {
            Unit unit = units.get(index);
            return unit == null ? 0 : run(unit, now);
        } finally {
            epoch.setRelease(epoch.getPlain() + 1);
        }
    }

    private int run(Unit unit, long start) {
        Stage[] stages = unit.stages();
        long from = unit.processed();
        long to = unit.ring().filledAcquire();
        if (from >= to && !isEager(unit) || stages.length == 0 || unit.fault() != null) {
            return 0;
        }
        Refusal missing = missing(stages);
        if (missing != null) {
            missing.count();
            return 0;
        }
        noteActivation(unit);
        Template head = stages[0].template();
        if (acts.isWatched()) {
            acts.add(new Act.Chosen(start, number, head.id(), Watch.instance(unit)));
        }
        long budget = head.budgetNanos();
        long deadline = unit.deadlineNanos();
        messages = 0;
        trace.begin(start, head.traced(), Watch.instance(unit), budget, deadline == Long.MAX_VALUE ? 0 : deadline);
        long stopped = tracedBatches(unit, stages, start, budget);
        RunCounters counters = head.runs(number);
        counters.ran();
        if (stopped - start > budget) {
            counters.overran();
        }
        trace.end(stopped, messages);
        return 1;
    }

    private long tracedBatches(Unit unit, Stage[] stages, long start, long budget) {
        try {
            return runBatches(unit, stages, start, budget);
        } catch (RuntimeException | Error defect) {
            trace.forget();
            throw defect;
        }
    }

    /** Once a chain: FWPs behind the first begin when it has run and a mover has moved what it made, which says nothing of activating. */
    private void noteActivation(Unit unit) {
        long activatedAt = unit.takeActivatedAt();
        if (activatedAt == 0) {
            return;
        }
        long start = clock.nanos();
        if (unit.instance().began(start - activatedAt)) {
            (activatedAt < wokeAt ? woken : awake).recordValue(Math.clamp(start - activatedAt, 0, Distributions.MOST_NANOS));
            activations.setRelease(activations.getPlain() + 1);
        }
    }

    /**
     * Runs a unit until its ring is empty, its budget leaves no room for another message, or it was stopped; returns when that was. A batch is as long as is likely to fit
     * the budget, by what a message took of late: programs are expected to return, not made to.
     */
    private long runBatches(Unit unit, Stage[] stages, long start, long budget) {
        boolean watched = acts.isWatched();
        RunCounters cost = stages[0].template().runs(number);
        long from = unit.processed();
        long to = unit.ring().filledAcquire();
        long begun = start;
        long left = budget;
        do {
            int before = messages;
            int most = Math.clamp(left / (cost.messageNanos() + 1), 1, BURST);
            long first = unit.ring().resumed(from, to);
            long end = watched ? Watch.run(this, unit, stages, first, to, begun, acts) : process(unit, stages, first, to, most, begun);
            end = end == first ? from : end;
            publish(unit, first, end, begun);
            if (end == FAULTED) {
                return stoppedNanos;
            }
            cost.took((stoppedNanos - begun) / Math.max(1, messages - before));
            from = end;
            to = unit.ring().filledAcquire();
            begun = stoppedNanos;
            left = budget - (begun - start);
        } while (from < to && left > cost.messageNanos() && !watched && !isEager(unit) && unit.fault() == null);
        if (from < to && !isEager(unit)) {
            raise(unit);
        }
        return begun;
    }

    /** Says how far the unit came, and that there is something to move. */
    private void publish(Unit unit, long from, long end, long begun) {
        if (clock.isVirtual()) {
            charge(unit.stages(), Math.max(0, end - from));
        }
        if (batch.rawRing().isWritten()) {
            unit.ring().scribbled();
        }
        if (end != FAULTED) {
            emitter.publish(unit, handled);
            unit.processRelease(end, batch.claimed(end), handled);
            unit.stages()[0].template().runs(number).batch(handled, begun, stoppedNanos);
        }
        unit.lane().ring(unit.index());
        if (isEager(unit) && unit.outbox().ring().isRelievedVolatile()) {
            raise(unit);
        }
    }

    /** While time is virtual, only its declared cost says how long a batch took: its programs worked for that, those that share it for equal parts. */
    private void charge(Stage[] stages, long bytes) {
        long before = clock.nanos();
        clock.charge(1, bytes);
        stoppedNanos = clock.nanos();
        long each = (stoppedNanos - before) / stages.length;
        stages[0].template().runs(number).worked(stoppedNanos - before - each * (stages.length - 1));
        for (int at = 1; at < stages.length; at++) {
            stages[at].template().runs(number).worked(each);
        }
    }

    private static boolean isEager(Unit unit) {
        return unit.outbox() != null && unit.outbox().isEager();
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
        emitter.open(unit);
        long begun = runStage(unit, stages[0], 0, now);
        if (begun == FAULTED) {
            return FAULTED;
        }
        long end = batch.close();
        handled = batch.taken();
        messages += handled;
        for (int at = 1; at < stages.length; at++) {
            Stage stage = stages[at];
            emitter.close();
            batch.open(records, from, end, Integer.MAX_VALUE, now, stage.sentBy(), 1 << stage.viaPort(), at, stage.wire().spec().inPort());
            begun = runStage(unit, stage, at, begun);
            if (begun == FAULTED) {
                return FAULTED;
            }
            batch.close();
        }
        stoppedNanos = begun;
        return end;
    }

    /**
     * Returns when the stage was done; {@link #FAULTED} if it failed: whatever a program throws ends its own unit and nothing else. What it took counts in any case. A run of the first stage may be many batches; of those
     * behind it, which share, each batch has a budget of its own and is a run.
     */
    private long runStage(Unit unit, Stage stage, int place, long begun) {
        Template template = stage.template();
        try {
            gate.enter(unit, stage);
            template.text().process(batch, stage.memory());
            gate.leave();
        } catch (Throwable failed) {
            unit.fail(Fault.of(failed, place));
            stoppedNanos = clock.nanos();
            count(template, place, stoppedNanos - begun);
            return FAULTED;
        }
        long stopped = clock.nanos();
        count(template, place, stopped - begun);
        return stopped;
    }

    private void count(Template template, int place, long nanos) {
        RunCounters counters = template.runs(number);
        counters.worked(nanos);
        if (place > 0) {
            counters.ran();
            if (nanos > template.budgetNanos()) {
                counters.overran();
            }
        }
    }
}
