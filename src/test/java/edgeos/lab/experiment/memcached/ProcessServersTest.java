package edgeos.lab.experiment.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.ListeningProcesses;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The installed memcached, many times; skipped where it is not. */
class ProcessServersTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int COUNT = 5;

    /** A lab that has processes and is killed. */
    static final class Killed {
        private Killed() { }

        /** Says the numbers of its processes, and waits for its end. */
        public static void main(String[] arguments) throws ContestException, InterruptedException, IOException {
            try (var processes = new ProcessServers(COUNT, ListeningProcesses.ANYWHERE); var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out))) {
                processes.processes().stream().map(ProcessHandle::pid).forEach(out::println);
                out.flush();
                System.in.read();
            }
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void assumeThere() {
        assumeTrue(ProcessServers.MEMCACHED.path().isPresent(), ProcessServers.MEMCACHED.absence());
    }

    @Test
    void shouldHaveAProcessForEachClientAndNoneAfterwards() throws ContestException, InterruptedException {
        assumeThere();
        List<Long> numbers;
        try (var processes = new ProcessServers(COUNT, 0)) {
            numbers = processes.processes().stream().map(ProcessHandle::pid).toList();
            assertEquals(COUNT, numbers.stream().distinct().filter(ProcessServersTest::isAlive).count());
            assertEquals(COUNT, processes.targets().length);
            assertTrue(processes.bytesPerClient() > 100_000);
        }
        Await.until("all have ended", LIMIT, () -> numbers.stream().noneMatch(ProcessServersTest::isAlive));
    }

    @Test
    void shouldLeaveNoProcessBehindWhenItIsKilled() throws IOException, InterruptedException {
        assumeThere();
        Process lab = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Killed.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            var numbers = new ArrayList<Long>();
            BufferedReader said = lab.inputReader();
            for (int at = 0; at < COUNT; at++) {
                numbers.add(Long.parseLong(said.readLine()));
            }
            assertEquals(COUNT, numbers.stream().filter(ProcessServersTest::isAlive).count());
            lab.destroyForcibly().waitFor();
            Await.until("all have ended", LIMIT, () -> numbers.stream().noneMatch(ProcessServersTest::isAlive));
        } finally {
            lab.destroyForcibly();
        }
    }
}
