package edgeos.ui.inspector.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.telemetry.Protection;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which slots deny a wire, how much waits for them, and the way there and back. Not there while the wire is allowed. */
public final class DenialPane extends VBox {
    private static final Texts TEXTS = Texts.of(DenialPane.class);

    private final CapabilityEdits edits;
    private final String link;
    private final VBox slots = new VBox(8);
    private final Label waiting = Parts.note("");
    private List<Capability> shown = List.of();

    /** What is denied to the link of this id. */
    public DenialPane(Editor editor, String link) {
        super(6);
        this.link = link;
        edits = new CapabilityEdits(editor);
        setId("inspector.denied");
        waiting.setId("denied.waiting");
        waiting.managedProperty().bind(waiting.visibleProperty());
        waiting.setVisible(false);
        getChildren().addAll(Parts.heading(TEXTS.get("denied")), slots, waiting);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows what the graph denies now; not there while nothing is denied. */
    public void refresh(CapabilityGraph graph) {
        List<Capability> denying = graph.denying(link);
        setVisible(!denying.isEmpty());
        if (!denying.equals(shown)) {
            shown = denying;
            slots.getChildren().setAll(denying.stream().map(capability -> slot(graph, capability)).toList());
        }
    }

    /** Shows how many messages wait for it. */
    public void figures(Protection protection) {
        long messages = protection.denials().stream().filter(denial -> denial.link().equals(link)).mapToLong(Protection.Denial::waiting).max().orElse(0);
        waiting.setVisible(messages > 0);
        waiting.setText(TEXTS.get("waiting", messages, Amounts.count(messages)));
    }

    private VBox slot(CapabilityGraph graph, Capability capability) {
        Label words = new Label(TEXTS.get("denied.by", GraphWords.slot(graph, capability), GraphWords.allows(graph, capability)));
        words.getStyleClass().add(Styles.FINDING);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button again = Parts.worded("denied.again", TEXTS.get("grantAgain"), true, () -> edits.grantAgain(capability.id()));
        Button show = Parts.worded("denied.show", TEXTS.get("denied.show"), false, () -> edits.showSlot(capability.id()));
        HBox.setHgrow(again, Priority.ALWAYS);
        HBox.setHgrow(show, Priority.ALWAYS);
        HBox buttons = new HBox(8, again, show);
        buttons.getStyleClass().add("lab-buttons");
        return new VBox(6, words, buttons);
    }
}
