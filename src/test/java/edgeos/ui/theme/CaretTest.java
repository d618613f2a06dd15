package edgeos.ui.theme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** A caret blinks where somebody types, and nowhere else. */
class CaretTest extends ApplicationTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int MOST_LOOKS = 8;

    private final AtomicInteger pulses = new AtomicInteger();
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
        scene.addPostLayoutPulseListener(pulses::incrementAndGet);
    }

    @Test
    void shouldLetTheWindowRestOnceTheKeyboardIsElsewhere() {
        assumeTrue(rested(), "something else in this process moves, so that no window can rest");
        interact(area::requestFocus);
        interact(() -> area.appendText("int x;"));
        Await.until("it blinks", LIMIT, () -> pulsesWithin(500) > 2);
        interact(other::requestFocus);
        Await.until("it rests", LIMIT, () -> pulsesWithin(800) == 0);
        interact(() -> area.appendText("int y;"));
        Await.until("a text that comes from elsewhere starts nothing", LIMIT, () -> pulsesWithin(800) == 0);
    }

    /** What other tests showed a moment ago may still fade. */
    private boolean rested() {
        int looks = 0;
        while (pulsesWithin(800) > 0 && looks < MOST_LOOKS) {
            looks++;
        }
        return looks < MOST_LOOKS;
    }

    private int pulsesWithin(long millis) {
        int before = pulses.get();
        try {
            assertFalse(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return pulses.get() - before;
    }
}
