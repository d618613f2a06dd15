package edgeos.ui.shell.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import edgeos.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void shouldRememberRecentFilesNewestFirstAndOnce() {
        Remembered remembered = Remembered.forThisRunOnly();
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
}
