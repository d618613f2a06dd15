package edgeos.ui.inspector.expectation;

import edgeos.lab.Mode;
import edgeos.lab.Moments;
import edgeos.lab.report.Verdict;
import edgeos.lab.report.WarmUp;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.check.Finding;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The drawing's expectations, each with a live badge: holds, does not hold, still counts, or not measured. */
public final class ExpectationsPane extends VBox {
    private static final Texts TEXTS = Texts.of(ExpectationsPane.class);
    private static final long RATES_NEED_NANOS = 100_000_000L;
    /** What did not come for so long does not come. */
    private static final long NO_MORE_NANOS = 3_000_000_000L;

    private final Editor editor;
    private final Button add;
    private final Label none = Parts.note(TEXTS.get("none"));
    private final List<ExpectationRow> rows = new ArrayList<>();
    private Snapshot warm = Snapshot.EMPTY;
    private Moments warmed;

    /** The expectations of what this editor has open. */
    public ExpectationsPane(Editor editor) {
        super(6);
        this.editor = editor;
        setId("inspector.expectations");
        add = IconButton.small("add", TEXTS.get("add"), this::append);
        add.setId("inspector.expectations.add");
        rebuild(0);
    }

    /** The button that adds one; the page places it beside its heading. */
    public Button add() {
        return add;
    }

    /** Shows the drawing as it is now. */
    public void refresh(Drawing drawing, List<Finding> findings) {
        List<Expectation> expectations = drawing.expectations();
        if (rows.size() != expectations.size()) {
            rebuild(expectations.size());
        }
        for (int index = 0; index < rows.size(); index++) {
            String name = expectations.get(index).name();
            rows.get(index).show(drawing, expectations.get(index), findings.stream()
                    .filter(finding -> finding.place() == Finding.Place.EXPECTATION && finding.subject().equals(name)).toList());
        }
        figures();
    }

    /** Judges the newest figures. */
    public void figures() {
        if (rows.isEmpty()) {
            return;
        }
        Snapshot now = editor.snapshotProperty().get();
        warmUp(now);
        boolean judged = now.serial() > 0 && now.atNanos() > warm.atNanos();
        List<Verdict> verdicts = judged ? Verdict.all(editor.drawing(), warm, now) : List.of();
        boolean comes = verdicts.stream().anyMatch(Verdict::mayCome) && comes(now);
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).verdict(index < verdicts.size() && !isTooEarly(verdicts.get(index), now) ? verdicts.get(index) : null, comes, now.atNanos() - warm.atNanos());
        }
    }

    /** True if more is to be counted: something came lately, or will when the drawing goes on. */
    private boolean comes(Snapshot now) {
        Moments shown = editor.shown();
        return switch (shown.state()) {
            case STOPPED -> false;
            case STARTING, PAUSED -> true;
            case RUNNING -> shown.mode() != Mode.LIVE || now.atNanos() < NO_MORE_NANOS
                    || editor.history().samples().reversed().stream().takeWhile(sample -> sample.atNanos() > now.atNanos() - NO_MORE_NANOS)
                            .anyMatch(sample -> sample.messagesPerSecond() + sample.copiedMessagesPerSecond() + sample.droppedPerSecond() + sample.activatedPerSecond() > 0);
        };
    }

    /** A rate of the first microseconds, such as after one step, says nothing yet, as charts say, too; when it has stopped, no more comes. */
    private boolean isTooEarly(Verdict verdict, Snapshot now) {
        Expectation.Figure figure = verdict.expectation().figure();
        return (figure == Expectation.Figure.RATE || figure == Expectation.Figure.BIT_RATE) && now.atNanos() < RATES_NEED_NANOS && editor.shown().state().isOn();
    }

    /** Rates count from one second after the start; of what was stopped before anybody looked a second time, from the start. */
    private void warmUp(Snapshot now) {
        Optional<Snapshot> recorded = editor.shown().warmedUp();
        if (recorded.isPresent()) {
            warm = recorded.get();
            return;
        }
        if (warmed != editor.shown() || now.atNanos() < warm.atNanos()) {
            warmed = editor.shown();
            warm = Snapshot.EMPTY;
        }
        boolean stopped = !editor.shown().state().isOn();
        if (stopped && now.atNanos() <= warm.atNanos()) {
            warm = Snapshot.EMPTY;
        } else if (!stopped && warm == Snapshot.EMPTY && now.atNanos() >= WarmUp.OPEN.toNanos()) {
            warm = now;
        }
    }

    void change(int index, Expectation next) {
        editor.applyMerging(TEXTS.get("edit.change"), "expectation:" + index, drawing -> {
            List<Expectation> changed = new ArrayList<>(drawing.expectations());
            changed.set(index, next);
            return drawing.withExpectations(changed);
        });
    }

    void remove(int index) {
        editor.apply(TEXTS.get("edit.remove"), drawing -> {
            List<Expectation> changed = new ArrayList<>(drawing.expectations());
            changed.remove(index);
            return drawing.withExpectations(changed);
        });
        rebuild(editor.drawing().expectations().size());
        refresh(editor.drawing(), editor.findingsProperty().get());
    }

    void endTyping() {
        editor.endMerging();
    }

    private void append() {
        Expectation.Figure figure = Expectation.Figure.LOSS;
        editor.apply(TEXTS.get("add"), drawing -> {
            List<Expectation> changed = new ArrayList<>(drawing.expectations());
            changed.add(new Expectation(TEXTS.get("first"), figure, Expectation.Scope.DRAWING, "", Expectation.Comparison.AT_MOST, 0,
                    figure.units().getFirst(), Extras.NONE));
            return drawing.withExpectations(changed);
        });
        if (!rows.isEmpty()) {
            rows.getLast().open();
        }
    }

    private void rebuild(int count) {
        rows.clear();
        for (int index = 0; index < count; index++) {
            rows.add(new ExpectationRow(this, index));
        }
        getChildren().setAll(rows);
        if (rows.isEmpty()) {
            getChildren().add(none);
        }
    }
}
