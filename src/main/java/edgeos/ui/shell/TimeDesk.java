package edgeos.ui.shell;

import edgeos.telemetry.Event;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.launch.LaunchBar;
import edgeos.ui.launch.LaunchSign;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.StepActions;
import edgeos.ui.timeline.BreakpointPanel;
import edgeos.ui.timeline.StepBar;
import edgeos.ui.timeline.Stepper;
import edgeos.ui.timeline.StopTeller;
import edgeos.ui.timeline.UntilPanel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What the window has to do with the time of a run that steps: who goes along it, the timeline, how far a start is, and the panels about where it stops. JavaFX application thread; {@link #dispose()} lets go of the editor. */
final class TimeDesk {
    /** Below the bar at the top, beside the palette. */
    private static final Insets PLACE = new Insets(140, 16, 16, 16);

    private final Editor editor;
    private final CanvasActions canvas;
    private final Stepper stepper;
    private final StopTeller teller;
    private final StepBar bar;
    private final LaunchSign sign;
    private final BooleanProperty asks = new SimpleBooleanProperty(this, "asks");
    private final BooleanProperty lists = new SimpleBooleanProperty(this, "lists");
    private final InFront<UntilPanel> until;
    private final InFront<BreakpointPanel> breakpoints;
    private final StackPane root;
    private final EventHandler<KeyEvent> keys = this::key;

    /** Of what this editor runs, in front of this root; parts are shown on this canvas. */
    TimeDesk(Editor editor, CanvasActions canvas, StackPane root, Notices notices) {
        this.editor = editor;
        this.canvas = canvas;
        this.root = root;
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        stepper = new Stepper(editor, words -> notices.tell(Notice.info(Event.Topic.RUN, words)), this::reveal);
        teller = new StopTeller(editor, notices, stepper::name, this::reveal);
        bar = new StepBar(editor, stepper);
        sign = new LaunchSign(editor);
        editor.run().launch().onRefused(this::tellRefused);
        until = new InFront<>(root, asks, () -> placed(new UntilPanel(editor, stepper, () -> asks.set(false))), UntilPanel::focusFirst, UntilPanel::dispose);
        breakpoints = new InFront<>(root, lists, () -> placed(new BreakpointPanel(editor, stepper::name, this::reveal, () -> lists.set(false))), BreakpointPanel::focusFirst, BreakpointPanel::dispose);
    }

    /** Adds what can be done to all other actions. */
    void offer(Actions actions) {
        new StepActions(actions, editor, stepper, asks, lists);
    }

    /** The timeline of a run that steps. */
    StepBar bar() {
        return bar;
    }

    /** This bar, with room for how far a start is. */
    Region over(Region figures) {
        return new LaunchBar(figures, sign);
    }

    /** A start that takes long is given up, and a long way ends where it is, as by their buttons. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (editor.run().launch().giveUp() || stepper.cancel())) {
            event.consume();
        }
    }

    /** What is wrong stands where the drawing is told of. */
    private void tellRefused() {
        editor.refresh();
        editor.select(Selection.NONE);
    }

    void dispose() {
        root.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        until.dispose();
        breakpoints.dispose();
        bar.dispose();
        sign.dispose();
        teller.dispose();
        stepper.dispose();
    }

    /** Where people look at experiments or the pool, they are brought to the drawing only to see where it stopped. */
    private void reveal(String id) {
        if (editor.viewProperty().get() != View.CAPABILITIES) {
            editor.viewProperty().set(View.CHAIN);
        }
        canvas.jumpTo(id);
    }

    private static <P extends Region> P placed(P panel) {
        StackPane.setAlignment(panel, Pos.TOP_CENTER);
        StackPane.setMargin(panel, PLACE);
        return panel;
    }
}
