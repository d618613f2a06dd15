package edgeos.lab.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static final Drawing SIX = DrawingFormat.read(Path.of("samples/chain-of-six.json")).drawing();

    private static List<Object> values(String text) {
        return Axis.parse(SIX, text).values();
    }

    @Test
    void shouldReadRangesAndLists() {
        assertEquals(List.of(4096L, 8192L, 16384L), values("hop1.ringBytes=4096..16384x2"));
        assertEquals(List.of(1L, 4L, 7L), values("source.clients=1..9:3"));
        assertEquals(List.of(0.0, 2500.0, 5000.0, 7500.0, 10000.0), values("source.ratePerSecond=0..10k"));
        assertEquals(List.of(0.1, 0.2, 0.3), values("source.ratePerSecond=0.1..0.3:0.1"), "steps of tenths are tenths");
        assertEquals(List.of(1L, 2L), values("machine.movers=1,2"));
        assertEquals(List.of("shared", "per flow"), values("six.policy=shared, per flow"));
        assertEquals(List.of(true, false), values("hop1.swapAddresses=true,false"));
        assertEquals(List.of("copy", "share"), values("hop1-hop2.mode=copy,share"));
        assertEquals(List.of("64 x 7, 594 x 4", "1500"), values("source.sizesBytes=64 x 7, 594 x 4|1500"), "texts may hold commas");
        assertEquals(List.of(1L, 2L, 3L), values("source.clients=1..3"), "five values of three are three");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', value = {"hop1.ringBytes ! says no values", "hop9.ringBytes=1,2 ! no part of this drawing is called 'hop9'; there are: source, hop1", "hop1.rate=1 ! 'hop1' has no setting 'rate'; it has: swapAddresses",
        "hop1.ringBytes=big ! each value must be a number", "hop1.ringBytes=1,2 ! from 4", "hop1.ringBytes=8192..4096 ! above the last", "hop1.ringBytes=4096..8192x1 ! above 1",
        "hop1.ringBytes=4096..8192:none ! the step must be a number", "source.ratePerSecond=0..1e9:0.001 ! each value must be", "source.ratePerSecond=0..1000000:1 ! 1 to 1000 values", "hop1.swapAddresses=maybe ! true or false",
        "six.policy=often ! one of shared", "load=1,2 ! nothing in this drawing has a rate", "*.colour=1 ! '*' has no setting 'colour'"})
    void shouldSayWhatThereIsInsteadOfWhatThereIsNot(String text, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> values(text)).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void shouldSetASettingOfEveryNodeThatHasIt() {
        Axis rings = Axis.parse(SIX, "*.ringBytes=8192");
        Drawing small = rings.field().set().apply(SIX, rings.values().getFirst());
        assertEquals(6, small.nodes().stream().filter(node -> node.settings().whole("ringBytes", 0) == 8192).count());
        assertEquals(SIX.nodes().getFirst(), small.nodes().getFirst(), "a generator has no ring");
    }

    @Test
    void shouldMultiplyEveryRateByTheLoad() {
        Drawing two = DrawingFormat.read(Path.of("samples/tenants-never-meet.json")).drawing();
        Drawing twice = Axis.parse(two, "load=2").field().set().apply(two, 2.0);
        assertEquals(List.of(8000.0, 8000.0), twice.nodes().stream().filter(node -> node.kind().equals("generator")).map(node -> node.settings().real("ratePerSecond", 0)).toList());
    }
}
