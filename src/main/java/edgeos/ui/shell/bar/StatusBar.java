package edgeos.ui.shell.bar;

import edgeos.lab.History.Sample;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.check.Finding;
import edgeos.notation.Quantity;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The bar at the bottom, which tells the truth: state, rates, memory, the conservation law in real numbers, and who is busy. */
public final class StatusBar {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final double ROW = 28;
    private static final int DISPLAY_HERTZ = 60;

    private final Editor editor;
    private final Region dot = new Region();
    private final Label state = figure("state");
    private final Label messages = figure("messages");
    private final Label copied = figure("copied");
    private final Label memory = figure("memory");
    private final Label rate = figure("rate");
    private final Label rateShort = figure("rate-short");
    private final Label law = figure("law");
    private final Label lawShort = figure("law-short");
    private final Button findings = new Button();
    private final RoleBars roles = new RoleBars();
    private final OneRow bar;
    private final PulseListener pulse = this::pulse;
    private final Subscription lowered;

    /** A bar about what this editor shows; it listens until {@link #dispose}. */
    public StatusBar(Editor editor) {
        this.editor = editor;
        dot.getStyleClass().add("lab-state-dot");
        dot.setAccessibleText(TEXTS.get("status.dot"));
        state.getStyleClass().add(Styles.NAME);
        findings.setId("findings");
        findings.getStyleClass().add("lab-findings-button");
        findings.managedProperty().bind(findings.visibleProperty());
        findings.setOnAction(_ -> editor.select(Selection.NONE));
        Tip.on(findings, TEXTS.get("status.findings.tip"));
        List.of(law, lawShort).forEach(label -> Tip.asking(label, () -> wholeLaw(editor.snapshotProperty().get().ledger())));
        explain();
        List.of(rate, rateShort).forEach(label -> {
            label.getStyleClass().add(Styles.MUTED);
            Tip.asking(label, () -> editor.run().drawingHeldProperty().get() ? TEXTS.get("status.held.tip") : TEXTS.get("status.rate.tip"));
        });
        Tip.asking(state, () -> String.join("\n", messages.getText(), copied.getText(), memory.getText()));
        bar = new OneRow(ROW, parts());
        bar.getStyleClass().add("lab-status");
        editor.run().stateProperty().subscribe(this::showState);
        editor.findingsProperty().subscribe(this::showFindings);
        lowered = editor.run().hertzProperty().subscribe(_ -> showRate()).and(editor.run().drawingHeldProperty().subscribe(_ -> showRate()));
        editor.addPulse(pulse);
        show();
    }

    /** What each figure counts stands in its tip, which Tab leads to as well as the pointer. */
    private void explain() {
        Tip.on(messages, TEXTS.get("status.messages.tip"));
        Tip.on(copied, TEXTS.get("status.copied.tip"));
        Tip.on(memory, TEXTS.get("status.memory.tip"));
        List.of(messages, copied, memory, law, lawShort).forEach(label -> {
            label.getStyleClass().add("lab-explained");
            label.setFocusTraversable(true);
        });
    }

    /** From left to right; numbers say what goes first in a narrow window, or beside a notice: what a chart shows, too, and last what lessons point at. */
    private List<OneRow.Part> parts() {
        return List.of(OneRow.Part.of(group(8, dot, state, findings), 10), OneRow.Part.of(messages, 9), OneRow.Part.of(copied, 4), OneRow.Part.of(memory, 6),
                new OneRow.Part(List.of(new OneRow.Form(rate, 1), new OneRow.Form(rateShort, 3))),
                new OneRow.Part(List.of(new OneRow.Form(law, 7), new OneRow.Form(lawShort, 8))), OneRow.Part.of(roles, 5));
    }

    /** What is to be seen. */
    public Region node() {
        return bar;
    }

    /** What a press on the bars of the roles opens. */
    public void onRoles(Runnable open) {
        roles.onOpen(open);
    }

    /** Lets go of the editor. */
    public void dispose() {
        editor.removePulse(pulse);
        lowered.unsubscribe();
    }

    private void pulse(Pulse beat) {
        if (beat.labels()) {
            show();
        }
    }

