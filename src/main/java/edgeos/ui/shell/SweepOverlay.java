package edgeos.ui.shell;

import edgeos.model.field.Field;
import edgeos.ui.editor.Editor;
import edgeos.ui.sweep.SweepPanel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;

/** The questions of a sweep in front of the window, from when somebody asks to sweep a setting until they are answered. JavaFX application thread only. */
final class SweepOverlay {
    private static final Insets MARGIN = new Insets(12);

    private final Editor editor;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final InFront<SweepPanel> front;
    private Field asked;

    SweepOverlay(Editor editor, StackPane root) {
        this.editor = editor;
        front = new InFront<>(root, shown, this::panel, SweepPanel::focusFirst, _ -> { });
        editor.errands().onSweep(this::ask);
    }

    private SweepPanel panel() {
        var panel = new SweepPanel(editor, asked, () -> shown.set(false));
        StackPane.setMargin(panel, MARGIN);
        return panel;
    }

    private void ask(Field field) {
        shown.set(false);
        asked = field;
        shown.set(true);
    }

    void dispose() {
        editor.errands().onSweep(_ -> { });
        front.dispose();
    }
}
