package edgeos.ui.theme;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.kind.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final double AA = 4.5;
    private static final double AA_GRAPHICS = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shouldMakeTextReadable(Theme theme) {
        Tokens tokens = theme.tokens();
        for (Color surface : surfaces(tokens)) {
            for (Color text : List.of(tokens.fg(), tokens.muted(), tokens.flowText(), tokens.warmText(), tokens.accent(),
                    tokens.control(), tokens.bad(), tokens.good())) {
                assertTrue(contrast(text, surface) >= AA, theme + " text=" + text + " on=" + surface + " is " + contrast(text, surface));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shouldMakeSignsVisible(Theme theme) {
        Tokens tokens = theme.tokens();
        for (Color surface : surfaces(tokens)) {
            for (Color sign : List.of(tokens.flow(), tokens.accent(), tokens.control(), tokens.warm(), tokens.bad(), tokens.good(), tokens.stream(), tokens.datagram())) {
                assertTrue(contrast(sign, surface) >= AA_GRAPHICS, theme + " sign=" + sign + " on=" + surface + " is " + contrast(sign, surface));
            }
        }
    }

    /** What style sheets write on colours other than surfaces: a button, a selected row, a denied slot. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void shouldMakeTextReadableOnWhatIsFilled(Theme theme) {
        Map<String, Color> all = colours(Layouts.text(theme.name().toLowerCase(Locale.ROOT) + ".css"));
        for (String pair : List.of("on-flow on flow-fill", "on-accent on accent", "bad on bad-tile", "fg on accent-tile", "fg on flow-tile", "fg on warm-tile", "fg on control-tile", "fg on bad-tile", "fg on good-tile")) {
            String[] names = pair.split(" on ");
            double contrast = contrast(all.get(names[0]), all.get(names[1]));
            assertTrue(contrast >= AA, theme + " " + pair + " is " + contrast);
        }
    }

    @Test
    void shouldRefuseASheetThatLacksAToken() {
        assertThrows(IllegalArgumentException.class, () -> Tokens.read(".root { -lab-bg: #000000; }"));
    }

    @Test
    void shouldHaveAnIconForEveryKind() {
        Catalogue.kinds().forEach(kind -> assertTrue(Icons.exists(kind.id()), "icon=" + kind.id()));
        assertNotNull(Icons.path("noSuchIcon"));
    }

    private static Map<String, Color> colours(String css) {
        return Pattern.compile("-lab-([a-z-]+): (#[0-9a-f]{6});").matcher(css).results().collect(Collectors.toMap(match -> match.group(1), match -> Color.web(match.group(2))));
    }

    private static List<Color> surfaces(Tokens tokens) {
        return List.of(tokens.bg(), tokens.panel(), tokens.raised(), tokens.card());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
