package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.StartupBaseline.Result;
import edgeos.os.ProcessSpawner;
import edgeos.telemetry.Distribution;
import org.junit.jupiter.api.Test;

class StartupBaselineTest {
    @Test
    void shouldMeasureThisMachineOrSayWhyNot() {
        try (var baseline = new StartupBaseline()) {
            assertEquals(Result.PENDING, baseline.result());
            assertFalse(baseline.await(1), "not started yet");
            baseline.start();
            baseline.start();
            assertTrue(baseline.await(60_000), "ends by itself");
            if (ProcessSpawner.ofEmptyProgram().isPresent()) {
                assertInstanceOf(Result.Measured.class, StartupBaseline.once(() -> { }).result(), "the next window needs no processes of its own");
                Distribution times = assertInstanceOf(Result.Measured.class, baseline.result()).startNanos();
                assertTrue(times.count() >= 12, "count=" + times.count());
                assertTrue(times.p50Nanos() > 10_000 && times.p50Nanos() <= times.p99Nanos(), "p50=" + times.p50Nanos());
                assertEquals(1, times.shareBelow()[times.shareBelow().length - 1]);
            } else {
                assertFalse(assertInstanceOf(Result.Unsupported.class, baseline.result()).reason().isBlank());
            }
        }
    }

    @Test
    void shouldEndSoonWhenClosed() {
        var baseline = new StartupBaseline();
        baseline.start();
        baseline.close();
        assertTrue(baseline.await(60_000));
    }
}
