package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.ui.Animations;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Timeline;
import org.junit.jupiter.api.Test;

/** What the whole window does while nothing moves in it: nothing. Layouts are counted, which come before anything is drawn. */
class RestTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AtomicInteger layouts = new AtomicInteger();

    @Test
    void shouldNotLayOutAnythingWhileStopped() {
        count();
        Await.until("the window rests", LIMIT, () -> layoutsWithin(800) == 0);
        fx(() -> editor().apply("Rename", drawing -> drawing.withTitle("Other", "")));
        Await.until("an edit is shown", LIMIT, () -> layouts.get() > 0);
        Await.until("the window rests again", LIMIT, () -> layoutsWithin(800) == 0);
    }

    @Test
    void shouldRestWhenATextIsTakenBackWhereNobodyTypesAnyMore() {
        fx(() -> editor().select(Selection.ofNode(editor().drawing().nodes().getFirst().id())));
        fx(() -> byId("inspector.name").requestFocus());
        robot.write(" of the west");
        fx(() -> byId("tabs").requestFocus());
        fx(() -> editor().undo());
        count();
        Await.until("no caret blinks", LIMIT, () -> layoutsWithin(800) == 0);
    }

    @Test
    void shouldLetNoCaretBlinkOnInAWindowThatIsClosed() {
        List<Timeline> others = carets();
        fx(() -> editor().select(Selection.ofNode(editor().drawing().nodes().getFirst().id())));
        fx(() -> byId("inspector.name").requestFocus());
        Await.until("its caret blinks", LIMIT, () -> !others.containsAll(carets()));
        fx(() -> scene.getWindow().hide());
        Await.until("it blinks no more", LIMIT, () -> others.containsAll(carets()));
    }

    @Test
    void shouldRestWhilePaused() {
        fx(() -> assertTrue(editor().run().start(), editor().findingsProperty().get()::toString));
        fx(() -> editor().run().togglePause());
        assertEquals(Session.State.PAUSED, editor().shown().state());
        count();
        Await.until("the window rests", LIMIT, () -> layoutsWithin(800) == 0);
    }

    @Test
    void shouldLayOutNoMoreOftenThanItBeatsWhileNothingFlows() {
        fx(() -> {
            editor().run().loadProperty().set(0);
            assertTrue(editor().run().start(), editor().findingsProperty().get()::toString);
        });
        count();
        AtomicInteger beats = new AtomicInteger();
        PulseListener counting = _ -> beats.incrementAndGet();
        fx(() -> editor().addPulse(counting));
        Await.until("only labels change", LIMIT, () -> {
            int before = beats.get();
            int laidOut = layoutsWithin(2000);
            return beats.get() - before <= 11 && laidOut <= 22;
        });
        fx(() -> editor().removePulse(counting));
    }

    private List<Timeline> carets() {
        AtomicReference<List<Timeline>> blinking = new AtomicReference<>();
        fx(() -> blinking.set(Animations.carets()));
        return blinking.get();
    }

    private void count() {
        fx(() -> scene.addPostLayoutPulseListener(layouts::incrementAndGet));
    }

    private int layoutsWithin(long millis) {
        int before = layouts.get();
        try {
            assertFalse(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return layouts.get() - before;
    }
}
