package edgeos.ui.timeline;

import edgeos.lab.recording.Replay;
import edgeos.telemetry.recording.RecordingException;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.ToolButton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/**
 * The timeline below a recording: play and pause, how fast, the track, and whether it moves together with a second window's. Not there while a session is shown, nor beside experiments. JavaFX application thread only;
 * call {@link #dispose()} at the end.
 */
public final class ReplayBar extends HBox {
    private static final Texts TEXTS = Texts.of(ReplayBar.class);
    private static final List<Double> SPEEDS = List.of(Playhead.LEAST_SPEED, 0.5, 1.0, 2.0, 4.0, Playhead.MOST_SPEED);

    private final Editor editor;
    private final Consumer<String> trouble;
    private final Button play = new Button();
    private final SVGPath icon = Icons.shape("play");
    private final ComboBox<Double> speed = new ComboBox<>();
    private final Label time = new Label();
    private final ToggleButton together = new ToggleButton(TEXTS.get("replay.together"));
    private final Track track = new Track("timeline", "track.recording", this::go, this::step);
    private final Playhead own = new Playhead();
    private final ChangeListener<Number> moved = (_, _, _) -> follow();
    private final ChangeListener<Boolean> played = (_, _, _) -> showPlaying();
    private final ChangeListener<Number> faster = (_, _, now) -> speed.setValue(now.doubleValue());
    private final PulseListener pulse = new Beats();
    private Playhead head = own;
    /** Whether there is a recording. */
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private Optional<ReplayBar> partner = Optional.empty();
    private Replay replay;
    private String told = "";
    private Subscription subscriptions = Subscription.EMPTY;

