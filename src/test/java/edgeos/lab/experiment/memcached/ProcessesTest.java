package edgeos.lab.experiment.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The installed memcached, many times; skipped where it is not. */
class ProcessesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int COUNT = 5;

    /** A lab that has processes and is killed. */
    static final class Killed {
        private Killed() { }

        /** Says the numbers of its processes, and waits for its end. */
        public static void main(String[] arguments) throws InterruptedException, IOException {
            try (var processes = new Processes(Processes.program().orElseThrow(), COUNT); var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out))) {
                processes.processes().forEach(out::println);
                out.flush();
                System.in.read();
            }
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    private static Path program() {
        Optional<Path> program = Processes.program();
        assumeTrue(program.isPresent(), "not installed: apt-get install memcached");
        return program.get();
    }

    @Test
    void shouldHaveAProcessForEachClientAndNoneAfterwards() throws InterruptedException {
        List<Long> numbers;
        try (var processes = new Processes(program(), COUNT)) {
            numbers = processes.processes();
            assertEquals(COUNT, numbers.stream().distinct().filter(ProcessesTest::isAlive).count());
            assertEquals(COUNT, processes.targets().length);
            assertTrue(processes.bytesPerClient() > 100_000);
        }
        Await.until("all have ended", LIMIT, () -> numbers.stream().noneMatch(ProcessesTest::isAlive));
    }

    @Test
    void shouldLeaveNoProcessBehindWhenItIsKilled() throws IOException, InterruptedException {
        program();
        Process lab = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Killed.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            var numbers = new ArrayList<Long>();
            BufferedReader said = lab.inputReader();
            for (int at = 0; at < COUNT; at++) {
                numbers.add(Long.parseLong(said.readLine()));
            }
            assertEquals(COUNT, numbers.stream().filter(ProcessesTest::isAlive).count());
            lab.destroyForcibly().waitFor();
            Await.until("all have ended", LIMIT, () -> numbers.stream().noneMatch(ProcessesTest::isAlive));
        } finally {
            lab.destroyForcibly();
        }
    }
}
