package edgeos.ui.shell.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
        remembered.recent(Path.of("/a.json"));
        store.putSpi("recent.1", "/b\u0000.json");
        store.put("recent.2", "/c.json");
        assertEquals(List.of(Path.of("/a.json"), Path.of("/c.json")), remembered.recent(), "one that is no name does not cost the others");
    }

    /** A store that says who wrote it. */
    private static final class Written extends Forgetful {
        private final List<String> flushed = new CopyOnWriteArrayList<>();

        @Override
        protected void flushSpi() {
            flushed.add(Thread.currentThread().getName() + " " + getSpi("theme"));
        }
    }

    @Test
    void shouldWriteWhatWasSetSoonAndElsewhere() {
        var store = new Written();
        Remembered remembered = Remembered.written(Flushing.of(store), Optional.empty(), Optional.empty());
        remembered.place(1, 2, 800, 600);
        remembered.theme(Appearance.Choice.LIGHT);
        Await.until("it is written", Duration.ofSeconds(30), () -> store.flushed.contains("settings LIGHT"));
        remembered.theme(Appearance.Choice.DARK);
        Await.until("so is the next", Duration.ofSeconds(30), () -> store.flushed.contains("settings DARK"));
    }

    /** A store in a place that cannot be written. */
    private static final class Refusing extends Forgetful {
        private int tried;

        @Override
        protected synchronized void flushSpi() {
            tried++;
            throw new IllegalStateException("read only");
        }

        private synchronized int tried() {
            return tried;
        }
    }

    @Test
    void shouldSayOnceWhereNothingCanBeKept() {
        var store = new Refusing();
        List<String> told = new CopyOnWriteArrayList<>();
        Remembered remembered = Remembered.written(Flushing.of(store), Optional.empty(), Optional.empty());
        remembered.theme(Appearance.Choice.LIGHT);
        Await.until("it was tried", Duration.ofSeconds(30), () -> store.tried() == 1);
        remembered.onRefused(told::add);
        Await.until("who asks later is told, too", Duration.ofSeconds(30), () -> told.size() == 1);
        assertTrue(told.getFirst().length() > 5, "it says where");
        remembered.theme(Appearance.Choice.DARK);
        Await.until("the next change tries again", Duration.ofSeconds(30), () -> store.tried() == 2);
        assertEquals(Appearance.Choice.DARK, remembered.theme(), "it holds in this run");
        assertEquals(1, told.size());
    }
}
