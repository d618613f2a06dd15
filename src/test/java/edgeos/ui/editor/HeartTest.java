package edgeos.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.HandsOn;
import edgeos.ui.editor.RateGovernor.Load;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window's clock on the real toolkit. A busy machine may slow it down, and make it hurry after a beat that came late; so, as slow as it should be it has to be once. Faster than it should be in every round is nobody but a broken
 * clock.
 */
class HeartTest extends HandsOn {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicReference<Load> load = new AtomicReference<>(new Load(0, 0, 0, 0));
    private final AtomicBoolean moving = new AtomicBoolean();
    private final AtomicBoolean quiet = new AtomicBoolean();
    private final AtomicInteger beats = new AtomicInteger();
    private final AtomicInteger pulses = new AtomicInteger();
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
    private Heart heart;
    private Label label;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        heart = new Heart(new Heart.Beat() {
            @Override
            public Pulse at(long now, boolean labels, boolean charts) {
                return new Pulse(now, labels, charts, List.of());
            }

            @Override
            public boolean isQuiet() {
                return quiet.get();
            }
        }, loads(), troubles::add);
        label = new Label("0");
        scene = new Scene(label, 200, 100);
        stage.setScene(scene);
        stage.setWidth(200);
        stage.setHeight(100);
        stage.show();
        scene.addPostLayoutPulseListener(pulses::incrementAndGet);
        heart.add(new PulseListener() {
            @Override
            public void pulse(Pulse pulse) {
                beats.incrementAndGet();
            }

            @Override
            public boolean moves() {
                return moving.get();
            }
        });
    }

    private Heart.LoadSource loads() {
        return new Heart.LoadSource() {
            private boolean asked;

            @Override
            public void ask(double lateShare) {
                asked = true;
            }

            @Override
            public Optional<Load> take() {
                Optional<Load> answer = asked ? Optional.of(load.get()) : Optional.empty();
                asked = false;
                return answer;
            }
        };
    }

    @AfterEach
    void end() {
        interact(heart::end);
    }

    @Test
    void shouldBeatAtMostFiveTimesASecondAndHaveNothingLaidOutWhileNothingMoves() {
        run();
        until(() -> secondsFor(10) > 1.7);
        until(() -> pulses() <= 3);
    }

    @Test
    void shouldBeatOnceASecondWhileItSparesTheMachineWhateverMoves() {
        run();
        moving.set(true);
        interact(() -> heart.spare(true));
        until(() -> secondsFor(1) > 0.8);
        until(() -> secondsFor(2) > 1.5);
        interact(() -> heart.spare(false));
        until(() -> secondsFor(4) < 0.7);
    }

    @Test
    void shouldBeatTwiceASecondWhileThereIsNoNews() {
        run();
        quiet.set(true);
        until(() -> secondsFor(1) > 0.4);
        until(() -> secondsFor(3) > 1.3);
        quiet.set(false);
        until(() -> secondsFor(2) < 0.7);
    }

    @Test
    void shouldTakeFiguresOnceASecondWhileThereIsNoNewsAndAtOnceWhenThereIs() {
        AtomicLong lastNanos = new AtomicLong();
        AtomicInteger seldom = new AtomicInteger();
        run();
        heart.add(pulse -> {
            if (pulse.labels()) {
                double seconds = (double) (pulse.nowNanos() - lastNanos.getAndSet(pulse.nowNanos())) / SECOND;
                seldom.set(seconds > 0.7 ? seldom.get() + 1 : 0);
            }
        });
        quiet.set(true);
        until(() -> seldom.get() >= 3);
        quiet.set(false);
        until(() -> seldom.get() == 0);
    }

    @Test
    void shouldShowWhatCameFromElsewhereWithTheNextBeatAndAtOnceWhileThereIsNone() throws InterruptedException {
        AtomicInteger beatsBefore = new AtomicInteger();
        AtomicInteger shownAfter = new AtomicInteger(-1);
        interact(() -> heart.withNextBeat(() -> shownAfter.set(0)));
        assertEquals(0, shownAfter.get(), "it stands still");
        run();
        interact(() -> {
            beatsBefore.set(beats.get());
            heart.withNextBeat(() -> shownAfter.set(beats.get()));
            heart.withNextBeat(() -> {
                throw new IllegalStateException("cannot be shown");
            });
        });
        until(() -> beats.get() > beatsBefore.get() + 2);
        assertEquals(beatsBefore.get(), shownAfter.get(), "with the very next, before whoever listens to it");
        assertEquals(List.of("cannot be shown"), troubles.stream().map(Throwable::getMessage).toList());
    }

    @Test
    void shouldBeatOnceASecondWhileNobodySees() throws InterruptedException {
        moving.set(true);
        run();
        AtomicInteger figures = new AtomicInteger();
        heart.add(pulse -> figures.addAndGet(pulse.labels() || pulse.charts() ? 1 : 0));
        interact(() -> {
            heart.see(false);
            figures.set(0);
        });
        until(() -> secondsFor(1) > 0.8);
        until(() -> secondsFor(2) > 1.6);
        assertEquals(0, figures.get(), "nobody reads them");
        interact(() -> heart.see(true));
        until(() -> secondsFor(3) < 0.9);
        until(() -> figures.get() > 0);
    }

    @Test
    void shouldStopSoonAfterNothingRuns() throws InterruptedException {
        moving.set(true);
        run();
        until(() -> beats.get() > 10);
        interact(() -> heart.run(false, false));
        until(() -> !anythingWithin(1500, beats));
        assertFalse(anythingWithin(500, pulses));
    }

    @Test
    void shouldLowerTheRateWhileProcessorsAreFullAndRaiseItAfterwards() throws InterruptedException {
        moving.set(true);
        load.set(new Load(1, 0.2, 0.2, 0));
        run();
        until(() -> hertz() == 15);
        assertTrue(secondsFor(15) > 0.8);
        load.set(new Load(0.1, 0.02, 0.02, 0));
        until(() -> hertz() == 60);
    }

    @Test
    void shouldServeAllOthersWhenOneListenerFailsAndTellOfItOnce() {
        moving.set(true);
        AtomicInteger after = new AtomicInteger();
        heart.add(_ -> {
            throw new IllegalStateException("broken");
        });
        heart.add(_ -> after.incrementAndGet());
        run();
        until(() -> after.get() > 5);
        assertEquals(List.of("broken"), troubles.stream().map(Throwable::getMessage).toList());
    }

    @Test
    void shouldShowWhatInputChangedWithoutWaitingForABeat() {
        moving.set(true);
        load.set(new Load(1, 0.2, 0.2, 0));
        run();
        until(() -> hertz() == 15);
        until(this::isShownBetweenBeats);
    }

    private boolean isShownBetweenBeats() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        AtomicInteger beatsBefore = new AtomicInteger();
        Runnable listener = shown::countDown;
        Platform.runLater(() -> {
            beatsBefore.set(beats.get());
            label.setText(label.getText() + "1");
            scene.addPostLayoutPulseListener(listener);
        });
        assertTrue(shown.await(60, TimeUnit.SECONDS));
        int after = beats.get();
        interact(() -> scene.removePostLayoutPulseListener(listener));
        return after == beatsBefore.get();
    }

    private void run() {
        interact(() -> {
            heart.run(true, false);
            heart.wake();
        });
        until(() -> beats.get() > 0);
        until(() -> moving.get() || secondsFor(5) > 0.8);
    }

    private int hertz() {
        AtomicInteger seen = new AtomicInteger();
        interact(() -> seen.set(heart.hertzProperty().get()));
        return seen.get();
    }

    /** Pulses of the toolkit during the next five beats. */
    private int pulses() throws InterruptedException {
        int before = pulses.get();
        secondsFor(5);
        return pulses.get() - before;
    }

    /** How long so many beats take, in seconds. */
    private double secondsFor(int count) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(count + 1);
        AtomicReference<Long> first = new AtomicReference<>();
        AtomicReference<Long> last = new AtomicReference<>();
        PulseListener counting = pulse -> {
            first.compareAndSet(null, pulse.nowNanos());
            if (left.getCount() > 0) {
                last.set(pulse.nowNanos());
            }
            left.countDown();
        };
        heart.add(counting);
        assertTrue(left.await(60, TimeUnit.SECONDS), "no beat came");
        heart.remove(counting);
        return (double) (last.get() - first.get()) / SECOND;
    }

    private static boolean anythingWithin(long millis, AtomicInteger counter) throws InterruptedException {
        int before = counter.get();
        assertFalse(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
        return counter.get() != before;
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }
}
