package edgeos.charts.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartThemeTest {
    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void shouldReachContrastForTextAndForMarks(ChartTheme theme) {
        assertTrue(theme.contrast(Ink.FG, Ink.PANEL) >= 4.5, "fg");
        assertTrue(theme.contrast(Ink.MUTED, Ink.PANEL) >= 4.5, "muted");
        for (Ink ink : new Ink[] {Ink.FLOW, Ink.ACCENT, Ink.CONTROL, Ink.WARM, Ink.BAD, Ink.GOOD}) {
            assertTrue(theme.contrast(ink, Ink.PANEL) >= 3, ink + " " + theme.contrast(ink, Ink.PANEL));
        }
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void shouldHaveTheColoursOfTheWindow(ChartTheme theme) throws IOException {
        String sheet = Files.readString(Path.of("layouts", theme.name().toLowerCase(Locale.ROOT) + ".css"));
        for (Ink ink : Ink.values()) {
            Matcher token = Pattern.compile("-lab-" + ink.name().toLowerCase(Locale.ROOT) + ":\\s*#([0-9a-f]{6})").matcher(sheet);
            assertTrue(token.find(), ink.name());
            assertEquals(token.group(1), String.format("%06x", theme.argb(ink) & 0xffffff), ink.name());
        }
    }
}
