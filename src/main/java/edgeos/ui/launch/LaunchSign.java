package edgeos.ui.launch;

import edgeos.lab.time.Progress;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Says how far a run is that is starting, once that takes longer than a moment, and gives it up. Not there otherwise. JavaFX application thread only; {@link #dispose()} lets go of the editor. */
public final class LaunchSign extends HBox {
    private static final Texts TEXTS = Texts.of(LaunchSign.class);
    /** What is over sooner would only flicker. */
    private static final long MOMENT_NANOS = 150_000_000L;
    /** As wide as a digit. */
    private static final String FIGURE_SPACE = "\u2007";

    private final Editor editor;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final PulseListener pulse = new Look();
    private final Subscription states;
    private long sinceNanos;

    /** Of what this editor runs. */
    public LaunchSign(Editor editor) {
        super(12);
        this.editor = editor;
        Button stop = new Button(TEXTS.get("stop"));
        stop.setId("launch.stop");
        Tip.on(stop, TEXTS.get("stop.tip"));
        stop.setOnAction(_ -> editor.run().launch().giveUp());
        stop.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.setAccessibleText(TEXTS.get("share"));
        bar.setPrefWidth(160);
        words.setId("launch.words");
        words.getStyleClass().add(Styles.FIGURE);
        words.setMinWidth(Region.USE_PREF_SIZE);
        setId("launch");
        getStyleClass().add("lab-launch");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().setAll(bar, words, stop);
        states = editor.run().stateProperty().subscribe(_ -> begin());
        editor.addPulse(pulse);
    }

    /** Lets go of the editor. */
    public void dispose() {
        states.unsubscribe();
        editor.removePulse(pulse);
    }

    private void begin() {
        sinceNanos = System.nanoTime();
        setVisible(isVisible() && editor.run().launch().isOn());
    }

    /** Says how far it is. */
    public void show(Progress now) {
        bar.setProgress(now.share());
        String said = switch (now.stage()) {
            case CLOSING -> TEXTS.get("closing");
            case BUILDING -> TEXTS.get("building");
            case MAKING -> now.of() == 0 ? TEXTS.get("few") : making(Quantity.grouped(now.made()), Quantity.grouped(now.of()));
        };
        if (!said.equals(words.getText())) {
            words.setText(said);
        }
        setVisible(true);
    }

    /** As wide from the first to the last, so that the button stays where somebody is about to press it. */
    private static String making(String made, String of) {
        return TEXTS.get("making", FIGURE_SPACE.repeat(Math.max(0, of.length() - made.length())) + made, of);
    }

    /** The window's beats move it on. */
    private final class Look implements PulseListener {
        @Override
        public void pulse(Pulse beat) {
            if (editor.run().launch().isOn() && System.nanoTime() - sinceNanos > MOMENT_NANOS) {
                editor.run().launch().progress().ifPresent(LaunchSign.this::show);
            }
        }

        @Override
        public boolean moves() {
            return editor.run().launch().isOn();
        }
    }
}
