package edgeos.lab.experiment.startup;

import edgeos.engine.Engine;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Activates cached chains as a live engine does it for users: a message comes to the gate, the manager takes a cleaned chain, grants what it needs, and admits it to a core
 * while the message is copied into its ring; the core, on another thread, chooses it. Each message has a chain of its own, which ends and is cleaned afterwards.
 *
 * <p>Measured is from just before the manager looks into its cache to when the core is about to call the FWP's program with that message: grants, copy, wake-up, and choosing
 * are inside; the time that the message lay at the gate is not. That is what the paper measures: from just before the wake-up until the FWP's own first instruction, on
 * another core. Which activations found their core awake, and which had to wake it, the engine tells apart: the core knows whether it slept since the start.
 *
 * <p>A core that looks for work in vain for some microseconds sleeps. So a core is kept awake by nothing but the rate of messages, or left to sleep by it.
 */
final class Activations {
    /** Messages come before the core goes to sleep. */
    static final double AWAKE_PER_SECOND = 250_000;
    /** Messages come when the core has slept for long. */
    static final double ASLEEP_PER_SECOND = 1_000;
    private static final int CACHED = 64;
    private static final long LOOK_MILLIS = 20;
    private static final long MOST_NANOS = 3_000_000_000L;
    private static final double MILLIS_PER_SECOND = 1e3;

    private Activations() { }

    /** Activations that find their core awake, at least so many a round. */
    static Start awake(long wanted) {
        return Start.of("activate", Creations.BUILT_IN, "cached chain to its first instruction, on another core that spins",
                drawing("echo", Map.of(), AWAKE_PER_SECOND), Path.of("."), engine -> activate(engine, AWAKE_PER_SECOND, wanted, Snapshot::activateAwakeNanos));
    }

    /** Activations that have to wake their core. */
    static Start asleep(long wanted) {
        return Start.of("activate parked", Creations.BUILT_IN, "the same, on a core whose thread has to be woken by the system",
                drawing("echo", Map.of(), ASLEEP_PER_SECOND), Path.of("."), engine -> activate(engine, ASLEEP_PER_SECOND, wanted, Snapshot::activateWokenNanos));
    }

    /** Activations of a module, on a core that is awake. */
    static Start wasm(long wanted, Path programs) {
        return Start.of("activate wasm", Creations.WASM, "as activate, until its core hands it its first message; its memory and globals are bound to the module after that",
                drawing("wasm", Map.of("file", "forward.wasm", "limitPages", 2), AWAKE_PER_SECOND), programs, engine -> activate(engine, AWAKE_PER_SECOND, wanted, Snapshot::activateAwakeNanos));
    }

    private static Drawing drawing(String kind, Map<String, ?> settings, double ratePerSecond) {
        return new ClientDrawing(kind, settings, Chain.Policy.PER_PACKET, CACHED, 0, ratePerSecond, CACHED, CACHED, 0,
                new Placement(1, 1, Map.of(Placement.core(0), 1))).drawing();
    }

    /** Looks rarely: whoever asks the engine takes time from it. */
    private static Distribution activate(Engine engine, double ratePerSecond, long wanted, Function<Snapshot, Distribution> figure) throws InterruptedException {
        engine.runLive();
        engine.awaitBegin();
        long patience = System.nanoTime() + MOST_NANOS;
        Thread.sleep((long) (wanted / ratePerSecond * MILLIS_PER_SECOND) + LOOK_MILLIS);
        Distribution seen = figure.apply(engine.snapshot());
        while (seen.count() < wanted && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MILLIS);
            seen = figure.apply(engine.snapshot());
        }
        return seen;
    }
}
