package edgeos.ui.shell;

import edgeos.ui.canvas.CanvasView;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.outline.OutlinePane;
import javafx.scene.Node;

/** What the canvas does for the outline. */
record OutlineCanvas(Editor editor, CanvasView canvas) implements OutlinePane.Canvas {
    @Override
    public void reveal() {
        canvas.actions().reveals().glance(editor.selection());
    }

    @Override
    public void go() {
        editor.viewProperty().set(View.CHAIN);
        canvas.actions().jumpTo(editor.selection());
        canvas.requestFocus();
    }

    @Override
    public void menu(Node owner, double screenX, double screenY) {
        canvas.menu(owner, screenX, screenY);
    }

    @Override
    public void delete() {
        canvas.actions().delete();
    }

    @Override
    public void write() {
        canvas.actions().rename();
    }
}