    /** The timeline of whatever recording this editor shows; {@code trouble} is told in a sentence what cannot be read. */
    public ReplayBar(Editor editor, Consumer<String> trouble) {
        this.editor = editor;
        this.trouble = trouble;
        getStyleClass().add(TimelineStyles.BAR);
        setAlignment(Pos.CENTER_LEFT);
        setId("replay");
        managedProperty().bind(visibleProperty());
        icon.getStyleClass().add("lab-icon");
        play.setGraphic(new Group(icon));
        play.setId("replay.play");
        play.getStyleClass().addAll("lab-icon-button", "primary");
        Tip.on(play, TEXTS.get("replay.tip"));
        play.setOnAction(_ -> head.playingProperty().set(!head.playingProperty().get()));
        speeds();
        time.getStyleClass().addAll(TimelineStyles.TIME, Styles.FIGURE);
        time.setId("replay.time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        together.setId("replay.together");
        ToolButton.dress(together, TEXTS.get("replay.together.tip"));
        together.managedProperty().bind(together.visibleProperty());
        together.setVisible(false);
        together.selectedProperty().addListener((_, _, on) -> take(on ? partner.map(other -> other.own).orElse(own) : own));
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(play, time, track, speed, together);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !(event.getTarget() instanceof ToggleButton) && !speed.isShowing()) {
                play.fire();
                event.consume();
            }
        });
        editor.addPulse(pulse);
        join(own);
        subscriptions = Subscription.combine(editor.shownProperty().subscribe(_ -> opened()), editor.run().heldProperty().subscribe(this::hold),
                editor.viewProperty().subscribe((_, _) -> front()));
    }

    /** While something else is measured, nothing plays. */
    private void hold(boolean held) {
        if (held) {
            head.playingProperty().set(false);
        }
        play.setDisable(held);
    }

    private void speeds() {
        speed.getItems().setAll(SPEEDS);
        speed.setValue(1.0);
        speed.setId("replay.speed");
        speed.setAccessibleText(TEXTS.get("replay.speed"));
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : TEXTS.get("replay.times", BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("text=" + text);
            }
        });
        speed.valueProperty().addListener((_, _, value) -> head.speedProperty().set(value));
    }

    /** Where this recording is on its timeline. */
    public Playhead playhead() {
        return head;
    }

    /** In a low window the track has no ticks. */
    public void setLow(boolean low) {
        track.setLow(low);
        pseudoClassStateChanged(TimelineStyles.LOW, low);
    }

    /** Offers to play together with another window's recording whenever both windows show one, and does so if they do now. */
    public void playTogether(ReplayBar other) {
        partner = Optional.of(other);
        subscriptions = subscriptions.and(other.showing.subscribe(_ -> offer()));
        together.setSelected(together.isVisible());
    }

    /** Alone, it stays where both were. */
    private void offer() {
        together.setVisible(showing.get() && partner.filter(other -> other.showing.get()).isPresent());
        if (!together.isVisible()) {
            together.setSelected(false);
        }
    }

    /** Lets go of the editor and of the playhead. */
    public void dispose() {
        editor.removePulse(pulse);
        subscriptions.unsubscribe();
        part();
        showing.set(false);
        own.playingProperty().set(false);
    }

    private void opened() {
        showing.set(false);
        told = "";
        replay = editor.shown() instanceof Replay shown ? shown : null;
        front();
        offer();
        own.begin(replay == null ? 0 : replay.lengthNanos());
        if (replay == null) {
            return;
        }
        long at = replay.atNanos();
        track.show(replay, replay.marks());
        own.seek(at);
        follow();
        showing.set(true);
        offer();
        Platform.runLater(track::requestFocus);
    }

    private void front() {
        setVisible(replay != null && editor.viewProperty().get() != View.EXPERIMENTS);
    }

    private void take(Playhead next) {
        if (next != head) {
            part();
            if (next == own) {
                own.seek(head.positionProperty().get());
            }
            head = next;
            join(next);
            follow();
        }
    }

    private void join(Playhead next) {
        next.positionProperty().addListener(moved);
        next.playingProperty().addListener(played);
        next.speedProperty().addListener(faster);
        speed.setValue(next.speedProperty().get());
        showPlaying();
    }

    private void part() {
        head.positionProperty().removeListener(moved);
        head.playingProperty().removeListener(played);
        head.speedProperty().removeListener(faster);
    }

    private void go(long atNanos) {
        head.seek(Math.clamp(atNanos, 0, replay == null ? 0 : replay.lengthNanos()));
    }

    /** Shows the moment where the playhead is. */
    private void follow() {
        if (replay == null) {
            return;
        }
        head.cover(replay.lengthNanos());
        long at = Math.min(head.positionProperty().get(), replay.lengthNanos());
        try {
            if (replay.seek(at)) {
                editor.moved();
            }
        } catch (RecordingException unreadable) {
            tell(unreadable);
        }
        track.move(at);
        time.setText(Ruler.TIME.words(at) + " / " + Ruler.TIME.words(replay.lengthNanos()));
    }

    /** Goes so many moments on, or back. */
    private void step(int moments) {
        if (replay == null) {
            return;
        }
        head.playingProperty().set(false);
        try {
            go(replay.beside(moments));
        } catch (RecordingException unreadable) {
            tell(unreadable);
        }
    }

    /** Once: who drags over what cannot be read would be told with each pixel. */
    private void tell(RecordingException unreadable) {
        head.playingProperty().set(false);
        if (!unreadable.getMessage().equals(told)) {
            told = unreadable.getMessage();
            trouble.accept(told);
        }
    }

    private void showPlaying() {
        boolean now = head.playingProperty().get();
        icon.setContent(Icons.path(now ? "pause" : "play"));
        play.setAccessibleText(TEXTS.get(now ? "replay.pause" : "replay.play"));
        if (replay != null) {
            editor.run().playingProperty().set(now);
            editor.run().settleRecorded();
        }
    }

    /** The window's clock is the playhead's. */
    private final class Beats implements PulseListener {
        @Override
        public void pulse(Pulse beat) {
            if (replay != null) {
                head.beat(beat.nowNanos());
            }
        }

        @Override
        public boolean moves() {
            return replay != null && head.playingProperty().get();
        }
    }
}
