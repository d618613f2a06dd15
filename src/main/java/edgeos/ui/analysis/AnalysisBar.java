package edgeos.ui.analysis;

import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.notation.DomainRef;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** "Can A affect B?", asked with two lists and answered at once, again after each edit. {@link #dispose} lets go of the editor. */
public final class AnalysisBar extends HBox {
    private static final Texts TEXTS = Texts.of(AnalysisBar.class);
    private static final PseudoClass YES = PseudoClass.getPseudoClass("yes");
    private static final double CHOICE_WIDTH = 148;
    private static final double LEAST_CHOICE_WIDTH = 76;
    private static final double SIGN = 0.55;

    private final Editor editor;
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final Label verb = new Label(TEXTS.get("ask.affect"));
    private final Label says = new Label();
    private final SVGPath sign = Icons.shape("check");
    private final Map<String, String> names = new HashMap<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer", Answer.NONE);
    private final Subscription subscription;
    private boolean filling;

    /** A bar that asks about what this editor edits. */
    public AnalysisBar(Editor editor) {
        super(8);
        this.editor = editor;
        getStyleClass().add("lab-analysis");
        setMaxHeight(Region.USE_PREF_SIZE);
        choice(from, "analysis.from", TEXTS.get("from.tip"));
        choice(to, "analysis.to", TEXTS.get("to.tip"));
        says.setId("analysis.answer");
        says.getStyleClass().addAll(Styles.NAME, "answer");
        says.setMinWidth(Region.USE_PREF_SIZE);
        sign.getStyleClass().add("sign");
        sign.setScaleX(SIGN);
        sign.setScaleY(SIGN);
        Group mark = new Group(sign);
        mark.visibleProperty().bind(says.textProperty().isNotEmpty());
        mark.managedProperty().bind(mark.visibleProperty());
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        getChildren().setAll(words(TEXTS.get("ask.can")), from, verb, to, words("?"), mark, says);
        verb.getStyleClass().add(Styles.MUTED);
        verb.setMinWidth(Region.USE_PREF_SIZE);
        subscription = Subscription.combine(editor.drawingProperty().subscribe(_ -> fill()), editor.viewProperty().subscribe(_ -> fill()));
    }

    /** Lets go of the editor. */
    public void dispose() {
        subscription.unsubscribe();
    }

    /** What it says now. */
    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Lists what is there now; a choice that is still there stays. */
    private void fill() {
        if (editor.viewProperty().get() != View.CAPABILITIES) {
            return;
        }
        CapabilityGraph graph = editor.graph();
        List<String> domains = graph.domains().stream().filter(domain -> domain.ref().kind() != DomainRef.Kind.ROLE).map(this::named).toList();
        List<String> objects = graph.objects().stream().filter(object -> object.ref().kind().isAsset()).map(this::named).toList();
        filling = true;
        exchange(from, domains);
        exchange(to, Stream.concat(domains.stream(), objects.stream()).toList());
        filling = false;
        ask();
    }

    private static void exchange(ComboBox<String> choice, List<String> items) {
        String chosen = choice.getValue();
        if (!choice.getItems().equals(items)) {
            choice.setValue(null);
            choice.getItems().setAll(items);
        }
        choice.setValue(items.contains(chosen) ? chosen : null);
    }

    private String named(Domain domain) {
        String reference = domain.ref().toString();
        names.put(reference, GraphWords.choice(editor.graph(), domain.ref()));
        return reference;
    }

    private String named(KernelObject object) {
        String reference = object.ref().toString();
        names.put(reference, object.name());
        return reference;
    }

    private void ask() {
        if (filling) {
            return;
        }
        boolean object = to.getValue() != null && editor.graph().objects().stream().anyMatch(each -> each.ref().toString().equals(to.getValue()));
        verb.setText(TEXTS.get(object ? "ask.see" : "ask.affect"));
        Answer next = from.getValue() == null || to.getValue() == null ? Answer.NONE
                : Answer.to(editor.graph(), editor.influence(), from.getValue(), to.getValue());
        boolean yes = next.path().isPresent();
        says.setText(next.words());
        sign.setContent(Icons.path(yes ? "warning" : "check"));
        pseudoClassStateChanged(YES, yes);
        answer.set(next);
    }

    private void choice(ComboBox<String> choice, String id, String tip) {
        choice.setId(id);
        choice.setPrefWidth(CHOICE_WIDTH);
        choice.setMinWidth(LEAST_CHOICE_WIDTH);
        choice.setMaxWidth(CHOICE_WIDTH);
        HBox.setHgrow(choice, Priority.ALWAYS);
        choice.setPromptText(TEXTS.get(id.endsWith("from") ? "from.prompt" : "to.prompt"));
        choice.setAccessibleText(tip);
        Tip.on(choice, tip);
        choice.setVisibleRowCount(12);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String reference) {
                return reference == null ? "" : names.getOrDefault(reference, reference);
            }

            @Override
            public String fromString(String text) {
                return null;
            }
        });
        choice.valueProperty().addListener((_, _, _) -> ask());
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
