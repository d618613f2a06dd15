package edgeos.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTest {
    @Test
    void shouldKeepWhatIsUnderThePointerWhereItIs() {
        var random = new Random(3);
        for (int trial = 0; trial < 1_000; trial++) {
            var span = new TimeSpan(random.nextLong(1_000_000_000L), 2_000_000_000L);
            double held = random.nextDouble();
            TimeSpan next = span.zoomed(random.nextDouble() + 0.4, held);
            assertTrue(Math.abs(span.at(held, 1) - next.at(held, 1)) <= 2, () -> span + " held=" + held + " " + next);
        }
    }

    @Test
    void shouldZoomNoFurtherThanAMicrosecondAndAMinute() {
        var span = new TimeSpan(0, 10_000_000);
        assertEquals(1_000, span.zoomed(1e-9, 0.5).nanos());
        assertEquals(60_000_000_000L, span.zoomed(1e9, 0.5).nanos());
        assertEquals(new TimeSpan(4_999_500, 5_000_500), span.zoomed(1e-9, 0.5));
    }

    @Test
    void shouldPutTicksAtRoundMomentsWithUnits() {
        assertEquals(List.of("12 ms", "14 ms", "16 ms", "18 ms", "20 ms", "22 ms"), labels(new TimeSpan(12_000_000, 22_000_000), 600));
        assertEquals(List.of("12.345 ms", "12.346 ms", "12.347 ms"), labels(new TimeSpan(12_345_000, 12_347_100), 300));
        assertEquals(List.of("35.1234562 s", "+200 ns", "+400 ns", "+600 ns", "+800 ns"), labels(new TimeSpan(35_123_456_100L, 35_123_457_100L), 500));
        assertEquals(List.of("0 s", "10 s"), labels(new TimeSpan(-20_000_000_000L, 15_000_000_000L), 400), "nothing is before the start");
        assertEquals(List.of("1.5 s", "2.0 s"), labels(new TimeSpan(1_200_000_000L, 2_100_000_000L), 200));
        assertEquals(List.of("35.12341 s", "35.12342 s", "35.12343 s"), labels(new TimeSpan(35_123_409_000L, 35_123_439_000L), 300));
    }

    @Test
    void shouldNeverCrowdTicks() {
        var random = new Random(5);
        for (int trial = 0; trial < 2_000; trial++) {
            long length = (long) Math.pow(10, 3 + 7.7 * random.nextDouble());
            long from = random.nextLong(100_000_000_000L);
            var span = new TimeSpan(from, from + length);
            List<Ticks.Tick> ticks = Ticks.of(span, 800, 96);
            assertTrue(ticks.size() >= 1 && ticks.size() <= 9, () -> span + " " + ticks);
            ticks.forEach(tick -> assertTrue(tick.label().length() <= 16, tick.label()));
        }
    }

    private static List<String> labels(TimeSpan span, double width) {
        return Ticks.of(span, width, 96).stream().map(Ticks.Tick::label).toList();
    }
}
