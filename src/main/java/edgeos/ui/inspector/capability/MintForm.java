package edgeos.ui.inspector.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Mints from a capability: for whom, with which of its rights, and with which badge. Says why it cannot. */
final class MintForm extends VBox {
    private static final Texts TEXTS = Texts.of(MintForm.class);

    private final Editor editor;
    private final String from;
    private final ComboBox<DomainRef> holder = new ComboBox<>();
    private final FlowPane boxes = new FlowPane(12, 6);
    private final Map<Right, CheckBox> rights = new EnumMap<>(Right.class);
    private final TextField badge = Caret.resting(new TextField());
    private final Label refusal = new Label();
    private Capability shown;

    MintForm(Editor editor, String from) {
        super(8);
        this.editor = editor;
        this.from = from;
        setId("mint");
        getStyleClass().add("lab-form");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        holder.setId("mint.holder");
        holder.setMaxWidth(Double.MAX_VALUE);
        holder.setPromptText(TEXTS.get("mint.holder"));
        holder.setAccessibleText(TEXTS.get("mint.holder.spoken"));
        holder.setConverter(new Names());
        badge.setId("mint.badge");
        badge.setPromptText(TEXTS.get("mint.badge"));
        badge.setAccessibleText(TEXTS.get("mint.badge.spoken"));
        refusal.setId("mint.refusal");
        refusal.getStyleClass().add(Styles.FINDING);
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        getChildren().setAll(holder, boxes, badge, refusal, Parts.worded("mint.do", TEXTS.get("mint.do"), true, this::mint));
        VBox.setMargin(this, new Insets(8, 0, 0, 0));
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            holder.requestFocus();
        }
    }

    void refresh(CapabilityGraph graph, Capability capability) {
        List<DomainRef> holders = graph.domains().stream().map(Domain::ref).filter(ref -> ref.kind() != DomainRef.Kind.ROLE).toList();
        if (!holders.equals(holder.getItems())) {
            holder.getItems().setAll(holders);
        }
        if (shown == null || !shown.rights().equals(capability.rights())) {
            rights.clear();
            capability.rights().forEach(right -> {
                CheckBox box = new CheckBox(right.text());
                box.setId("mint." + right.text());
                rights.put(right, box);
            });
            boxes.getChildren().setAll(rights.values());
            rights.values().stream().findFirst().ifPresent(first -> first.setSelected(true));
        }
        shown = capability;
    }

    private void mint() {
        Set<Right> wanted = EnumSet.noneOf(Right.class);
        rights.forEach((right, box) -> {
            if (box.isSelected()) {
                wanted.add(right);
            }
        });
        Optional<Long> number = number();
        Optional<String> no = holder.getValue() == null ? Optional.of(TEXTS.get("mint.noHolder")) : wanted.isEmpty() ? Optional.of(TEXTS.get("mint.noRight"))
                : number.isEmpty() ? Optional.of(TEXTS.get("mint.noBadge"))
                : new CapabilityEdits(editor).grant(holder.getValue(), shown.object(), wanted, number.get(), from);
        refusal.setText(no.orElse(""));
        refusal.setVisible(no.isPresent());
    }

    private Optional<Long> number() {
        String typed = badge.getText().strip();
        try {
            return Optional.of(typed.isEmpty() ? 0 : Long.parseLong(typed)).filter(value -> value >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Domains by their names. */
    private final class Names extends StringConverter<DomainRef> {
        @Override
        public String toString(DomainRef ref) {
            return ref == null ? "" : GraphWords.choice(editor.graph(), ref);
        }

        @Override
        public DomainRef fromString(String text) {
            return null;
        }
    }
}
