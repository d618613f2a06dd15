package edgeos.ui.inspector.capability;

import edgeos.model.Drawing;
import edgeos.model.Policy;
import edgeos.model.capability.Breach;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.KernelObject;
import edgeos.model.check.Finding;
import edgeos.model.edit.Assets;
import edgeos.model.field.Fields;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.IconTile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One isolation policy: what must hold, for whom, for what, and whether it does. */
public final class PolicyPage implements Page {
    private static final Texts TEXTS = Texts.of(PolicyPage.class);
    private static final double ICON = 34;

    private final Editor editor;
    private final String id;
    private final VBox box = new VBox();
    private final TextField name;
    private final Label subtitle = new Label();
    private final FindingList about;
    private final FieldSheet sheet;
    private final Label subjectsNote = Parts.note("");
    private final VBox subjects = new VBox(3);
    private final ComboBox<String> more = new ComboBox<>();
    private final Label objectHeading = Parts.heading(TEXTS.get("policy.object"));
    private final ComboBox<String> object = new ComboBox<>();
    private final VBox verdict = new VBox(6);
    private boolean filling;

    /** A page about this policy, where it can be changed. */
    public PolicyPage(Editor editor, Policy policy) {
        this.editor = editor;
        id = policy.id();
        name = Parts.name(TEXTS.get("policy.name"), new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                change(TEXTS.get("policy.rename", text), "name", now -> new Policy(id, text, now.rule(), now.subjects(), now.object(), now.extras()));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        });
        about = new FindingList(editor, false);
        sheet = new FieldSheet(Fields.of(policy), editor);
        verdict.setId("policy.verdict");
        subjects.setId("policy.subjects");
        choices(more, "policy.add", TEXTS.get("policy.subjects.add"), chosen -> changeSubjects(list -> list.add(chosen)));
        choices(object, "policy.object", TEXTS.get("policy.object.choose"), chosen -> change(TEXTS.get("policy.object.set"), "",
                now -> new Policy(id, now.name(), now.rule(), now.subjects(), chosen, now.extras())));
        IconTile icon = new IconTile(ICON);
        icon.show("policy", "yours");
        Button withdraw = Parts.worded("policy.withdraw", TEXTS.get("policy.delete"), false,
                () -> editor.apply(TEXTS.get("policy.delete.edit", name.getText()), drawing -> Assets.withdraw(drawing, id)));
        VBox.setMargin(withdraw, new Insets(16, 0, 0, 0));
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, name, subtitle), about, Parts.heading(TEXTS.get("now")), verdict, Parts.heading(TEXTS.get("settings")), sheet.node(),
                Parts.heading(TEXTS.get("policy.subjects")), subjectsNote, subjects, more, objectHeading, object, withdraw);
        List.of(objectHeading, object).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Optional<Policy> found = drawing.isolation().policies().stream().filter(policy -> policy.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Policy policy = found.get();
        CapabilityGraph graph = editor.graph();
        Parts.show(name, policy.name());
        subtitle.setText(TEXTS.get("policy.is", meaning(policy.rule())));
        sheet.refresh(findings);
        subjectsNote.setText(switch (policy.rule()) {
            case TENANTS_NEVER_MEET -> policy.subjects().isEmpty() ? TEXTS.get("policy.subjects.all") : TEXTS.get("policy.subjects.these");
            case ONLY_SUBJECTS_SEE -> TEXTS.get("policy.subjects.only");
            case NEVER_AFFECTS -> TEXTS.get("policy.subjects.order");
        });
        subjects.getChildren().setAll(policy.subjects().stream().map(subject -> subject(graph, subject)).toList());
        filling = true;
        more.getItems().setAll(graph.domains().stream().map(domain -> domain.ref()).filter(ref -> ref.kind() != DomainRef.Kind.ROLE)
                .map(DomainRef::toString).filter(ref -> !policy.subjects().contains(ref)).toList());
        more.setValue(null);
        boolean needsObject = policy.rule() == Policy.Rule.ONLY_SUBJECTS_SEE;
        objectHeading.setVisible(needsObject);
        object.setVisible(needsObject);
        object.getItems().setAll(graph.objects().stream().map(KernelObject::ref).filter(ref -> ref.kind().isAsset() || ref.kind() == ObjectRef.Kind.MEMORY)
                .map(ObjectRef::toString).toList());
        object.setValue(policy.object().isEmpty() ? null : policy.object());
        filling = false;
        List<Breach> breaches = editor.breaches().stream().filter(breach -> breach.policy().id().equals(id)).toList();
        verdict.getChildren().setAll(breaches.isEmpty() ? List.of(holds()) : breaches.stream().map(breach -> broken(graph, breach)).toList());
        List<Finding> own = findings.stream().filter(finding -> finding.subject().equals(id) && finding.setting().isEmpty()).toList();
        about.show(breaches.isEmpty() ? own : List.of());
        return true;
    }

    @Override
    public void figures() { }

    private Node holds() {
        Label label = new Label(TEXTS.get("policy.holds"));
        label.getStyleClass().add("lab-good-text");
        label.setWrapText(true);
        return label;
    }

    private Node broken(CapabilityGraph graph, Breach breach) {
        Label words = new Label(TEXTS.get("policy.broken", breach.words()));
        words.getStyleClass().add(edgeos.ui.theme.Styles.FINDING);
        words.setWrapText(true);
        words.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        VBox row = new VBox(6, words);
        graph.capability(breach.mend()).ifPresent(mend -> {
            Button button = Parts.worded("policy.mend", TEXTS.get("policy.mend", GraphWords.slot(graph, mend)), false, () -> new CapabilityEdits(editor).revoke(mend.id()));
            row.getChildren().add(button);
        });
        return row;
    }

    private HBox subject(CapabilityGraph graph, String subject) {
        Label label = new Label(called(graph, subject));
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button remove = IconButton.small("close", TEXTS.get("policy.subjects.remove", label.getText()), () -> changeSubjects(list -> list.remove(subject)));
        HBox row = new HBox(8, label, remove);
        row.getStyleClass().add("lab-slot");
        return row;
    }

    private void changeSubjects(java.util.function.Consumer<List<String>> change) {
        change(TEXTS.get("policy.subjects.set"), "", now -> {
            List<String> list = new ArrayList<>(now.subjects());
            change.accept(list);
            return new Policy(id, now.name(), now.rule(), list, now.object(), now.extras());
        });
    }

    private void change(String words, String key, UnaryOperator<Policy> edit) {
        UnaryOperator<Drawing> whole = drawing -> drawing.isolation().policies().stream().filter(policy -> policy.id().equals(id)).findFirst()
                .map(policy -> Assets.state(drawing, edit.apply(policy))).orElse(drawing);
        if (key.isEmpty()) {
            editor.apply(words, whole);
        } else {
            editor.applyMerging(words, "policy:" + id + ":" + key, whole);
        }
    }

    private void choices(ComboBox<String> combo, String nodeId, String prompt, java.util.function.Consumer<String> chosen) {
        combo.setId(nodeId);
        combo.setPromptText(prompt);
        combo.setAccessibleText(prompt);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(String reference) {
                return reference == null ? "" : called(editor.graph(), reference);
            }

            @Override
            public String fromString(String text) {
                return null;
            }
        });
        combo.valueProperty().addListener((_, _, reference) -> {
            if (reference != null && !filling) {
                javafx.application.Platform.runLater(() -> chosen.accept(reference));
            }
        });
        VBox.setMargin(combo, new Insets(4, 0, 0, 0));
    }

    private static String called(CapabilityGraph graph, String reference) {
        return graph.domains().stream().filter(domain -> domain.ref().toString().equals(reference)).map(domain -> domain.name()).findFirst()
                .or(() -> graph.objects().stream().filter(found -> found.ref().toString().equals(reference)).map(KernelObject::name).findFirst())
                .orElse(reference);
    }

    private static String meaning(Policy.Rule rule) {
        return switch (rule) {
            case TENANTS_NEVER_MEET -> TEXTS.get("policy.meet");
            case ONLY_SUBJECTS_SEE -> TEXTS.get("policy.see");
            case NEVER_AFFECTS -> TEXTS.get("policy.affect");
        };
    }
}
