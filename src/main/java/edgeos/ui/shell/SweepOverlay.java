package edgeos.ui.shell;

import edgeos.model.field.Field;
import edgeos.ui.editor.Editor;
import edgeos.ui.sweep.SweepPanel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;

/** The questions of a sweep in front of the window, from when somebody asks to sweep a setting until they are answered. JavaFX application thread only. */
final class SweepOverlay {
    private final Editor editor;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final InFront<SweepPanel> front;
    private Field asked;

    SweepOverlay(Editor editor, StackPane root) {
        this.editor = editor;
        front = new InFront<>(root, shown, () -> new SweepPanel(editor, asked, () -> shown.set(false)), SweepPanel::focusFirst, _ -> { });
        editor.onSweep(this::ask);
    }

    private void ask(Field field) {
        shown.set(false);
        asked = field;
        shown.set(true);
    }

    void dispose() {
        editor.onSweep(_ -> { });
        front.dispose();
    }
}
