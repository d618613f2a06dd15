package edgeos.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessSpawnerTest {
    @Test
    void shouldEitherSpawnOrSayWhyNot() {
        assertNotEquals(ProcessSpawner.ofEmptyProgram().isPresent(), ProcessSpawner.unsupportedReason().isPresent());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void shouldMeasureEachRunFromSpawnToExecToExit() {
        SpawnTimes times = ProcessSpawner.ofEmptyProgram().orElseThrow().measure(10);
        assertEquals("true", Path.of(times.program()).getFileName().toString());
        assertEquals(10, times.runs());
        long[] exec = times.execNanos();
        long[] exit = times.exitNanos();
        for (int run = 0; run < times.runs(); run++) {
            assertTrue(exec[run] > 10_000, "a process does not start in execNanos=" + exec[run]);
            assertTrue(exit[run] > exec[run], "execNanos=" + exec[run] + " exitNanos=" + exit[run]);
            assertTrue(exit[run] < 5_000_000_000L, "exitNanos=" + exit[run]);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void shouldLeaveNoChildBehind() {
        ProcessSpawner.ofEmptyProgram().orElseThrow().measure(3);
        assertEquals(0, ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("true")).count());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void shouldStopWhenInterruptedAndLeaveTheFlag() {
        Thread.currentThread().interrupt();
        SpawnTimes times = ProcessSpawner.ofEmptyProgram().orElseThrow().measure(1_000);
        assertTrue(Thread.interrupted());
        assertEquals(0, times.runs());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void shouldRefuseNoRuns() {
        ProcessSpawner spawner = ProcessSpawner.ofEmptyProgram().orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> spawner.measure(0));
    }

    @Test
    @DisabledOnOs({OS.LINUX, OS.MAC})
    void shouldSaySoWhereThereIsNoPosixSpawn() {
        assertTrue(ProcessSpawner.unsupportedReason().orElseThrow().contains("Linux and macOS only"));
    }
}
