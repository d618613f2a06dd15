package edgeos.ui.analysis;

import edgeos.model.Policy;
import edgeos.model.capability.Breach;
import edgeos.model.capability.Influence.Step;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;

/** Below the graph: the way that the bar's answer found, step by step, and each policy that is broken, with the step that would mend it. */
public final class AnalysisStrip extends VBox {
    private static final Texts TEXTS = Texts.of(AnalysisStrip.class);
    private static final int MOST_STEPS = 10;
    private static final int MOST_POLICIES = 2;

    private final Editor editor;
    private final CapabilityEdits edits;
    private final VBox way = new VBox();
    private final VBox policies = new VBox(8);
    private final Subscription subscription;
    private List<Breach> shown = List.of();

    /** A strip that belongs to this bar. */
    public AnalysisStrip(Editor editor, AnalysisBar bar) {
        super(8);
        this.editor = editor;
        edits = new CapabilityEdits(editor);
        getStyleClass().add("lab-analysis-strip");
        way.managedProperty().bind(way.visibleProperty());
        policies.managedProperty().bind(policies.visibleProperty());
        visibleProperty().bind(way.visibleProperty().or(policies.visibleProperty()));
        managedProperty().bind(visibleProperty());
        getChildren().setAll(way, policies);
        subscription = Subscription.combine(bar.answerProperty().subscribe(this::show), editor.drawingProperty().subscribe(_ -> refresh()),
                editor.viewProperty().subscribe(_ -> refresh()));
    }

    /** Lets go of the editor. */
    public void dispose() {
        subscription.unsubscribe();
    }

    private void show(Answer answer) {
        List<Step> steps = answer.path().orElse(List.of());
        way.setVisible(!steps.isEmpty());
        FlowPane flow = new FlowPane(8, 4);
        flow.setId("analysis.way");
        for (int index = 0; index < Math.min(MOST_STEPS, steps.size()); index++) {
            Step step = steps.get(index);
            Label link = Pressing.link("analysis.step." + index, TEXTS.get("step", index + 1, step.text()), () -> select(step));
            link.getStyleClass().add("lab-step");
            flow.getChildren().add(link);
        }
        if (steps.size() > MOST_STEPS) {
            flow.getChildren().add(muted(TEXTS.get("steps.more", steps.size() - MOST_STEPS)));
        }
        way.getChildren().setAll(flow);
    }

    private void select(Step step) {
        editor.select(step.by().isEmpty() ? Selection.ofGraph(step.to().toString()) : Selection.ofGraph(step.by()));
    }

    private void refresh() {
        if (editor.viewProperty().get() != edgeos.ui.editor.View.CAPABILITIES) {
            return;
        }
        List<Breach> breaches = editor.breaches();
        policies.setVisible(!breaches.isEmpty());
        if (breaches.equals(shown)) {
            return;
        }
        shown = breaches;
        Map<Policy, List<Breach>> byPolicy = new LinkedHashMap<>();
        breaches.forEach(breach -> byPolicy.computeIfAbsent(breach.policy(), _ -> new ArrayList<>()).add(breach));
        policies.getChildren().setAll(byPolicy.values().stream().limit(MOST_POLICIES).<Node>map(this::row).toList());
        if (byPolicy.size() > MOST_POLICIES) {
            int more = byPolicy.size() - MOST_POLICIES;
            policies.getChildren().add(Pressing.link("policy.more", TEXTS.get("broken.more", more),
                    () -> editor.select(Selection.NONE)));
        }
    }

    private HBox row(List<Breach> breaches) {
        Breach breach = breaches.getFirst();
        SVGPath sign = Icons.shape("warning");
        sign.getStyleClass().add("lab-sign-warning");
        Label title = new Label(TEXTS.get("broken", breach.policy().name()));
        title.getStyleClass().add(Styles.NAME);
        int steps = breach.path().size();
        Label path = muted(TEXTS.get(breaches.size() == 1 ? "broken.path" : "broken.path.first", capital(breach.words()), steps, breaches.size()));
        VBox text = new VBox(2, title, path);
        HBox.setHgrow(text, Priority.ALWAYS);
        Named.by("broken." + breach.policy().id(), text);
        text.getStyleClass().add("text-of");
        text.setFocusTraversable(true);
        text.setAccessibleText(TEXTS.get("broken.spoken", title.getText(), path.getText()));
        Pressing.on(text, () -> editor.select(Selection.ofPolicy(breach.policy().id())));
        HBox row = new HBox(12, new Group(sign), text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lab-breach");
        editor.graph().capability(breach.mend()).ifPresent(mend -> {
            Button button = WordButton.of(null, TEXTS.get("mend"), false, () -> edits.revoke(mend.id()));
            Named.by("mend." + breach.policy().id(), button);
            button.getStyleClass().add("mend");
            Tip.on(button, TEXTS.get("mend.tip", GraphWords.slot(editor.graph(), mend), GraphWords.allows(editor.graph(), mend)));
            row.getChildren().add(button);
        });
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
