package edgeos.charts.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void shouldWriteFiguresInTheUnitThatTheColumnIsNamedBy() {
        assertEquals("1.5 µs", new Column("p50NanosLeast").figure(1_500));
        assertEquals("2 ms", new Column("frameP50Millis").figure(2));
        assertEquals("28 Gbit/s", new Column("bitsPerSecond").figure(28e9));
        assertEquals("3 M/s", new Column("messagesPerSecond").figure(3e6));
        assertEquals("25 %", new Column("fromCacheShare").figure(0.25));
        assertEquals("64 B", new Column("bytes").figure(64));
        assertEquals("16 KiB", new Column("bytesPerFwp").figure(16_384));
        assertEquals("–", new Column("ratio").text(Double.NaN));
        assertEquals("", new Column("ratio").text(null));
    }

    @Test
    void shouldSayInWordsWhatItIs() {
        assertEquals("p50", new Column("p50Nanos").words());
        assertEquals("messages per second", new Column("messagesPerSecond").words());
        assertEquals("frame p99", new Column("frameP99Millis").words());
        assertTrue(new Column("p50NanosMost").isRange());
        assertEquals("p50Nanos", new Column("p50NanosMost").whole().name());
        assertFalse(new Column("Least").isRange());
    }
}
