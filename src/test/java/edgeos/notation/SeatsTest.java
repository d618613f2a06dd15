package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsTest {
    @ParameterizedTest
    @ValueSource(strings = {"gate", "manager", "mover 0", "mover 15", "core 0", "core 63"})
    void shouldKnowTheRolesThatTheStatusBarShows(String name) {
        assertEquals(name, RoleName.parse(name).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mover", "mover -1", "mover 01", "core 0 ", "Core 0", "gate 0", "mover 99999999999"})
    void shouldKnowNoOthers(String name) {
        assertTrue(RoleName.parse(name).isEmpty());
    }

    @Test
    void shouldOrderRolesByWhatTheyDoAndThenByNumber() {
        List<String> ordered = Stream.of("core 10", "core 2", "manager", "mover 1", "gate").map(RoleName::parse).map(name -> name.orElseThrow()).sorted()
                .map(RoleName::toString).toList();

        assertEquals(List.of("gate", "mover 1", "manager", "core 2", "core 10"), ordered);
    }

    @Test
    void shouldReadWhatItWrites() {
        Map<String, Integer> seats = Map.of("gate", 0, "mover 0", 1, "core 3", 12);

        assertEquals(seats, Seats.parse(Seats.text(seats)));
        assertEquals(Map.of(), Seats.parse(Seats.text(Map.of())));
        assertEquals(Map.of(), Seats.parse("  "));
        assertEquals(Map.of("mover 0", 1), Seats.parse(" mover   0=1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mover 0", "mover 0 = ", "mover 0 = -1", "mover 0 = 1,", "mover 0 = one", "mover 0 = 1 = 2", "pilot = 1", "gate = 0, gate = 1"})
    void shouldRefuseWhatSeatsNobody(String text) {
        assertThrows(IllegalArgumentException.class, () -> Seats.parse(text));
    }
}
