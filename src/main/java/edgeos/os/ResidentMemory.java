package edgeos.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the machine's memory this process occupies, Java heap and all else. Stateless; any thread. */
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String LINE = "VmRSS:";
    private static final long KIBIBYTE = 1024;

    private ResidentMemory() { }

    /** Bytes of it; 0 where the system does not tell. */
    public static long bytes() {
        if (Platform.current() != Platform.LINUX) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(LINE)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE).findFirst().orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
