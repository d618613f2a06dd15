package edgeos.engine;

import edgeos.engine.figures.Figures;
import edgeos.engine.figures.InRings;
import edgeos.engine.rewind.CannotBeKept;
import edgeos.engine.rewind.Rest;
import edgeos.engine.rewind.Returning;
import edgeos.engine.rewind.Slices;
import edgeos.engine.rewind.Still;
import edgeos.engine.rewind.Taking;
import edgeos.engine.topology.Outside;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.UnderWay;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The time of an engine that steps: what stands for all that was done, and how it is turned back. Any thread. */
public final class EngineTime {
    /** More than this takes longer to look at than anybody would wait, and heap that others need. */
    private static final long MOST_BYTES = Math.min(1L << 29, Runtime.getRuntime().maxMemory() / 4);

    private final Engine engine;
    private final Topology topology;
    private final Rest rest;
    private final Consumer<Runnable> whileStill;
    private final BooleanSupplier files;
    private final Figures figures;

    /**
     * The time of this engine.
     *
     * @param rest whether it rests while that is done
     * @param files whether anything is written into files
     * @param whileStill does something under the engine's lock if it is held, and else nothing
     * @param figures of it
     */
    EngineTime(Engine engine, Topology topology, Rest rest, Consumer<Runnable> whileStill, BooleanSupplier files, Figures figures) {
        this.figures = figures;
        this.rest = rest;
        this.files = files;
        this.engine = engine;
        this.topology = topology;
        this.whileStill = whileStill;
    }

    /** What stands for all that was done in steps, see {@link edgeos.telemetry.TraceHash}. */
    public long trace() {
        return topology.roles().acts().trace();
    }

    /** How many uses of capabilities were refused so far. */
    public long refusals() {
        return topology.roles().authority().refusals().total();
    }

    /** What moves, flows, and waits is told since here, as if it had been looked at. While held; otherwise nothing happens. */
    public void mark() {
        whileStill.accept(figures::mark);
    }

    /** Since when it tells now what moves, flows, and waits; null unless held. */
    public Figures.Since since() {
        var found = new AtomicReference<Figures.Since>();
        whileStill.accept(() -> found.set(figures.since()));
        return found.get();
    }

    /** Tells of this moment what moves, flows, and waits since then. While held; otherwise, or with null, nothing happens. */
    public void tellSince(Figures.Since then) {
        if (then != null) {
            whileStill.accept(() -> figures.tellSince(then));
        }
    }

    /** The messages that are in rings now, oldest first; of more than {@code most}, the newest. None while it runs, or is being kept or set back. */
    public List<UnderWay> underWay(int most) {
        var found = new AtomicReference<>(List.<UnderWay>of());
        whileStill.accept(() -> {
            if (!rest.isOn()) {
                found.set(InRings.of(topology, most));
            }
        });
        return found.get();
    }

    /**
     * Begins to keep all of the engine as it is now; until that is done, nothing may go on in it, and whoever changes it ends it.
     *
     * @param before an earlier state of this engine, with which it shares what did not change; or null
     * @throws CannotBeKept if it cannot be, and why, as part of a sentence
     */
    public Taking take(Still before) throws CannotBeKept {
        if (Outside.isReachedBy(topology.plan())) {
            throw new CannotBeKept("the drawing talks to programs outside of the lab, and what was said cannot be taken back");
        }
        if (files.getAsBoolean()) {
            throw new CannotBeKept("what crosses a wire or leaves is written into a file, and what is written cannot be taken back");
        }
        long bytes = topology.roles().slabs().touchedBytes();
        if (bytes > MOST_BYTES) {
            throw new CannotBeKept("its FWPs have more memory than can be kept: bytes=" + bytes + " most=" + MOST_BYTES);
        }
        Taking taking = Still.taking(engine, before);
        still(() -> rest.begin(taking));
        return taking;
    }

    private void still(Runnable task) throws CannotBeKept {
        var runs = new AtomicBoolean(true);
        whileStill.accept(() -> {
            runs.set(false);
            task.run();
        });
        if (runs.get()) {
            throw new CannotBeKept("it runs");
        }
    }

    /** Begins to set all of it back to what it was, in place, but for its event log. While held; otherwise nothing happens. */
    public Returning goBack(Still to) {
        Returning returning = to.returning();
        whileStill.accept(() -> rest.begin(returning));
        return returning;
    }

    /**
     * Goes on with one of these for so long; true if it is done. Until then, who looks at the engine sees it as they did last.
     *
     * @throws CannotBeKept if it cannot be, and why, as part of a sentence
     */
    public boolean go(Slices work, long nanos) throws CannotBeKept {
        var failed = new AtomicReference<CannotBeKept>();
        still(() -> {
            try {
                rest.go(work, nanos);
            } catch (CannotBeKept cannot) {
                failed.set(cannot);
            }
        });
        if (failed.get() != null) {
            throw failed.get();
        }
        return work.isDone();
    }

    /** Drops what is being kept, as nobody wants it any more; goes all the way back, as there is no way from the middle. */
    public void end() {
        whileStill.accept(rest::end);
    }
}
