package edgeos.ui.lessons;

import edgeos.lab.lesson.challenge.Challenge;
import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.condition.Outcome;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.WordButton;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The goals of a challenge, and the check of the drawing as it is now: on a thread of its own, with its progress, until it is done or cancelled. The button for it is a part of its own, {@link #pressed()}, so
 * that it can stand where it is in reach. {@link #dispose()} ends it. JavaFX application thread only.
 */
public final class GoalsPane extends VBox {
    private static final Texts TEXTS = Texts.of(GoalsPane.class);
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double GAP = 10;

    /** Checks what is drawn. */
    @FunctionalInterface
    public interface Check {
        /**
         * What it comes to; on a thread that may be interrupted.
         *
         * @param progress told how much is done, 0 to 1
         */
        Marks run(DoubleConsumer progress) throws InterruptedException;
    }

    private final Challenge challenge;
    private final java.util.function.Supplier<Check> checks;
    private final Runnable passed;
    private final CheckList list = new CheckList();
    private final Label verdict = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button check = WordButton.of("goals.check", TEXTS.get("goals.check"), true, this::press);
    private final HBox row = new HBox(GAP, check, bar);
    private Thread thread;

    /**
     * The goals of this challenge, none of them checked.
     *
     * @param checks gives a check of what is drawn when it is asked
     * @param passed told when all goals were reached
     */
    public GoalsPane(Challenge challenge, java.util.function.Supplier<Check> checks, Runnable passed) {
        super(GAP);
        this.challenge = challenge;
        this.checks = checks;
        this.passed = passed;
        setId("goals");
        getStyleClass().add("lab-goals");
        var heading = new Label(TEXTS.get("goals"));
        heading.getStyleClass().addAll(Styles.MUTED, "waits");
        list.setId("goals.list");
        verdict.setId("goals.verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.managedProperty().bind(verdict.visibleProperty());
        verdict.setVisible(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXTS.get("goals.progress"));
        bar.setVisible(false);
        HBox.setHgrow(bar, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(heading, list, verdict);
        showNothing();
    }

    /** What begins a check and ends it, with its progress. */
    Region pressed() {
        return row;
    }

    /** True while there is a verdict on what is drawn. */
    ReadOnlyBooleanProperty judgedProperty() {
        return verdict.visibleProperty();
    }

    /** What was checked is another drawing now: what goes on about the one before ends, as its verdict would be taken for this one's. */
    public void changed() {
        dispose();
        showNothing();
    }

    /** Ends a check that goes on. */
    public void dispose() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void press() {
        if (thread != null) {
            dispose();
            showNothing();
            return;
        }
        showNothing();
        Check work = checks.get();
        bar.setProgress(0);
        bar.setVisible(true);
        check.setText(TEXTS.get("goals.cancel"));
        Thread mine = Thread.ofPlatform().daemon().name("challenge-check").unstarted(() -> carryOut(work));
        thread = mine;
        mine.start();
    }

    private void carryOut(Check work) {
        Thread mine = Thread.currentThread();
        try {
            Marks marks = work.run(share -> Platform.runLater(() -> {
                if (thread == mine) {
                    bar.setProgress(share);
                }
            }));
            Platform.runLater(() -> done(mine, marks));
        } catch (InterruptedException cancelled) {
            mine.interrupt();
        } catch (RuntimeException defect) {
            Platform.runLater(() -> done(mine, new Marks(List.of(), List.of(), String.valueOf(defect))));
        }
    }

    private void done(Thread mine, Marks marks) {
        if (thread != mine) {
            return;
        }
        thread = null;
        bar.setVisible(false);
        check.setText(TEXTS.get("goals.again"));
        if (!marks.goals().isEmpty()) {
            list.show(IntStream.range(0, marks.goals().size()).mapToObj(at -> worded(challenge.goals().get(at), marks.goals().get(at))).toList());
        }
        long reached = marks.goals().stream().filter(Outcome.Line::holds).count();
        verdict.setText(!marks.trouble().isEmpty() ? TEXTS.get("goals.trouble", marks.trouble()) : !marks.broken().isEmpty() ? TEXTS.get("goals.broken", String.join("\n", marks.broken()))
                : marks.passed() ? TEXTS.get("goals.passed") : TEXTS.get("goals.some", reached, marks.goals().size()));
        verdict.setVisible(true);
        pseudoClassStateChanged(DONE, marks.passed());
        pseudoClassStateChanged(FAILED, !marks.passed());
        if (marks.passed()) {
            passed.run();
        }
    }

    private void showNothing() {
        pseudoClassStateChanged(DONE, false);
        pseudoClassStateChanged(FAILED, false);
        verdict.setVisible(false);
        bar.setVisible(false);
        check.setText(TEXTS.get("goals.check"));
        list.show(challenge.goals().stream().map(goal -> worded(goal, new Outcome.Line(goal.label(), false, "", Double.NaN))).toList());
    }

    /** A figure says little without what it has to be. */
    private static Outcome.Line worded(Requirement goal, Outcome.Line line) {
        return goal.needed().isEmpty() ? line : new Outcome.Line(TEXTS.get("goals.needed", line.label(), goal.needed()), line.holds(), line.measured(), line.value());
    }
}
