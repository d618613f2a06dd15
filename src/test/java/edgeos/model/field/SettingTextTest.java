package edgeos.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTextTest {
    private static final Setting RING = setting("firewall", "ringBytes");
    private static final Setting RATE = setting("generator", "ratePerSecond");

    @ParameterizedTest
    @CsvSource({"16384, 16384", "64 Ki, 65536", "64ki B, 65536", "'16,384', 16384", "16_384 B, 16384"})
    void shouldReadWholeNumbersWithUnits(String text, long value) {
        assertEquals(value, SettingText.parse(RING, text));
    }

    @ParameterizedTest
    @CsvSource({"10 k, 10000", "2.5 M, 2500000", "0.5, 0.5", "12 k msg/s, 12000"})
    void shouldReadRates(String text, double value) {
        assertEquals(value, SettingText.parse(RATE, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "12 parsecs", "100", "1.5 x", "99999999999999999999", "4096.5"})
    void shouldRefuseWhatIsNoRing(String text) {
        assertThrows(IllegalArgumentException.class, () -> SettingText.parse(RING, text));
    }

    @Test
    void shouldReadWhatItShows() {
        for (long value : new long[] {4096, 65_536, 1 << 22}) {
            assertEquals(value, SettingText.parse(RING, SettingText.show(value)));
        }
        for (double value : new double[] {0, 0.25, 10_000, 1e9}) {
            assertEquals(value, SettingText.parse(RATE, SettingText.show(value)));
        }
    }

    @Test
    void shouldCheckGrammars() {
        Setting network = setting("nat", "insideNetwork");
        assertEquals("10.0.0.0/8", SettingText.parse(network, " 10.0.0.0/8 "));
        assertThrows(IllegalArgumentException.class, () -> SettingText.parse(network, "10.0.0.0/99"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250", "250 µs", "250 us", "250us", "250 \u03bcs"})
    void shouldReadMicrosecondsHoweverTheyAreTyped(String text) {
        assertEquals(250L, SettingText.parse(setting("firewall", "budgetMicros"), text));
    }

    @Test
    void shouldSayWhatANumberMeansAndReadItBack() {
        Setting cores = MachineFields.all().stream().map(Field::setting).filter(setting -> setting.name().equals("fwpCores")).findFirst().orElseThrow();

        assertEquals("automatic", SettingText.show(cores, 0L));
        assertEquals("3", SettingText.show(cores, 3L));
        assertEquals(0L, SettingText.parse(cores, " Automatic "));
        assertEquals(0L, SettingText.parse(cores, "0"));
        assertThrows(IllegalArgumentException.class, () -> SettingText.parse(cores, "some"));
    }

    private static Setting setting(String kind, String name) {
        return Catalogue.kind(kind).orElseThrow().setting(name).orElseThrow();
    }
}
