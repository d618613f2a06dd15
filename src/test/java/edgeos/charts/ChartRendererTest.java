package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChartRendererTest {
    @Test
    void shouldDrawOnlyTheNewestOfTheWishesThatWait() throws InterruptedException {
        var drawn = new CopyOnWriteArrayList<Integer>();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        try (var renderer = new ChartRenderer<String>((request, problem) -> fail(problem))) {
            renderer.draw("first", request(100), _ -> {
                begun.countDown();
                await(go);
            });
            await(begun);
            for (int width = 101; width <= 120; width++) {
                renderer.draw("slot", request(width), picture -> {
                    drawn.add(picture.pixelWidth());
                    last.countDown();
                });
            }
            go.countDown();
            await(last);
        }
        assertEquals(List.of(120), drawn);
    }

    @Test
    void shouldGoOnAfterAPictureThatCannotBeShown() throws InterruptedException {
        var failed = new CountDownLatch(1);
        var shown = new CountDownLatch(1);
        try (var renderer = new ChartRenderer<Integer>((request, problem) -> failed.countDown())) {
            renderer.draw(1, request(100), _ -> {
                throw new IllegalStateException("shown=false");
            });
            renderer.draw(2, request(100), _ -> shown.countDown());
            await(failed);
            await(shown);
        }
    }

    @Test
    void shouldDrawNothingOnceItIsClosed() {
        var renderer = new ChartRenderer<Integer>((request, problem) -> fail(problem));
        renderer.close();
        renderer.draw(1, request(100), _ -> fail("drawn"));
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("charts") && thread.isAlive()
                && !thread.isDaemon()));
    }

    private static ChartRequest request(int width) {
        return new ChartRequest(Chart.CHURN, ChartData.EMPTY, ChartTheme.DARK, width, 80, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
