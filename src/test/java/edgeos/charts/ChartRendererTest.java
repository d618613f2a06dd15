package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Figure;
import edgeos.lab.History;
import edgeos.lab.History.Sample;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
                throw new StackOverflowError("shown=false");
            });
            await(failed);
            renderer.draw(1, request(100), _ -> shown.countDown());
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

    @Test
    void shouldNotDrawAgainWhatLooksTheSame() {
        var drawn = new CopyOnWriteArrayList<Integer>();
        var shown = new CountDownLatch(1);
        try (var renderer = new ChartRenderer<String>((request, problem) -> fail(problem))) {
            await(done -> renderer.draw("slot", level(600, 5), picture -> {
                drawn.add(600);
                done.run();
            }));
            renderer.draw("slot", level(601, 5), _ -> drawn.add(601));
            await(done -> renderer.draw("between", request(100), _ -> done.run()));
            renderer.draw("slot", level(602, 6), _ -> {
                drawn.add(602);
                shown.countDown();
            });
            await(shown);
        }
        assertEquals(List.of(600, 602), drawn);
    }

    @Test
    void shouldTellCurvesThatLookDifferent() {
        Figure level = figure(level(600, 5));
        assertTrue(Likeness.of(level, figure(level(605, 5))));
        assertFalse(Likeness.of(level, figure(level(600, 5.5))));
        assertFalse(Likeness.of(level, figure(level(300, 5))), "the curve of a young run grows");
        assertFalse(Likeness.of(figure(Fixtures.request(Chart.CHURN, Fixtures.rich())), level));
        assertTrue(Likeness.of(figure(Fixtures.request(Chart.LATENCY, Fixtures.rich())), figure(Fixtures.request(Chart.LATENCY, Fixtures.rich()))));
        assertTrue(Likeness.of(figure(Fixtures.request(Chart.START_UP, Fixtures.rich())), figure(Fixtures.request(Chart.START_UP, Fixtures.rich()))));
    }

    private static Figure figure(ChartRequest request) {
        return Figure.of(request.chart(), request.data());
    }

    /** The last minute of a run that has gone on for so many samples, all the same. */
    private static ChartRequest level(int samples, double activatedPerSecond) {
        var history = IntStream.rangeClosed(Math.max(1, samples - 600), samples).mapToObj(at -> new Sample(at * 100_000_000L, 1, 1, 1, 1, 0, activatedPerSecond,
                1, 1, 1, new double[] {1}, new double[] {0}, new double[] {1}, new double[] {1}, new double[0], List.of("node", "link"))).toList();
        return new ChartRequest(Chart.CHURN, new ChartData(Fixtures.rich().snapshot(), new History(history), Fixtures.baseline(), Fixtures.NAMES,
                Optional.empty(), false), ChartTheme.DARK, 320, 220, 1);
    }

    private static void await(Consumer<Runnable> work) {
        CountDownLatch done = new CountDownLatch(1);
        work.accept(done::countDown);
        await(done);
    }

    private static ChartRequest request(int width) {
        return new ChartRequest(Chart.CHURN, ChartData.EMPTY, ChartTheme.DARK, width, 80, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
