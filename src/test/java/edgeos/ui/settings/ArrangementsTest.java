package edgeos.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrangementsTest {
    @TempDir
    private Path folder;
    private final List<String> told = new ArrayList<>();

    @Test
    void shouldBringArrangementsThatHoldNoNonsense() {
        Arrangements arrangements = new Arrangements(Optional.empty(), told::add);
        assertEquals(List.of("Teach", "Design", "Demo"), Arrangements.OURS.stream().map(id -> arrangements.ours(id).title()).toList());
        assertEquals(List.of(), told);
        assertFalse(arrangements.ours("teach").panels().get("palette"));
        assertThrows(IOException.class, () -> arrangements.keep(arrangements.ours("demo")));
    }

    @Test
    void shouldKeepOnesOwnAndReadThemAgain() throws IOException {
        Arrangements arrangements = new Arrangements(Optional.of(folder.resolve("new")), told::add);
        assertTrue(arrangements.own().isEmpty());
        Arrangement mine = new Arrangement("Monday: \"8 o'clock\"", Map.of("palette", false, "inspector", true, "charts", true), Optional.of(0.5), Optional.of(View.POOL), Optional.of(StripTab.LATENCY), Optional.of(1.5));
        arrangements.keep(mine);
        arrangements.keep(new Arrangement("../../up", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(List.of("monday-8-o-clock.properties", "up.properties"), List.copyOf(arrangements.own().keySet()));
        assertEquals(mine, arrangements.own().get("monday-8-o-clock.properties"));
        assertEquals(List.of(), told);
    }

    @Test
    void shouldTellOfWhatMakesNoSenseAndTakeTheRest() throws IOException {
        Files.writeString(folder.resolve("odd.properties"), "palette = perhaps\ncharts.at = 7\ntab = MOON\nscale = NaN\ncharts = false\ncolour = red\n");
        Files.writeString(folder.resolve("worse.properties"), "title = \\u00zz\n");
        Files.write(folder.resolve("bytes.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("long.properties"), "# ".repeat(20_000));
        Files.createDirectory(folder.resolve("folder.properties"));
        Files.writeString(folder.resolve("good.properties"), "title = Good\ninspector = false\n");
        Map<String, Arrangement> own = new Arrangements(Optional.of(folder), told::add).own();
        assertEquals(Map.of("charts", false), own.get("odd.properties").panels());
        assertEquals("Good", own.get("good.properties").title());
        assertEquals(5, told.size(), told.toString());
        assertTrue(told.stream().anyMatch(words -> words.contains("palette=perhaps") && words.contains("charts.at=7") && words.contains("unknown: colour=red") && words.contains("scale=NaN")), told.toString());
    }
}
