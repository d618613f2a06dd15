package edgeos.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {
    private static final long USED_NANOS = 20_000_000;

    @Test
    void shouldTellWhatThreadsOfOneNameUsedTogetherAndKnowTheCompilers() throws InterruptedException {
        assumeTrue(Platform.current() == Platform.LINUX);
        CountDownLatch worked = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        Thread one = Thread.ofPlatform().name("busy as told here").start(() -> work(worked, end));
        Thread other = Thread.ofPlatform().name("busy as told there").start(() -> work(worked, end));
        worked.await();
        Await.until("the system has counted it", Duration.ofSeconds(60), () -> used("busy as told he") >= USED_NANOS && used("busy as told th") >= USED_NANOS);
        Map<String, Long> used = ThreadTimes.usedNanos();
        end.countDown();
        one.join();
        other.join();
        assertTrue(used.keySet().stream().anyMatch(name -> name.startsWith("C1 Compiler")), used::toString);
        assertEquals(0, used.values().stream().filter(nanos -> nanos < 0).count());
    }

    private static long used(String thread) {
        return ThreadTimes.usedNanos().getOrDefault(thread, 0L);
    }

    private static void work(CountDownLatch worked, CountDownLatch end) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (threads.getCurrentThreadCpuTime() < USED_NANOS) {
            Thread.onSpinWait();
        }
        worked.countDown();
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
