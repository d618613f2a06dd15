package edgeos.lab.experiment.watching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
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
    /** What is no thread of Java's: garbage, compilers; and whatever else there is. */
    REST("restCores");

    private static final String WINDOW_THREAD = "JavaFX Application Thread";
    private static final String DRAWING_THREAD = "QuantumRenderer-0";
    private static final String CHARTS_THREAD = "charts";
    private static final String ENGINE_THREADS = "edgeos ";

    private final String column;

    Part(String column) {
        this.column = column;
    }

    /** Name of its figure in a row: 1 is one core, used all the time. */
    String column() {
        return column;
    }

    /** Processor time of each part's living threads so far, in nanoseconds, but of {@link #REST}. */
    static Map<Part, Long> usedNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Part, Long> used = new EnumMap<>(Part.class);
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && of(thread.getThreadName()) != REST) {
                used.merge(of(thread.getThreadName()), Math.max(0, threads.getThreadCpuTime(thread.getThreadId())), Long::sum);
            }
        }
        return used;
    }

    /** Cores that each part used between two looks: what is left of the process's own time is {@link #REST}. */
    static Map<Part, Double> cores(Map<Part, Long> before, Map<Part, Long> after, long processNanos, long passedNanos) {
        Map<Part, Double> cores = new EnumMap<>(Part.class);
        long known = 0;
        for (Part part : values()) {
            long used = Math.max(0, after.getOrDefault(part, 0L) - before.getOrDefault(part, 0L));
            known += used;
            cores.put(part, (double) used / passedNanos);
        }
        cores.put(REST, (double) Math.max(0, processNanos - known) / passedNanos);
        return cores;
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
