package edgeos.ui.timeline;

import edgeos.lab.Mode;
import edgeos.lab.time.SteppedTime;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * The timeline below a run that steps: one step back and on, which step it is and when, the track, and the way that is being gone until something happens. Not there while it runs on threads, nor beside experiments. JavaFX
 * application thread only; call {@link #dispose()} at the end.
 */
public final class StepBar extends HBox {
    private static final Texts TEXTS = Texts.of(StepBar.class);
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

    private final Editor editor;
    private final Stepper stepper;
    private final Button back;
    private final Button on;
    private final Label where = new Label();
    private final Label note = new Label();
    private final Tooltip noteTip = new Tooltip();
    private final Track track;
    private final Label way = new Label();
    private final Button cancel = new Button(TEXTS.get("cancel"));
    private final Subscription subscriptions;
    /** So that the track stays where it is under a hand that drags along it. */
    private double widest;

    /** The timeline of what this editor runs, along which this steps. */
    public StepBar(Editor editor, Stepper stepper) {
        this.editor = editor;
        this.stepper = stepper;
        track = new Track("steps", "track.steps", stepper::seek, by -> {
            if (by < 0) {
                stepper.back();
            } else {
                stepper.on();
            }
        });
        back = button("steps.back", "stepBack", stepper::back);
        on = button("steps.on", "step", stepper::on);
        setId("stepBar");
        getStyleClass().addAll(TimelineStyles.BAR, "step-bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        where.getStyleClass().addAll(TimelineStyles.TIME, Styles.FIGURE);
        where.setId("steps.where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("step-note");
        note.setId("steps.note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        note.setTooltip(noteTip);
        noteTip.setWrapText(true);
        noteTip.setMaxWidth(420);
        noteTip.textProperty().bind(note.accessibleTextProperty());
        way.getStyleClass().add(TimelineStyles.TIME);
        way.setId("steps.way");
        cancel.setId("steps.cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> stepper.cancel());
        for (Node each : new Node[] {way, cancel}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(back, on, where, note, track, way, cancel);
        subscriptions = Subscription.combine(editor.snapshotProperty().subscribe(_ -> refresh()), editor.run().stateProperty().subscribe(_ -> refresh()),
                editor.run().modeProperty().subscribe(_ -> refresh()), editor.drawingProperty().subscribe(_ -> refresh()), editor.run().loadProperty().subscribe(_ -> refresh()),
                editor.run().clientsProperty().subscribe(_ -> refresh()), editor.viewProperty().subscribe(_ -> refresh()), stepper.wayProperty().subscribe(this::show), stepper.workProperty().subscribe(_ -> show(stepper.wayProperty().get())));
    }

    /** In a low window the track has no ticks. */
    public void setLow(boolean now) {
        track.setLow(now);
        pseudoClassStateChanged(TimelineStyles.LOW, now);
    }

    /** Puts the keyboard on the track. */
    public void focusTrack() {
        track.requestFocus();
    }

    /** Lets go of the editor. */
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private static Button button(String id, String icon, Runnable does) {
        Button button = IconButton.ofBar(icon, TEXTS.get(id + ".tip"), does);
        button.setId(id);
        button.setAccessibleText(TEXTS.get(id));
        return button;
    }

    private void refresh() {
        Optional<SteppedTime> on = editor.run().modeProperty().get() == Mode.LIVE ? Optional.empty() : editor.run().time().filter(SteppedTime::isOn);
        setVisible(on.isPresent() && editor.viewProperty().get() != View.EXPERIMENTS);
        if (isVisible()) {
            show(on.get());
        }
    }

    private void show(SteppedTime time) {
        track.show(time, time.marks());
        track.move(time.position());
        set(where, TEXTS.get("where.bar", Quantity.grouped(time.position()), Quantity.grouped(time.length()), Quantity.nanos(time.atNanos())));
        widest = time.length() < 2 ? 0 : Math.max(widest, Math.ceil(where.prefWidth(-1)));
        where.setMinWidth(widest == 0 ? Region.USE_PREF_SIZE : widest);
        back.setDisable(time.position() <= time.first());
        boolean earlier = time.position() < time.length();
        String obstacle = time.obstacle().orElse("");
        note.setVisible(earlier || !obstacle.isEmpty());
        note.pseudoClassStateChanged(EARLIER, earlier);
        if (note.isVisible()) {
            set(note, TEXTS.get(earlier ? "earlier" : "since"));
            note.setAccessibleText(earlier ? TEXTS.get("earlier.tip") + (obstacle.isEmpty() ? "" : " " + obstacle) : obstacle);
        }
    }

    private void show(Optional<Stepper.Way> gone) {
        SteppedTime.Work work = stepper.workProperty().get();
        way.setVisible(gone.isPresent() || work != SteppedTime.Work.NONE);
        cancel.setVisible(way.isVisible());
        if (work != SteppedTime.Work.NONE) {
            cancel.setText(TEXTS.get(stepper.paces() ? "pause" : "cancel"));
            set(way, TEXTS.get(work == SteppedTime.Work.KEEPING ? "keeping" : "turning"));
            return;
        }
        cancel.setText(TEXTS.get("cancel"));
        gone.ifPresent(now -> set(way, TEXTS.get(now.until().isPresent() ? "way" : "way.goal", now.words(), Quantity.grouped(now.steps()))));
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
