package edgeos.ui.inspector.capability;

import edgeos.model.capability.Capability;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Capabilities by slot: what or who, and the rights; revoked ones are red and say so. A click or Enter selects one. */
public final class CapabilityRows extends VBox {
    private static final Texts TEXTS = Texts.of(CapabilityRows.class);
    private static final int MOST = 200;

    private final Editor editor;
    private final Function<Capability, String> subject;
    private final List<CapabilityRow> rows = new ArrayList<>();
    private List<Capability> shown = List.of();
    private List<String> subjects = List.of();

    /** Rows that say of each capability what {@code subject} says. */
    public CapabilityRows(Editor editor, Function<Capability, String> subject) {
        super(3);
        this.editor = editor;
        this.subject = subject;
        setId("inspector.table");
    }

    /** Shows these capabilities, in this order. */
    public void show(List<Capability> capabilities) {
        List<String> names = capabilities.stream().limit(MOST).map(subject).toList();
        if (capabilities.equals(shown) && names.equals(subjects) && !getChildren().isEmpty()) {
            return;
        }
        shown = capabilities;
        subjects = names;
        int count = Math.min(MOST, capabilities.size());
        while (rows.size() < count) {
            rows.add(new CapabilityRow(editor));
        }
        for (int at = 0; at < count; at++) {
            rows.get(at).show(capabilities.get(at), names.get(at));
        }
        List<Node> wanted = new ArrayList<>(rows.subList(0, count));
        if (capabilities.isEmpty()) {
            wanted.add(Parts.note(TEXTS.get("slots.empty")));
        } else if (capabilities.size() > MOST) {
            wanted.add(Parts.note(TEXTS.get("more", capabilities.size() - MOST)));
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
    }
}
