package edgeos.ui.inspector.setting;

import edgeos.model.check.Finding;
import edgeos.model.field.SettingText;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.property.editor.PropertyEditor;

/** What edits one value in the property sheet, with what is wrong with it below. */
abstract class FieldEditor implements PropertyEditor<Object> {
    /** What stands in the place of a value while parts differ. */
    private static final Texts TEXTS = Texts.of(FieldEditor.class);

    /** From the top of a value to the top of its name. */
    private static final Insets NAME_BESIDE = new Insets(6, 0, 0, 0);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final FieldItem item;
    private final SettingMenu menu;
    private final VBox box = new VBox(4);
    private final Label problem = new Label();
    private String typed = "";
    private String found = "";
    private boolean warning;

    FieldEditor(FieldItem item) {
        this.item = item;
        menu = new SettingMenu(item);
        menu.install(box);
        problem.getStyleClass().add(Styles.FINDING);
        problem.setWrapText(true);
        problem.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        problem.setId(item.field().setting().name() + ".finding");
        box.parentProperty().subscribe(this::nameBeside);
    }

    /** Beside many lines about a value, its name stands beside the value. */
    private void nameBeside() {
        if (box.getParent() != null) {
            boolean fine = problem.getText().isEmpty();
            box.getParent().getChildrenUnmodifiable().stream().filter(node -> node instanceof Label name && name.getLabelFor() == box).forEach(name -> {
                GridPane.setValignment(name, fine ? null : VPos.TOP);
                GridPane.setMargin(name, fine ? null : NAME_BESIDE);
            });
        }
    }

    /** Puts the control in; once, by the constructor of each kind of editor. */
    final void control(Node input, Node labelled) {
        labelled.setId("setting." + item.field().setting().name());
        labelled.setAccessibleText(item.getName());
        labelled.setAccessibleHelp(item.getDescription());
        Tooltip tip = new Tip("");
        tip.setOnShowing(_ -> tip.setText((hidden().isEmpty() ? "" : hidden() + "\n\n") + item.getDescription() + range()));
        Tooltip.install(input, tip);
        box.getChildren().setAll(input);
        item.getObservableValue().orElseThrow().subscribe(now -> {
            labelled.setAccessibleText(item.isSeveral() ? TEXTS.get("several.access", item.getName()) : item.getName());
            setValue(now);
        });
    }

    final FieldItem item() {
        return item;
    }

    final SettingMenu menu() {
        return menu;
    }

    /** What is typed cannot be: it is shown, and the drawing stays as it was. Empty: it can. */
    final void problem(String what) {
        typed = what;
        showProblem();
    }

    /** Shows the findings about this field. */
    final void findings(List<Finding> findings) {
        Optional<Finding> first = findings.stream().filter(item.field()::concerns).findFirst();
        warning = first.filter(finding -> finding.severity() == Finding.Severity.WARNING).isPresent();
        found = first.map(finding -> finding.what() + (finding.remedy().isEmpty() ? "" : "\n" + finding.remedy())).orElse("");
        showProblem();
    }

    /** The same value of another part: shows it, and forgets what was typed and could not be. */
    final void again() {
        typed = "";
        found = "";
        warning = false;
        setValue(item.getValue());
        showProblem();
    }

    @Override
    public final Node getEditor() {
        return box;
    }

    /** What of the value cannot be seen whole now: the tip says it. */
    String hidden() {
        return "";
    }

    /** The control is marked where it stands. */
    abstract Node marked();

    private void showProblem() {
        String text = typed.isEmpty() ? found : typed;
        boolean doubtful = typed.isEmpty() && warning;
        marked().pseudoClassStateChanged(WRONG, !text.isEmpty() && !doubtful);
        marked().pseudoClassStateChanged(DOUBTFUL, doubtful);
        problem.pseudoClassStateChanged(DOUBTFUL, doubtful);
        if (!text.equals(problem.getText())) {
            problem.setText(text);
            box.getChildren().remove(problem);
            if (!text.isEmpty()) {
                box.getChildren().add(problem);
            }
            nameBeside();
        }
    }

    private String range() {
        return switch (item.field().setting()) {
            case edgeos.model.kind.Setting.Whole whole -> TEXTS.get("range", SettingText.show(whole.min()), SettingText.show(whole.max()), unit(whole.unit()));
            case edgeos.model.kind.Setting.Real real -> TEXTS.get("range", SettingText.show(real.min()), SettingText.show(real.max()), unit(real.unit()));
            default -> "";
        };
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