    private void showState(Session.State now) {
        dot.pseudoClassStateChanged(RUNNING, now == Session.State.RUNNING);
        dot.pseudoClassStateChanged(PAUSED, now == Session.State.PAUSED);
        show();
    }

    private void showFindings(List<Finding> found) {
        long errors = found.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        findings.setVisible(!found.isEmpty());
        findings.setText(TEXTS.get("status.findings", found.size()));
        findings.pseudoClassStateChanged(BROKEN, errors > 0);
    }

    /** Why what moves in the window moves less often than it could; nothing if it does not. */
    private void showRate() {
        int hertz = editor.run().hertzProperty().get();
        boolean held = editor.run().drawingHeldProperty().get();
        rate.setManaged(held || hertz < DISPLAY_HERTZ);
        rateShort.setManaged(held || hertz < DISPLAY_HERTZ);
        rate.setText(held ? TEXTS.get("status.held") : TEXTS.get("status.rate", hertz));
        rateShort.setText(held ? TEXTS.get("status.heldShort") : TEXTS.get("status.rateShort", hertz));
    }

    private void show() {
        Snapshot snapshot = editor.snapshotProperty().get();
        Optional<Sample> rates = editor.rates();
        double unknown = !editor.shown().state().isOn() ? 0 : Double.NaN;
        String now = switch (editor.shown().state()) {
            case STOPPED -> "stopped";
            case STARTING -> "starting";
            case PAUSED -> "paused";
            case RUNNING -> editor.shown().mode() == Mode.STEP ? "stepping" : "running";
        };
        set(state, TEXTS.get((editor.run().isRecorded() ? "recorded." : "state.") + now, clock(snapshot)));
        set(messages, Quantity.rate(rates.map(Sample::messagesPerSecond).orElse(unknown)));
        set(copied, TEXTS.get("status.copied", Quantity.bitRate(rates.map(Sample::copiedBitsPerSecond).orElse(unknown))));
        set(memory, TEXTS.get("status.memory", Amounts.count(snapshot.fwps()), snapshot.fwps(), Quantity.bytes(snapshot.memoryBytes())));
        showLaw(snapshot.ledger());
        roles.show(snapshot.roles(), rates.map(Sample::roleShares).orElse(new double[0]));
    }

    /** Stepping has a clock of its own, which is far slower. */
    private String clock(Snapshot snapshot) {
        return switch (editor.shown().mode()) {
            case LIVE -> Amounts.clock(snapshot.atNanos());
            case SLOW -> TEXTS.get("status.paced", Quantity.nanos(snapshot.atNanos()));
            case STEP -> TEXTS.get("status.virtual", Quantity.nanos(snapshot.atNanos()));
        };
    }

    /** Terms that are still 0 are left out; the tip has all. */
    private void showLaw(Ledger ledger) {
        long gap = ledger.imbalance();
        List.of(law, lawShort).forEach(label -> label.pseudoClassStateChanged(BROKEN, gap != 0));
        set(law, sum("law.sum", ledger, false));
        set(lawShort, TEXTS.get("law.short", Amounts.count(sent(ledger)), told(gap, false), Amounts.count(gap)));
    }

    private static String wholeLaw(Ledger ledger) {
        return sum("law.whole", ledger, true);
    }

    private static String sum(String key, Ledger ledger, boolean whole) {
        return TEXTS.get(key, Amounts.count(sent(ledger)), told(ledger.imbalance(), false), Amounts.count(ledger.delivered()), told(ledger.consumed(), whole), Amounts.count(ledger.consumed()),
                told(ledger.dropped(), whole), Amounts.count(ledger.dropped()), told(ledger.discarded(), whole), Amounts.count(ledger.discarded()), Amounts.count(ledger.inFlight()),
                Amounts.count(ledger.imbalance()));
    }

    private static long sent(Ledger ledger) {
        return ledger.produced() + ledger.created();
    }

    /** 1 for a term that is to be told of, else 0: patterns choose by that. */
    private static int told(long count, boolean always) {
        return count == 0 && !always ? 0 : 1;
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId("status." + id);
        label.getStyleClass().add(Styles.FIGURE);
        return label;
    }

    private static HBox group(double gap, Node... parts) {
        HBox box = new HBox(gap, parts);
        box.getStyleClass().add("lab-group");
        return box;
    }
}
