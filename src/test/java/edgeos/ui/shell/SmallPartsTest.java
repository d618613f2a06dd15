package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import edgeos.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Parts of the shell that need no window. */
class SmallPartsTest {
    @Test
    void shouldKeepTheLoadTheSliderShows() {
        for (double load : new double[] {0, 0.1, 0.5, 1, 2.5, 10}) {
            assertEquals(load, LoadScale.load(LoadScale.position(load)), 0.01, "load=" + load);
        }
        assertEquals("off", LoadScale.text(0));
        assertEquals("1.0 x", LoadScale.text(1));
        assertEquals("10 x", LoadScale.text(10));
    }

    @Test
    void shouldWrapGroupsOnlyWhenTheyDoNotFit() {
        WrapBar bar = new WrapBar(40, false, List.of(box(300), box(300), box(300)));
        assertEquals(40, bar.prefHeight(1000));
        assertEquals(80, bar.prefHeight(700));
        assertEquals(120, bar.prefHeight(320));
    }

    @Test
    void shouldKeepItsRowsWhileFiguresShrinkAgain() {
        Region figure = box(300);
        WrapBar bar = new WrapBar(40, true, List.of(box(300), figure, box(300)));
        assertEquals(40, bar.prefHeight(1000));
        figure.setPrefWidth(400);
        assertEquals(80, bar.prefHeight(1000));
        figure.setPrefWidth(300);
        assertEquals(80, bar.prefHeight(1000));
        assertEquals(40, bar.prefHeight(1100));
    }

    @Test
    void shouldRememberRecentFilesNewestFirstAndOnce() {
        Remembered remembered = new Remembered(new Forgetful());
        remembered.recent(Path.of("/a.json"));
        remembered.recent(Path.of("/b.json"));
        remembered.recent(Path.of("/a.json"));
        assertEquals(List.of(Path.of("/a.json"), Path.of("/b.json")), remembered.recent());
        for (int i = 0; i < 30; i++) {
            remembered.recent(Path.of("/" + i + ".json"));
        }
        assertEquals(10, remembered.recent().size());
    }

    @Test
    void shouldForgetWhatMakesNoSense() {
        Forgetful store = new Forgetful();
        Remembered remembered = new Remembered(store);
        assertNull(remembered.place());
        remembered.place(10, 20, 1200, 800);
        assertEquals(new Rectangle2D(10, 20, 1200, 800), remembered.place());
        store.put("theme", "PURPLE");
        assertEquals(Appearance.Choice.SYSTEM, remembered.theme());
        store.put("scale", "900");
        assertEquals(1, remembered.number("scale", 1, 2, 1));
    }

    private static Region box(double width) {
        Region box = new Region();
        box.setPrefSize(width, 20);
        return box;
    }
}
