package edgeos.engine;

import edgeos.engine.fwp.Template;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.topology.Outside;
import edgeos.engine.topology.Topology;
import edgeos.notation.Settings;
import edgeos.program.Program;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Runs a drawing for a moment before its first message and before its time begins, so that Java has compiled by then what is only now made of WebAssembly modules, and what is measured is the
 * system and not the compiler. It ends when modules handled 20,000 messages each, or after 600 ms. It runs in an engine of its own, with few instances of each chain: nothing of it is counted, noted, or written into files, and all of its memory goes back.
 *
 * <p>Drawings without modules, those that talk to somebody outside, as nobody is to hear it twice, and those that have been rehearsed, begin at once. All calls are by who has the lock; the rehearsal has a thread of its own.
 */
final class Rehearsal {
    private static final long MOST_NANOS = 600_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    /** By then, Java has compiled what handles them. */
    private static final long ENOUGH_MESSAGES = 20_000;
    private static final int MOST_INSTANCES = 8;
    /** To read a larger capture again would take longer than the rehearsal. */
    private static final long MOST_FILE_BYTES = 16L << 20;

    private final Object lock;
    private final Set<Program> known = Collections.newSetFromMap(new WeakHashMap<>());
    private Thread now;

    /**
     * Nothing was rehearsed.
     *
     * @param lock what its thread takes, too, when it begins
     */
    Rehearsal(Object lock) {
        this.lock = lock;
    }

    /** True while it goes on. */
    boolean isOn() {
        return now != null;
    }

    /** Waits until it ended, if it goes on; without the lock. */
    void await() throws InterruptedException {
        Thread goingOn;
        synchronized (lock) {
            goingOn = now;
        }
        if (goingOn != null) {
            goingOn.join();
        }
    }

    /** Ends it; what was to follow does not. */
    void cancel() {
        Thread ended = now;
        now = null;
        LockSupport.unpark(ended);
    }

    /** Rehearses what was not yet, and then begins. */
    void then(Topology topology, Runnable begin) {
        boolean isNew = false;
        for (Template template : topology.templates().values()) {
            isNew |= template.text().isCompiledLate() && known.add(template.text());
        }
        EnginePlan plan = topology.plan();
        if (!isNew || !isSmall(plan) || Outside.isReachedBy(plan)) {
            begin.run();
            return;
        }
        now = Thread.ofPlatform().name("edgeos rehearsal").daemon().unstarted(() -> {
            try {
                rehearse(plan);
            } finally {
                end(begin);
            }
        });
        now.start();
    }

    /** Whatever became of it, what was to follow does, if it is still wanted. */
    private void end(Runnable begin) {
        synchronized (lock) {
            if (now == Thread.currentThread()) {
                now = null;
                begin.run();
            }
        }
    }

    private void rehearse(EnginePlan plan) {
        try (var engine = new Engine(alone(plan), new EventLog(1))) {
            engine.begin();
            long end = System.nanoTime() + MOST_NANOS;
            while (System.nanoTime() - end < 0 && isWanted() && !isEnough(engine)) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        } catch (EngineException | RuntimeException | OutOfMemoryError cannotBe) {
            synchronized (lock) {
                known.clear();
            }
        }
    }

    /** True if every program that was compiled late handled enough. */
    private static boolean isEnough(Engine engine) {
        Set<String> late = engine.topology().templates().values().stream().filter(template -> template.text().isCompiledLate()).map(Template::id)
                .collect(Collectors.toUnmodifiableSet());
        return engine.snapshot().nodes().stream().filter(node -> late.contains(node.id())).allMatch(node -> node.out() >= ENOUGH_MESSAGES);
    }

    private boolean isWanted() {
        synchronized (lock) {
            return now == Thread.currentThread();
        }
    }

    /** The same, but that it leaves no trace and makes few instances. */
    private static EnginePlan alone(EnginePlan plan) {
        var nodes = plan.nodes().stream().map(node -> node.role() == Role.TRANSMIT ? withoutFile(node) : node).toList();
        var chains = plan.chains().stream().map(chain -> new ChainSpec(chain.id(), chain.name(), chain.tenant(), chain.policy(), chain.flowBy(), chain.instances(),
                Math.min(chain.createAhead(), MOST_INSTANCES), Math.min(chain.limit(), MOST_INSTANCES), chain.idleNanos())).toList();
        return new EnginePlan(plan.scheduling(), plan.placement(), nodes, plan.links(), chains, plan.assets(), plan.grants());
    }

    private static NodeSpec withoutFile(NodeSpec node) {
        var settings = new LinkedHashMap<>(node.settings().asMap());
        settings.remove("file");
        return new NodeSpec(node.id(), node.name(), node.role(), node.kind(), node.program(), Settings.of(settings), node.chain(), node.outPorts(), node.ringBytes(),
                node.priority(), node.budgetNanos());
    }

    private static boolean isSmall(EnginePlan plan) {
        try {
            for (NodeSpec node : plan.nodes()) {
                String file = node.role() == Role.SOURCE ? node.settings().text("file", "") : "";
                if (!file.isEmpty() && Files.size(Path.of(file)) > MOST_FILE_BYTES) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
