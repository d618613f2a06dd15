package edgeos.ui.editor;

import edgeos.lab.ProcessorTime;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Measures who uses the processors between two looks. Whoever asks does not wait: the system is asked on a virtual thread, one look at a time, and what it says is taken later.
 *
 * <p>{@link #ask} and {@link #take} belong to the JavaFX application thread; all else to the look that is under way.
 */
final class MachineLoad implements Heart.LoadSource {
    /** JavaFX's own name for the thread that draws, and ours for the one that draws charts. */
    private static final Set<String> WINDOW = Set.of("QuantumRenderer-0", "charts");
    /** Threads of the window come late and stay. */
    private static final int LOOKS_A_SEARCH = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int processors = Runtime.getRuntime().availableProcessors();
    private long[] ids = {};
    private long[] usedNanos = {};
    private int looks;
    private long lookedNanos;
    private CompletableFuture<RateGovernor.Load> look;

    @Override
    public void ask(double lateShare) {
        if (look == null) {
            long window = Thread.currentThread().threadId();
            look = CompletableFuture.supplyAsync(() -> look(window, lateShare), task -> Thread.ofVirtual().name("machine load").start(task));
        }
    }

    @Override
    public Optional<RateGovernor.Load> take() {
        if (look == null || !look.isDone()) {
            return Optional.empty();
        }
        CompletableFuture<RateGovernor.Load> ended = look;
        look = null;
        return Optional.of(ended.join());
    }

    /** The load since the last look; the first says that nobody uses anything. */
    private RateGovernor.Load look(long window, double lateShare) {
        long nowNanos = System.nanoTime();
        double machine = ProcessorTime.machineShare();
        if (looks++ % LOOKS_A_SEARCH == 0) {
            search(window);
        }
        long passed = nowNanos - lookedNanos;
        long sum = 0;
        long most = 0;
        for (int at = 0; at < ids.length; at++) {
            long now = Math.max(0, threads.getThreadCpuTime(ids[at]));
            long used = now - usedNanos[at];
            usedNanos[at] = now;
            sum += used;
            most = Math.max(most, used);
        }
        boolean first = lookedNanos == 0 || passed <= 0;
        lookedNanos = nowNanos;
        return first ? new RateGovernor.Load(0, 0, 0, 0)
                : new RateGovernor.Load(machine, (double) sum / passed / processors, (double) most / passed, lateShare);
    }

    private void search(long window) {
        long[] found = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadId() == window || WINDOW.contains(thread.getThreadName())).mapToLong(ThreadInfo::getThreadId).sorted().toArray();
        if (!Arrays.equals(found, ids)) {
            ids = found;
            usedNanos = Arrays.stream(ids).map(id -> Math.max(0, threads.getThreadCpuTime(id))).toArray();
        }
    }
}
