package edgeos.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.Drawing;
import edgeos.ui.theme.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private record Cue(Color colour, int lines) { }

    @Test
    void shouldTellApartSixtyNodes() {
        List<String> nodes = IntStream.range(0, 60).mapToObj(at -> "node" + at).toList();
        for (Theme theme : Theme.values()) {
            var cues = new HashSet<Cue>();
            new Palette(Drawing.EMPTY, theme.tokens()).of(nodes).forEach(look -> cues.add(new Cue(look.colour(), look.lines())));
            assertEquals(60, cues.size(), theme::toString);
        }
    }
}
