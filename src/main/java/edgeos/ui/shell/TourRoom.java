package edgeos.ui.shell;

import edgeos.lab.tour.Tour;
import edgeos.lab.tour.TourReader;
import edgeos.lab.tour.TourReading;
import edgeos.telemetry.Event;
import edgeos.ui.notice.Notice;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import edgeos.ui.tour.Aftermath;
import edgeos.ui.tour.TourBand;
import edgeos.ui.tour.TourPlay;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/**
 * Plays the tour in the window of a lab: in a lab of its own, which remembers nothing and takes the window's place meanwhile. So whatever the tour does, the drawing, its history, what is selected, and all settings are
 * afterwards as they were; what ran is held, and goes on. Any key and any click end it. JavaFX application thread only.
 */
final class TourRoom {
    private static final Texts TEXTS = Texts.of(TourRoom.class);
    private static final double NANOS_PER_SECOND = 1e9;
    /** The key that began the tour may still be down, and say so again and again. */
    private static final double GRACE_SECONDS = 0.8;

    private final Lab lab;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private LongSupplier clock = System::nanoTime;
    private Play play;

    TourRoom(Lab lab) {
        this.lab = lab;
    }

    /** Whether it plays. */
    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** What its clock is, in nanoseconds; from the next time that it is played. */
    void setClock(LongSupplier nanos) {
        clock = nanos;
    }

    /** The lab that plays it; null: none does. */
    Lab stageLab() {
        return play == null ? null : play.own;
    }

    /** What it says now; empty: it does not play. */
    String said() {
        return play == null ? "" : play.band.said();
    }

    /** Begins the tour; nothing if it plays, or the lab is in no window. */
    void begin() {
        if (play != null || lab.window().node().getScene() == null || !(lab.window().node().getScene().getWindow() instanceof Stage stage)) {
            return;
        }
        TourReading reading = Tour.file().map(TourReader::read).orElseThrow(() -> new IllegalStateException("this build has no tour"));
        if (!reading.problems().isEmpty()) {
            tell(String.join("; ", reading.problems()));
            return;
        }
        play = new Play(stage, reading.tour());
        playing.set(true);
        play.start();
    }

    /** Comes back to what was before; nothing if it does not play. */
    void end() {
        if (play != null) {
            Play ended = play;
            play = null;
            ended.stop();
            playing.set(false);
        }
    }

    private void failed(RuntimeException trouble) {
        end();
        tell(String.valueOf(trouble.getMessage()));
    }

    private void tell(String why) {
        lab.notices().tell(Notice.warning(Event.Topic.RUN, TEXTS.get("tour.ended", why)));
    }

    /** One time that it is played. */
    private final class Play extends AnimationTimer {
        private final Stage stage;
        private final Scene before;
        private final Lab own = new Lab(Remembered.forThisRunOnly(), new Dialogs());
        private final TourBand band = new TourBand();
        private final TourPlay tour;
        private final boolean played;
        private final EventHandler<InputEvent> hearing = this::hear;
        private final long beganNanos;
        private boolean released;
        private boolean acting;

        Play(Stage stage, Tour script) {
            this.stage = stage;
            before = stage.getScene();
            own.show(lab.appearance().theme(), lab.appearance().scaleProperty().get());
            own.showBelow(band);
            tour = new TourPlay(script, new TourHands(own), band);
            played = lab.editor().run().playingProperty().get();
            beganNanos = clock.getAsLong();
        }

        @Override
        public void start() {
            lab.editor().run().hold();
            stage.setScene(own.scene(before.getWidth(), before.getHeight()));
            stage.addEventFilter(InputEvent.ANY, hearing);
            advance();
            if (play == this) {
                super.start();
            }
        }

        @Override
        public void handle(long now) {
            advance();
        }

        private void advance() {
            acting = true;
            try {
                if (!tour.advance(seconds())) {
                    end();
                }
            } catch (RuntimeException trouble) {
                failed(trouble);
            } finally {
                acting = false;
            }
        }

        private double seconds() {
            return (clock.getAsLong() - beganNanos) / NANOS_PER_SECOND;
        }

        @Override
        public void stop() {
            super.stop();
            stage.removeEventFilter(InputEvent.ANY, hearing);
            stage.setScene(before);
            Platform.runLater(own::dispose);
            lab.editor().run().release();
            lab.editor().run().playingProperty().set(played);
        }

        /** What is pressed ends the tour and does nothing else; what the tour itself types is not heard. */
        private void hear(InputEvent event) {
            if (acting) {
                return;
            }
            event.consume();
            released |= event.getEventType() == KeyEvent.KEY_RELEASED;
            boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED && (released || seconds() > GRACE_SECONDS);
            if (pressed || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                end();
                new Aftermath(stage, event);
            }
        }
    }
}
