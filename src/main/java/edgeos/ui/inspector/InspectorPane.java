package edgeos.ui.inspector;

import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Styles;
import javafx.scene.layout.BorderPane;

/** The panel at the right. */
public final class InspectorPane extends BorderPane {
    /** An inspector of what this editor has selected. */
    public InspectorPane(Editor editor) {
        getStyleClass().addAll(Styles.PANEL, "lab-inspector");
    }

    /** Lets go of the editor. */
    public void dispose() { }
}
