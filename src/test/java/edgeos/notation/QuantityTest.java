package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Numbers as people read them. */
class QuantityTest {
    private static final Pattern SHOWN = Pattern.compile("(\\d{1,3}|\\d{1,2}\\.\\d|\\d\\.\\d{1,2}|0\\.0\\d{1,2}) .*\\S");

    @Test
    void shouldShowFiguresAsTheWindowNeedsThem() {
        assertEquals("12.1 M msg/s", Quantity.rate(12_130_000));
        assertEquals("0 msg/s", Quantity.rate(0));
        assertEquals("1 M msg/s", Quantity.rate(999_999));
        assertEquals("3.9 Gbit/s", Quantity.bitRate(3.9e9));
        assertEquals("187 MiB", Quantity.bytes(187 * 0x1p20));
        assertEquals("512 B", Quantity.bytes(512));
        assertEquals("5.2 \u00b5s", Quantity.nanos(5_200));
        assertEquals("1 s", Quantity.nanos(1e9));
        assertEquals("1.62 G msg", Quantity.count(1_620_000_000, "msg"));
        assertEquals("12 flows", Quantity.count(12, "flows"));
        assertEquals("99.9 %", Quantity.percent(0.999));
        assertEquals(List.of("0", "999", "-999", "3\u2009004", "-123\u2009456", "1\u2009234\u2009567"),
                LongStream.of(0, 999, -999, 3_004, -123_456, 1_234_567).mapToObj(Quantity::grouped).toList());
    }

    @Test
    void shouldNeverRoundUpToAllOrDownToNone() {
        assertEquals("100 %", Quantity.percent(1));
        assertEquals("> 99.9 %", Quantity.percent(0.999_999));
        assertEquals("0 %", Quantity.percent(0));
        assertEquals("0.05 %", Quantity.percent(0.000_5));
        assertEquals("< 0.01 %", Quantity.percent(0.000_001));
    }

    @Test
    void shouldShowADashForWhatWasNotMeasured() {
        assertEquals("\u2013", Quantity.digits(Double.NaN));
        assertEquals("\u2013", Quantity.rate(Double.POSITIVE_INFINITY));
        assertEquals("\u2013", Quantity.nanos(Double.NaN));
        assertEquals("\u2013", Quantity.percent(Double.NaN));
    }

    @Property(tries = 500)
    void shouldShowThreeDigitsAtMostAndAUnit(@ForAll @DoubleRange(min = 0.01, max = 9e14) double value) {
        for (String shown : new String[] {Quantity.rate(value), Quantity.bitRate(value), Quantity.bytes(value)}) {
            assertTrue(SHOWN.matcher(shown).matches(), () -> value + " is shown as " + shown);
        }
    }
}
