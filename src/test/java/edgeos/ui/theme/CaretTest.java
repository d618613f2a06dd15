package edgeos.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import edgeos.Await;
import edgeos.ui.HandsOn;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** A caret blinks where somebody types, and nowhere else. Its blinks are counted, as pulses come from all windows there are. */
class CaretTest extends HandsOn {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Longer than a blink. */
    private static final long LOOK_MILLIS = 1500;

    private final AtomicInteger blinks = new AtomicInteger();
    private CodeArea area;
    private Button other;

    @Override
    public void start(Stage stage) {
        area = Caret.resting(new CodeArea());
        other = new Button("Other");
        area.setPrefHeight(200);
        var scene = new Scene(new VBox(area, other), 300, 260);
        stage.setScene(scene);
        stage.setWidth(300);
        stage.setHeight(260);
        stage.show();
    }

    @Test
    void shouldBlinkOnlyWhileItHasTheKeyboard() {
        interact(area::requestFocus);
        interact(() -> area.appendText("int x;"));
        Node caret = area.lookup(".caret");
        caret.visibleProperty().subscribe(_ -> blinks.incrementAndGet());
        Await.until("it blinks", LIMIT, () -> blinksWithin(LOOK_MILLIS) > 1);
        interact(other::requestFocus);
        assertEquals(0, blinksWithin(LOOK_MILLIS), "it rests");
        interact(() -> area.appendText("int y;"));
        blinks.set(0);
        assertEquals(0, blinksWithin(LOOK_MILLIS), "a text that comes from elsewhere starts nothing");
        interact(area::requestFocus);
        Await.until("it blinks again", LIMIT, () -> blinksWithin(LOOK_MILLIS) > 1);
    }

    private int blinksWithin(long millis) {
        int before = blinks.get();
        try {
            assertFalse(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return blinks.get() - before;
    }
}
