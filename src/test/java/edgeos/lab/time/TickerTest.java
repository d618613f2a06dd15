package edgeos.lab.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TickerTest {
    @Test
    void shouldTickOnAfterATickThatFailedAndTellOfTheFirst() {
        var told = new CopyOnWriteArrayList<String>();
        var ticks = new AtomicInteger();
        var ticker = new Ticker("ticks", () -> 1_000_000, () -> {
            if (ticks.incrementAndGet() < 5) {
                throw new IllegalStateException("tick=" + ticks.get());
            }
        }, problem -> told.add(problem.getMessage()));
        Await.until("it ticks on", Duration.ofSeconds(60), () -> ticks.get() > 10);
        ticker.end();
        assertEquals(List.of("tick=1"), told);
    }
}
