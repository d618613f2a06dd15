package edgeos.charts.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "0.5,0.50", "12.34,12.3", "999.4,999", "999.6,1.00 k", "1000,1.00 k", "12140000,12.1 M", "9.999e9,10.0 G",
            "1e15,1000 T"})
    void shouldShowThreeDigitsThatMatter(double value, String text) {
        assertEquals(text, Amounts.count(value));
    }

    @ParameterizedTest
    @CsvSource({"0,0 ns", "910,910 ns", "5210,5.21 µs", "999600,1.00 ms", "1020000,1.02 ms", "521e6,521 ms", "2e9,2.00 s"})
    void shouldShowDurationsWithTheirUnit(double nanos, String text) {
        assertEquals(text, Amounts.nanos(nanos));
    }

    @ParameterizedTest
    @CsvSource({"0,0 %", "0.5,50 %", "0.1234,12.3 %", "1,100 %", "0.999,99.9 %", "0.9996,> 99.9 %", "0.99999,> 99.9 %", "0.0001,0.01 %", "0.00004,< 0.01 %", "NaN,none"})
    void shouldNeverRoundUpToAllNorDownToNone(double share, String text) {
        assertEquals(text, Amounts.percent(share));
    }
}
