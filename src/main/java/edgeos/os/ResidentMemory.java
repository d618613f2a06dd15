package edgeos.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the machine's memory a process occupies, Java heap and all else. Stateless; any thread. */
public final class ResidentMemory {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String LINE = "VmRSS:";
    private static final long KIBIBYTE = 1024;

    private ResidentMemory() { }

    /** Bytes of this process; 0 where the system does not tell. */
    public static long bytes() {
        return bytes("self");
    }

    /** Bytes that another process of this user occupies; 0 where the system does not tell, or it has ended. */
    public static long bytes(long process) {
        return bytes(Long.toString(process));
    }

    private static long bytes(String process) {
        if (Platform.current() != Platform.LINUX) {
            return 0;
        }
        try (var lines = Files.lines(PROCESSES.resolve(process).resolve("status"))) {
            return lines.filter(line -> line.startsWith(LINE)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return 0;
        }
    }
}
