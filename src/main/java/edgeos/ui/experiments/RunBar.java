package edgeos.ui.experiments;

import edgeos.lab.results.StudyText;
import edgeos.lab.suite.Countdown;
import edgeos.lab.suite.Standing;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.WordButton;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is being measured, how far it is, how long it still takes, and how to end it. */
final class RunBar extends HBox {
    private static final Texts TEXTS = Texts.of(RunBar.class);

    private final Label what = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label left = new Label();
    private final Button watch = new Button(TEXTS.get("watch"));
    private final Button cancel = new Button(TEXTS.get("cancel"));
    /** Which of several experiments the progress is of: each begins anew. */
    private int shown;

    /**
     * A bar without anything to tell.
     *
     * @param lookAt shows what is being measured
     * @param end ends it
     */
    RunBar(Runnable lookAt, Runnable end) {
        super(12);
        getStyleClass().add(ExperimentStyles.RUN_BAR);
        setAlignment(Pos.CENTER_LEFT);
        what.setId("experiment-part");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        left.setId("experiment-left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add(ExperimentStyles.TIME);
        progress.setId("experiment-progress");
        progress.setPrefWidth(160);
        progress.setMinWidth(80);
        progress.setAccessibleText(TEXTS.get("progress"));
        watch.setId("experiment-watch");
        cancel.setId("experiment-cancel");
        for (Button button : new Button[] {watch, cancel}) {
            WordButton.dress(button, false);
        }
        watch.setOnAction(_ -> lookAt.run());
        cancel.setOnAction(_ -> {
            cancel.setDisable(true);
            end.run();
        });
        getChildren().setAll(what, progress, left, watch, cancel);
        setVisible(false);
        setManaged(false);
    }

    /** Something begins, or nothing is under way any more. */
    void run(boolean running) {
        setVisible(running);
        setManaged(running);
        cancel.setDisable(false);
        progress.setProgress(0);
        what.setText("");
        left.setText("");
    }

    /**
     * It has come so far.
     *
     * @param expected how long this experiment should take; empty where nobody knows
     * @param after how long those that follow should take; empty where nobody knows
     */
    void show(Standing now, Optional<Duration> expected, Optional<Duration> after, long nowNanos) {
        String name = now.experiment().name();
        String which = now.of() > 1 ? TEXTS.get("standing.of", name, now.number(), now.of()) : name;
        String part = now.part().isEmpty() ? which : TEXTS.get("standing.part", which, now.part(), now.partNumber(), now.parts());
        what.setText(TEXTS.get("standing", part));
        Duration until = Duration.ofNanos(now.partBegunNanos() - now.begunNanos());
        Duration since = Duration.ofNanos(nowNanos - now.partBegunNanos());
        Optional<Duration> rest = Countdown.left(expected, now.share(), until, since);
        left.setText(now.cancelled() ? TEXTS.get("left.ending") : rest.map(time -> after.filter(_ -> now.number() < now.of()).map(more -> TEXTS.get("left.all", left(time), StudyText.duration(time.plus(more)))).orElse(left(time)))
                .orElse(TEXTS.get("left.unknown")));
        double gone = until.plus(since).toNanos();
        double share = rest.filter(time -> gone > 0).map(time -> gone / (gone + time.toNanos())).orElse(now.share());
        progress.setProgress(Math.max(now.number() == shown ? progress.getProgress() : 0, Math.clamp(Math.min(share, 0.99), 0, 1)));
        shown = now.number();
    }

    private static String left(Duration time) {
        return time.isZero() ? TEXTS.get("left.moment") : TEXTS.get("left", StudyText.duration(time));
    }
}
