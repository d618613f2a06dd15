package edgeos.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** How much of the machine's memory is there for processes to come. Stateless; any thread. */
public final class AvailableMemory {
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path ALLOWED = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path USED = Path.of("/sys/fs/cgroup/memory.current");
    private static final String LINE = "MemAvailable:";
    private static final long KIBIBYTE = 1024;

    private AvailableMemory() { }

    /** So many bytes, within what a container allows; 0 where the system does not tell. */
    public static long bytes() {
        if (Platform.current() != Platform.LINUX) {
            return 0;
        }
        return LongStream.of(ofMachine(), ofContainer()).filter(bytes -> bytes > 0).min().orElse(0);
    }

    private static long ofMachine() {
        try (var lines = Files.lines(MACHINE)) {
            return lines.filter(line -> line.startsWith(LINE)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return 0;
        }
    }

    /** 0: it allows whatever there is, or there is none. */
    private static long ofContainer() {
        try {
            String allowed = Files.readString(ALLOWED).strip();
            return allowed.chars().allMatch(Character::isDigit) && !allowed.isEmpty() ? Math.max(1, Long.parseLong(allowed) - Long.parseLong(Files.readString(USED).strip())) : 0;
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }
}
