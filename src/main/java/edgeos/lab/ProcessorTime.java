package edgeos.lab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process and this machine use of the processors. Stateless; any thread. */
public final class ProcessorTime {
    private ProcessorTime() { }

    /** Processor time of all threads of this process since it began, in nanoseconds; 0 where nobody knows. */
    public static long ofProcessNanos() {
        return Math.max(0, bean().getProcessCpuTime());
    }

    /** Share of all processors that anybody used since the last call by anybody, 0 to 1; 0 where nobody knows. */
    public static double machineShare() {
        double share = bean().getCpuLoad();
        return Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
    }

    private static OperatingSystemMXBean bean() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }
}
