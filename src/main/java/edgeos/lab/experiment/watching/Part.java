package edgeos.lab.experiment.watching;

import edgeos.os.ThreadTimes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who uses the processors in this process. Stateless; any thread. */
enum Part {
    /** Input, layout, and what is to be drawn: JavaFX's application thread. */
    WINDOW("windowThreadCores"),
    /** JavaFX's thread that draws. */
    DRAWING("drawingThreadCores"),
    /** What draws charts to pixels. */
    CHARTS("chartsThreadCores"),
    /** Roles of the engine, what takes snapshots of it, and what it rehearses with. */
    ENGINE("engineThreadsCores"),
    /** What makes Java code quick: much while something is done the first thousand times, and nothing later. */
    COMPILERS("compilerThreadsCores"),
    /** What takes away garbage, with what else the virtual machine does for itself. */
    GARBAGE("garbageThreadsCores"),
    /** Whatever else there is; all that is no thread of Java's where the system does not tell of threads. */
    REST("restCores");

    private static final String WINDOW_THREAD = "JavaFX Application Thread";
    private static final String DRAWING_THREAD = "QuantumRenderer-0";
    private static final String CHARTS_THREAD = "charts";
    private static final String ENGINE_THREADS = "edgeos ";
    private static final List<String> COMPILER_THREADS = List.of("C1 ", "C2 ");
    private static final List<String> GARBAGE_THREADS = List.of("GC ", "G1 ", "VM ");

    private final String column;

    Part(String column) {
        this.column = column;
    }

    /** Name of its figure in a row: 1 is one core, used all the time. */
    String column() {
        return column;
    }

    /** Processor time of each part's living threads so far, in nanoseconds, but of {@link #REST}; a part that the system does not tell of is left out. */
    static Map<Part, Long> usedNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Part, Long> used = new EnumMap<>(Part.class);
        ThreadTimes.usedNanos().forEach((thread, nanos) -> {
            if (begins(thread, COMPILER_THREADS) || begins(thread, GARBAGE_THREADS)) {
                used.merge(begins(thread, COMPILER_THREADS) ? COMPILERS : GARBAGE, nanos, Long::sum);
            }
        });
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && of(thread.getThreadName()) != REST) {
                used.merge(of(thread.getThreadName()), Math.max(0, threads.getThreadCpuTime(thread.getThreadId())), Long::sum);
            }
        }
        return used;
    }

    /** Cores that each part used between two looks, NaN for what the system does not tell: what is left of the process's own time is {@link #REST}. */
    static Map<Part, Double> cores(Map<Part, Long> before, Map<Part, Long> after, long processNanos, long passedNanos) {
        Map<Part, Double> cores = new EnumMap<>(Part.class);
        long known = 0;
        for (Part part : values()) {
            long used = Math.max(0, after.getOrDefault(part, 0L) - before.getOrDefault(part, 0L));
            known += used;
            boolean isUntold = (part == COMPILERS || part == GARBAGE) && !after.containsKey(part);
            cores.put(part, isUntold ? Double.NaN : (double) used / passedNanos);
        }
        cores.put(REST, (double) Math.max(0, processNanos - known) / passedNanos);
        return cores;
    }

    private static boolean begins(String thread, List<String> names) {
        return names.stream().anyMatch(thread::startsWith);
    }

    private static Part of(String thread) {
        return switch (thread) {
            case WINDOW_THREAD -> WINDOW;
            case DRAWING_THREAD -> DRAWING;
            case CHARTS_THREAD -> CHARTS;
            default -> thread.startsWith(ENGINE_THREADS) ? ENGINE : REST;
        };
    }
}
