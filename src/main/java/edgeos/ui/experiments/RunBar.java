package edgeos.ui.experiments;

import edgeos.lab.results.StudyText;
import edgeos.lab.suite.Countdown;
import edgeos.lab.suite.Standing;
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
    private final Label what = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label left = new Label();
    private final Button watch = new Button("Watch");
    private final Button cancel = new Button("Cancel");
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
        progress.setAccessibleText("How much of the experiment is done");
        watch.setId("experiment-watch");
        cancel.setId("experiment-cancel");
        for (Button button : new Button[] {watch, cancel}) {
            button.getStyleClass().setAll("button", "lab-secondary");
            button.setMinWidth(Region.USE_PREF_SIZE);
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
        String number = now.of() > 1 ? " (" + now.number() + " of " + now.of() + ")" : "";
        String part = now.part().isEmpty() ? "" : ":  " + now.part() + ", " + now.partNumber() + " of " + now.parts();
        what.setText(now.experiment().name() + number + part + "  ·  the drawing is held meanwhile");
        Duration until = Duration.ofNanos(now.partBegunNanos() - now.begunNanos());
        Duration since = Duration.ofNanos(nowNanos - now.partBegunNanos());
        Optional<Duration> rest = Countdown.left(expected, now.share(), until, since);
        left.setText(now.cancelled() ? "ending" : rest.map(time -> left(time) + after.filter(_ -> now.number() < now.of()).map(more -> ", " + StudyText.duration(time.plus(more)) + " for all").orElse(""))
                .orElse("time left not known yet"));
        double gone = until.plus(since).toNanos();
        double share = rest.filter(time -> gone > 0).map(time -> gone / (gone + time.toNanos())).orElse(now.share());
        progress.setProgress(Math.max(now.number() == shown ? progress.getProgress() : 0, Math.clamp(Math.min(share, 0.99), 0, 1)));
        shown = now.number();
    }

    private static String left(Duration time) {
        return time.isZero() ? "a moment left" : StudyText.duration(time) + " left";
    }
}
