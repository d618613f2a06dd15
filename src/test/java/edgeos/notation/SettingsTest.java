package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values keep their shape, names their order. */
class SettingsTest {
    private final Settings settings = Settings.NONE.with("size", 64).with("rate", 1.5).with("on", true).with("name", "a").with("rules", List.of("x", "y"));

    @Test
    void shouldGiveBackWhatWasSet() {
        assertEquals(64, settings.whole("size", 0));
        assertEquals(2, settings.whole("rate", 0));
        assertEquals(64.0, settings.real("size", 0));
        assertEquals(true, settings.flag("on", false));
        assertEquals("a", settings.text("name", ""));
        assertEquals(List.of("x", "y"), settings.lines("rules"));
    }

    @Test
    void shouldAnswerForWhatIsAbsentOrOfAnotherShape() {
        assertEquals(7, settings.whole("name", 7));
        assertEquals(7.5, settings.real("on", 7.5));
        assertEquals(false, settings.flag("size", false));
        assertEquals("none", settings.text("rules", "none"));
        assertEquals(List.of(), settings.lines("gone"));
    }

    @Test
    void shouldKeepOrder() {
        assertEquals(List.of("size", "rate", "on", "name", "rules"), List.copyOf(settings.with("rate", 2.5).asMap().keySet()));
        assertNotEquals(Settings.NONE.with("a", 1).with("b", 2), Settings.NONE.with("b", 2).with("a", 1));
        assertEquals(settings, settings.with("more", 1).without("more"));
    }

    @Test
    void shouldLetDefaultsShowThrough() {
        assertEquals(Settings.NONE.with("a", 1).with("b", 3), Settings.NONE.with("b", 3).over(Settings.NONE.with("a", 1).with("b", 2)));
    }

    @Test
    void shouldRefuseShapesThatFilesDoNotHold() {
        assertThrows(IllegalArgumentException.class, () -> settings.with("x", null));
        assertThrows(IllegalArgumentException.class, () -> settings.with("x", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> settings.with("x", Arrays.asList("a", null)));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("x", 'c')));
    }
}
