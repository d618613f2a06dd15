package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.field.MachineFields;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.capability.PolicyRows;
import edgeos.ui.inspector.expectation.ExpectationsPane;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The drawing as a whole: title, description, findings, expectations, machine. */
final class DrawingPage implements Page {
    private static final Texts TEXTS = Texts.of(DrawingPage.class);
    private static final double ICON = 34;
    private static final int ROWS = 1;

    private final VBox box = new VBox();
    private final TextField title;
    private final TextArea description;
    private final Label subtitle = new Label();
    private final FindingList findingList;
    private final Label findingsHeading = Parts.heading(TEXTS.get("findings"));
    private final Label noFindings = Parts.note(TEXTS.get("findings.none"));
    private final ExpectationsPane expectations;
    private final FieldSheet machine;
    private final PolicyRows policies;
    private final Label policiesHeading = Parts.heading(TEXTS.get("policies"));

    DrawingPage(Editor editor) {
        title = Parts.name(TEXTS.get("drawing.title"), edit(editor, "title", (drawing, text) -> drawing.withTitle(text, drawing.description())));
        description = Parts.text(TEXTS.get("drawing.description"), ROWS,
                edit(editor, "description", (drawing, text) -> drawing.withTitle(drawing.title(), text)));
        description.getStyleClass().add("lab-quiet-text");
        description.setPromptText(TEXTS.get("drawing.prompt"));
        findingList = new FindingList(editor, true);
        expectations = new ExpectationsPane(editor);
        machine = new FieldSheet(MachineFields.all(), editor);
        policies = new PolicyRows(editor);
        IconTile icon = new IconTile(ICON);
        icon.show("drawing", "traffic");
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, title, subtitle), description, findingsHeading, noFindings, findingList,
                Parts.heading(TEXTS.get("expectations"), expectations.add()), expectations,
                policiesHeading, policies, Parts.heading(TEXTS.get("machine")), machine.node());
        policiesHeading.managedProperty().bind(policiesHeading.visibleProperty());
        noFindings.managedProperty().bind(noFindings.visibleProperty());
        findingsHeading.managedProperty().bind(findingsHeading.visibleProperty());
    }

    private static Parts.TextEdit edit(Editor editor, String what, java.util.function.BiFunction<Drawing, String, Drawing> set) {
        return new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging(TEXTS.get("drawing.edit." + what), what, drawing -> set.apply(drawing, text));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        };
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Parts.show(title, drawing.title());
        Parts.show(description, drawing.description());
        subtitle.setText(TEXTS.get("drawing.holds", drawing.nodes().size(), drawing.links().size(), drawing.chains().size()));
        findingsHeading.setVisible(!drawing.nodes().isEmpty() || !findings.isEmpty());
        noFindings.setVisible(findingsHeading.isVisible() && findings.isEmpty());
        findingList.show(findings);
        expectations.refresh(drawing, findings);
        policiesHeading.setVisible(!drawing.isolation().policies().isEmpty());
        policies.show(drawing.isolation().policies());
        machine.refresh(findings);
        return true;
    }

    @Override
    public void figures() {
        expectations.figures();
    }
}
