package edgeos.lab.experiment.startup;

import edgeos.engine.Engine;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.telemetry.Distribution;
import java.nio.file.Path;
import java.util.Map;

/**
 * Creates FWPs from their checkpoint as an engine does it for users: its memory is cut from the pool and the checkpoint copied into it, its ring and its connections are made.
 * Measured is all of that, for each FWP by itself. The programs have content in every page from their start, so that all of the state has to be copied: a load balancer's
 * table, a module's table.
 *
 * <p>Either the pool is filled before the first message (an instance after the other, with memory that the manager touched ahead), or an instance is made on a client's first
 * message, beside the running data plane, when the cache has none.
 */
final class Creations {
    /** What separates built-in FWPs. */
    static final String BUILT_IN = "own memory and capabilities, in one process";
    /** What separates modules. */
    static final String WASM = "sandbox of WebAssembly, own memory and capabilities, in one process";
    private static final int KIBIBYTE = 1024;
    private static final double DEMANDS_PER_SECOND = 4_000;
    private static final double MOST_BYTES_PER_SECOND = 256e6;
    private static final long LOOK_MILLIS = 10;
    private static final long MOST_NANOS = 3_000_000_000L;

    private Creations() { }

    /** Fills a pool with built-in FWPs of so much state, so many a round. */
    static Start ahead(int kibibytes, int count) {
        return Start.of("create " + size(kibibytes), BUILT_IN, "from its checkpoint, all of which has content, when a pool is filled",
                drawing("balancer", Map.of("tableKibibytes", kibibytes), kibibytes, count, true), Path.of("."), Creations::filled);
    }

    /** Makes built-in FWPs on their clients' first messages. */
    static Start onDemand(int kibibytes, int count) {
        return Start.of("create " + size(kibibytes) + " on demand", BUILT_IN, "the same on a client's first message, beside a running data plane",
                drawing("balancer", Map.of("tableKibibytes", kibibytes), kibibytes, count, false), Path.of("."), engine -> demanded(engine, count));
    }

    /** Fills a pool with modules of so many pages of memory. */
    static Start wasm(int pages, int count, Path programs) {
        int kibibytes = pages * 64;
        return Start.of("create wasm " + size(kibibytes), WASM, "likewise: a module that has filled its memory in its init()",
                drawing("wasm", Map.of("file", "spread.wasm", "limitPages", pages), kibibytes, count, true), programs, Creations::filled);
    }

    private static String size(int kibibytes) {
        return kibibytes < KIBIBYTE ? kibibytes + " KiB" : kibibytes / KIBIBYTE + " MiB";
    }

    private static Drawing drawing(String kind, Map<String, ?> settings, int kibibytes, int count, boolean ahead) {
        double rate = Math.min(DEMANDS_PER_SECOND, MOST_BYTES_PER_SECOND / KIBIBYTE / kibibytes);
        return new ClientDrawing(kind, settings, Chain.Policy.PER_FLOW, count, 0, rate, ahead ? count : 0, count, 0,
                new Placement(1, 1, Map.of())).drawing();
    }

    /** An engine has filled its pool when it is there. */
    private static Distribution filled(Engine engine) {
        return engine.snapshot().createNanos();
    }

    private static Distribution demanded(Engine engine, int count) throws InterruptedException {
        engine.runLive();
        engine.awaitBegin();
        long patience = System.nanoTime() + MOST_NANOS;
        while (engine.snapshot().createNanos().count() < count && System.nanoTime() < patience) {
            Thread.sleep(LOOK_MILLIS);
        }
        return engine.snapshot().createNanos();
    }
}
