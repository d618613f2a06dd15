package edgeos.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.memory.FwpMemory;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Settings;
import java.lang.foreign.Arena;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Every kind of the catalogue is whole: a program that starts from its defaults, an icon, and ports numbered as they stand. */
class KindsTest {
    static List<Kind> kinds() {
        return Catalogue.kinds();
    }

    static Stream<Kind> fwpKinds() {
        return Catalogue.kinds().stream().filter(kind -> kind.role() == Kind.Role.FWP);
    }

    @ParameterizedTest
    @MethodSource("fwpKinds")
    void shouldMakeAProgramFromTheDefaults(Kind kind) {
        Program text = Programs.text(kind.program(), ReadySettings.of(kind));
        try (Arena arena = Arena.ofConfined()) {
            text.initialise(new FwpMemory(arena.allocate(Math.max(1, text.stateBytes()), 8).asSlice(0, text.stateBytes())));
        }
        assertEquals(text.layout(), Programs.text(kind.program(), ReadySettings.of(kind)).layout(), "equal settings have equal layouts");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldHaveAnIconAndNumberedPorts(Kind kind) {
        assertNotNull(KindsTest.class.getResource("/icons/" + kind.id() + ".svg"), kind.id());
        for (int at = 0; at < kind.outPorts().size(); at++) {
            assertEquals(at, kind.outPorts().get(at).index());
        }
        assertTrue(kind.outPorts().size() <= 8 && kind.inPorts().size() <= 8, "a header has room for eight ports");
    }

    @Test
    void shouldHaveUniqueIds() {
        var ids = new HashSet<String>();
        Catalogue.kinds().forEach(kind -> assertTrue(ids.add(kind.id()), kind.id()));
    }

    @Test
    void shouldNameAProgramThatThereIsNot() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Programs.text("net.Nobody", Settings.NONE)).getMessage().contains("net.Nobody"));
    }
}
