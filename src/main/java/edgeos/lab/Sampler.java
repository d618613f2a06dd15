package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.limit.Limit;
import edgeos.lab.limit.LimitWatch;
import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes snapshots of an engine and keeps the last minute of rates. Any thread may ask it to look; anyone may read the latest.
 */
final class Sampler {
    private static final long SAMPLE_NANOS = 100_000_000L;
    private static final long PERIOD_NANOS = 50_000_000L;
    /** While nothing moves: most of what an idle lab used went into looking whether something does. */
    private static final long STILL_PERIOD_NANOS = 500_000_000L;
    /** Nothing moves when nothing has for so long: a message a second is enough to be looked at as often as many. */
    private static final long STILL_NANOS = 1_100_000_000L;
    private static final long LONGEST_PERIOD_NANOS = 500_000_000L;
    /** Whoever just started waits for the first message, and a first snapshot takes far longer than any later one. */
    private static final long FIRST_PERIOD_NANOS = 15_000_000L;
    private static final long FIRST_NANOS = 1_000_000_000L;
    /** A period is this many times what the last snapshot took. */
    private static final int COST_PERIODS = 5;
    /** Until something is delivered: of the time no more than a third is spent with looking. */
    private static final int FIRST_COST_PERIODS = 2;

    private final Engine engine;
    private final Notices notices;
    private final SampleWindow samples = new SampleWindow();
    private final LimitWatch watch = new LimitWatch(Runtime.getRuntime().availableProcessors());
    private final Supplier<Drawing> drawing;
    private final Supplier<Placement> placed;
    private final LiveSwarms swarms;
    private final Onlookers onlookers;
    private volatile Rates.Ways ways;
    private volatile Snapshot latest;
    private volatile History history = History.EMPTY;
    private Snapshot sampled;
    private volatile long costNanos;
    private Snapshot moved;
    private volatile boolean still;

    Sampler(Engine engine, LiveSwarms swarms, EventLog events, EnginePlan plan, Supplier<Drawing> drawing, Supplier<Placement> placed,
            Onlookers onlookers) {
        this.onlookers = onlookers;
        this.swarms = swarms;
        this.drawing = drawing;
        this.placed = placed;
        this.engine = engine;
        this.notices = new Notices(events);
        follow(plan);
        begin();
    }

    /** Rates count from here. */
    private void begin() {
        latest = taken();
        sampled = latest;
        moved = latest;
        onlookers.saw(new Look(latest, true, true, ways));
    }

    private Snapshot taken() {
        return swarms.beside(engine.snapshot());
    }

    /** Says by which plan the engine runs from now on: its transmit gates are what throughput counts, and not every link copies. */
    void follow(EnginePlan plan) {
        ways = Rates.Ways.of(plan);
    }

    /** Takes a snapshot; adds a sample if it is time for one. */
    synchronized void look() {
        long start = System.nanoTime();
        latest = taken();
        costNanos = System.nanoTime() - start;
        if (hasMoved(moved, latest)) {
            moved = latest;
        }
        still = latest.atNanos() - moved.atNanos() > STILL_NANOS;
        boolean due = latest.atNanos() - sampled.atNanos() >= SAMPLE_NANOS;
        onlookers.saw(new Look(latest, due, false, ways));
        if (!due) {
            return;
        }
        notices.look(latest);
        watch.look(latest, drawing.get(), placed.get());
        samples.add(Rates.between(sampled, latest, ways));
        sampled = latest;
        history = samples.history();
    }

    private static boolean hasMoved(Snapshot before, Snapshot now) {
        return !now.ledger().equals(before.ledger()) || now.fwps() != before.fwps() || lives(now) != lives(before) || answers(now) != answers(before);
    }

    private static long answers(Snapshot of) {
        return of.swarms().stream().mapToLong(swarm -> swarm.answered() + swarm.connects()).sum();
    }

    private static long lives(Snapshot of) {
        return of.chains().stream().mapToLong(chain -> chain.created() + chain.activated() + chain.terminated() + chain.cleaned()).sum();
    }

    /** How long to wait between two snapshots: those of very many instances take long, and then come less often, as do those of what rests, but twice a second at least. */
    long periodNanos() {
        if (latest.ledger().delivered() == 0 && latest.atNanos() < FIRST_NANOS) {
            return Math.clamp(costNanos * FIRST_COST_PERIODS, FIRST_PERIOD_NANOS, LONGEST_PERIOD_NANOS);
        }
        return Math.clamp(costNanos * COST_PERIODS, still ? STILL_PERIOD_NANOS : PERIOD_NANOS, LONGEST_PERIOD_NANOS);
    }

    /** Forgets the rates so far: they are of another clock. */
    synchronized void forget() {
        samples.clear();
        watch.forget();
        history = History.EMPTY;
        begin();
    }

    /** What was seen so far, by a clock that can be turned back. Immutable. */
    record Kept(Snapshot latest, Snapshot sampled, Snapshot moved, History history, Object told) { }

    /** What was seen so far. */
    synchronized Kept keep() {
        return new Kept(latest, sampled, moved, history, notices.keep());
    }

    /** Sets back what was seen. */
    synchronized void restore(Kept kept) {
        latest = kept.latest();
        sampled = kept.sampled();
        moved = kept.moved();
        samples.clear();
        kept.history().samples().forEach(samples::add);
        history = kept.history();
        notices.restore(kept.told());
        watch.forget();
    }

    /** What limits now, fullest first. */
    List<Limit> limits() {
        return watch.limits();
    }

    Snapshot latest() {
        return latest;
    }

    History history() {
        return history;
    }
}
