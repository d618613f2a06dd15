package edgeos.os;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long ago this process began, its loading included, which Java itself does not see. Stateless; any thread. */
public final class ProcessAge {
    private static final Path STATE = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** The twenty-second field, counted from after the name, which may hold anything. */
    private static final int STARTED = 19;
    private static final double TICKS_A_SECOND = 100;
    private static final double MILLIS = 1000;

    private ProcessAge() { }

    /** In milliseconds, to some 20 of them; where the system does not tell, since the Java machine began. */
    public static long millis() {
        if (Platform.current() == Platform.LINUX) {
            try {
                String state = Files.readString(STATE);
                double started = Double.parseDouble(state.substring(state.lastIndexOf(')') + 2).split(" ")[STARTED]) / TICKS_A_SECOND;
                return Math.round((Double.parseDouble(Files.readString(UPTIME).split(" ")[0]) - started) * MILLIS);
            } catch (IOException | RuntimeException untold) {
                return ManagementFactory.getRuntimeMXBean().getUptime();
            }
        }
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }
}
