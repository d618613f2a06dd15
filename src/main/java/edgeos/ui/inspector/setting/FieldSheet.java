package edgeos.ui.inspector.setting;

import edgeos.model.check.Finding;
import edgeos.model.field.Field;
import edgeos.model.kind.Setting;
import edgeos.ui.editor.Editor;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.PropertySheet;

/** A property sheet over fields of the drawing. */
public final class FieldSheet {
    private final List<FieldItem> items;
    private final List<FieldEditor> editors = new ArrayList<>();
    private final PropertySheet sheet;
    private List<Finding> latest = List.of();

    /** A sheet that edits these fields; nobody can while a recording is shown. */
    public FieldSheet(List<Field> fields, Editor editor) {
        items = fields.stream().map(field -> new FieldItem(field, editor)).toList();
        sheet = new PropertySheet(FXCollections.observableArrayList(items));
        sheet.setPropertyEditorFactory(item -> editor((FieldItem) item));
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.getStyleClass().add("lab-sheet");
        sheet.setFocusTraversable(false);
        sheet.disableProperty().bind(editor.run().recordedProperty());
        sheet.skinProperty().subscribe(_ -> grow());
        sheet.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    /** The name of a setting has the same menu as what edits it. */
    private void menu(ContextMenuEvent event) {
        for (Node each = event.getTarget() instanceof Node target ? target : null; each != null && each != sheet; each = each.getParent()) {
            if (each instanceof Label name && name.getLabelFor() != null) {
                editors.stream().filter(editor -> editor.getEditor() == name.getLabelFor()).findFirst().ifPresent(editor -> editor.menu().show(name, event));
            }
        }
    }

    /** Makes the sheet as high as its fields are with all that is said about them: it would scroll by itself, within a page that scrolls. */
    private void grow() {
        if (sheet.lookup(".scroll-pane") instanceof ScrollPane pane) {
            pane.contentProperty().subscribe(content -> {
                if (content instanceof Region fields) {
                    sheet.minHeightProperty().bind(fields.heightProperty());
                }
            });
        }
    }

    /** What is to be seen. */
    public PropertySheet node() {
        return sheet;
    }

    /** Shows these fields of another part, which have the same settings in the same order. */
    public void become(List<Field> fields) {
        for (int index = 0; index < items.size(); index++) {
            items.get(index).become(fields.get(index));
        }
        editors.forEach(FieldEditor::again);
    }

    /** Shows the drawing as it is now, and what is wrong with it. */
    public void refresh(List<Finding> findings) {
        latest = findings;
        items.forEach(FieldItem::refresh);
        editors.forEach(editor -> editor.findings(findings));
    }

    private FieldEditor editor(FieldItem item) {
        FieldEditor editor = switch (item.field().setting()) {
            case Setting.Choice choice -> new ChoiceEditor(item, choice);
            case Setting.Flag _ -> new FlagEditor(item);
            case Setting.File _, Setting.Folder _ -> new FileEditor(item);
            case Setting.Text text when text.grammar() == Setting.Grammar.TARGET && !item.field().isShared() -> new TargetEditor(item);
            default -> new TypedEditor(item);
        };
        editor.findings(latest);
        editors.add(editor);
        return editor;
    }
}
