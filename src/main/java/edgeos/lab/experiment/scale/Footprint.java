package edgeos.lab.experiment.scale;

import edgeos.os.NativeMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process takes at a moment.
 *
 * @param heapBytes of the Java heap that are reachable
 * @param residentBytes of memory that are real; NaN where the system does not say
 */
record Footprint(double heapBytes, double residentBytes) {
    private static final Path STATM = Path.of("/proc/self/statm");

    /** The footprint now, after a collection of the heap. */
    static Footprint now() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return new Footprint(memory.getHeapMemoryUsage().getUsed(), residentBytesNow());
    }

    private static double residentBytesNow() {
        try {
            return Files.isReadable(STATM) ? Double.parseDouble(Files.readString(STATM).split(" ")[1]) * NativeMemory.pageBytes() : Double.NaN;
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    /** What came since then. */
    Footprint since(Footprint before) {
        return new Footprint(heapBytes - before.heapBytes, residentBytes - before.residentBytes);
    }
}
