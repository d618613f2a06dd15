package edgeos.lab.experiment.chain.rival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RivalsTest {
    private static final int RING_BYTES = 16 << 10;
    private static final long MESSAGES = 20_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<Arguments> everyWay() {
        return Rivals.all().stream().filter(rival -> rival.absence().isEmpty()).flatMap(rival -> rival.placings().stream()
                .flatMap(placing -> Stream.of(1, 2, 6).filter(hops -> hops <= rival.mostHops()).flatMap(hops -> Stream.of(64, 1500)
                        .map(bytes -> Arguments.of(rival.system(), rival, new Load(hops, bytes, 0, true), new Tuning(placing, RING_BYTES))))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("everyWay")
    void shouldDeliverEveryMessageWholeAndInOrder(String system, Rival rival, Load load, Tuning tuning) throws Exception {
        try (Running running = rival.start(load, tuning)) {
            Await.until("messages", LIMIT, () -> running.read().arrived() > MESSAGES);
            Running.Count count = running.stop();
            assertEquals("", count.failure());
            assertEquals(0, count.dropped(), "who has no room waits");
            assertTrue(count.holds(), count::toString);
            assertTrue(count.received() > MESSAGES, count::toString);
            assertEquals(count, running.stop(), "stopped twice is stopped once");
        }
        assertEquals(List.of(), threadsOf(system), "threads are left");
    }

    static Stream<Arguments> timed() {
        return Rivals.all().stream().filter(Rival::isTimed).filter(rival -> rival.absence().isEmpty()).map(rival -> Arguments.of(rival.system(), rival));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timed")
    void shouldSendWhenDueAndTellHowLongEachTook(String system, Rival rival) throws Exception {
        try (Running running = rival.start(new Load(6, 64, 10_000, false), new Tuning(rival.placings().getFirst(), RING_BYTES))) {
            Await.until("messages", LIMIT, () -> running.read().arrived() > 500);
            Running.Count count = running.stop();
            assertTrue(count.holds(), count::toString);
            assertTrue(count.sent() < 100_000, () -> "no more than are due: " + count);
            Running.Reading end = running.read();
            assertEquals(count.received(), end.arrived());
            assertEquals(count.received(), end.latency().count(), "every message is timed");
            assertTrue(end.latency().p50Nanos() > 0 && end.latency().p50Nanos() <= end.latency().p99Nanos(), () -> end.latency().toString());
        }
    }

    private static List<String> threadsOf(String system) {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith(system + " ")).toList();
    }
}
