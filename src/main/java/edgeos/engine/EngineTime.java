package edgeos.engine;

import edgeos.engine.rewind.CannotBeKept;
import edgeos.engine.rewind.Still;
import edgeos.engine.topology.Outside;
import edgeos.engine.topology.Topology;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The time of an engine that steps: what stands for all that was done, and how it is turned back. Any thread. */
public final class EngineTime {
    /** More than this takes longer to look at than anybody would wait, and heap that others need. */
    private static final long MOST_BYTES = Math.min(1L << 29, Runtime.getRuntime().maxMemory() / 4);

    private final Engine engine;
    private final Topology topology;
    private final Consumer<Runnable> whileStill;
    private final BooleanSupplier files;

    /**
     * The time of this engine.
     *
     * @param files whether anything is written into files
     * @param whileStill does something under the engine's lock if it is held, and else nothing
     */
    EngineTime(Engine engine, Topology topology, Consumer<Runnable> whileStill, BooleanSupplier files) {
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

    /**
     * All of the engine as it is now.
     *
     * @param before an earlier one of this engine, with which it shares what did not change; or null
     * @throws CannotBeKept if it cannot be, and why, as part of a sentence
     */
    public Still still(Still before) throws CannotBeKept {
        if (Outside.isReachedBy(topology.plan())) {
            throw new CannotBeKept("the drawing talks to programs outside of the lab, and what was said cannot be taken back");
        }
        if (files.getAsBoolean()) {
            throw new CannotBeKept("what crosses a wire or leaves is written into a file, and what is written cannot be taken back");
        }
        var taken = new AtomicReference<Still>();
        var refused = new AtomicReference<CannotBeKept>(new CannotBeKept("it runs"));
        whileStill.accept(() -> {
            long bytes = topology.roles().slabs().touchedBytes();
            try {
                if (bytes > MOST_BYTES) {
                    throw new CannotBeKept("its FWPs have more memory than can be kept: bytes=" + bytes + " most=" + MOST_BYTES);
                }
                taken.set(Still.of(engine, before));
            } catch (CannotBeKept cannot) {
                refused.set(cannot);
            }
        });
        if (taken.get() == null) {
            throw refused.get();
        }
        return taken.get();
    }

    /** Sets all of it back to what it was, in place, but for its event log. While held; otherwise nothing happens. */
    public void restore(Still still) {
        whileStill.accept(still::restore);
    }
}
