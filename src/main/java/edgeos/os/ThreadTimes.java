package edgeos.os;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How much processor time the threads of this process used, those of the virtual machine included, which Java itself does not list. Stateless; any thread. */
public final class ThreadTimes {
    private static final Path THREADS = Path.of("/proc/self/task");

    private ThreadTimes() { }

    /**
     * What living threads used since they began.
     *
     * @return nanoseconds by name as the system knows it, at most 15 characters long; threads of one name together; nothing where the system does not tell
     */
    public static Map<String, Long> usedNanos() {
        Map<String, Long> used = new HashMap<>();
        if (Platform.current() == Platform.LINUX) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
                threads.forEach(thread -> add(thread, used));
            } catch (IOException | DirectoryIteratorException untold) {
                return Map.of();
            }
        }
        return used;
    }

    /** A thread may end while it is looked at. */
    private static void add(Path thread, Map<String, Long> used) {
        try {
            String onProcessor = Files.readString(thread.resolve("schedstat")).split(" ", 2)[0];
            used.merge(Files.readString(thread.resolve("comm")).strip(), Long.parseLong(onProcessor), Long::sum);
        } catch (IOException | NumberFormatException gone) {
            return;
        }
    }
}
