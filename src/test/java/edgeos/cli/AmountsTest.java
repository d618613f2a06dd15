package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({"0, s, 0 s", "0.0000052, s, 5.2 us", "0.000000001, s, 1 ns", "0.00102, s, 1.02 ms", "10, s, 10 s", "3600, s, 3600 s",
        "9.996e-7, s, 1 us", "0.25, msg/s, 0.25 msg/s", "999, msg/s, 999 msg/s", "999.6, msg/s, 1 k msg/s", "12100000, msg/s, 12.1 M msg/s", "3.94e9, bit/s, 3.94 Gbit/s",
        "99950, bit/s, 100 kbit/s", "-1500, msg/s, -1.5 k msg/s"})
    void shouldShowAtMostThreeDigitsAndTheUnit(double value, String unit, String text) {
        assertEquals(text, Amounts.of(value, unit));
    }
}
