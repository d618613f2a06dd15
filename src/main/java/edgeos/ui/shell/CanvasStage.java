package edgeos.ui.shell;

import edgeos.ui.editor.Editor;
import edgeos.ui.palette.Placing;
import edgeos.ui.theme.Appearance;
import javafx.scene.layout.Region;

/** The canvas, as the menus and the palette see it. */
final class CanvasStage implements CanvasCommands, Placing {
    private final Region node = new Region();

    CanvasStage(Editor editor, Appearance appearance) {
        node.getStyleClass().add("lab-canvas");
    }

    Region node() {
        return node;
    }

    @Override
    public void begin(String kindId, double sceneX, double sceneY) { }

    @Override
    public void inTheMiddle(String kindId) { }

    @Override
    public void cut() { }

    @Override
    public void copy() { }

    @Override
    public void paste() { }

    @Override
    public void duplicate() { }

    @Override
    public void delete() { }

    @Override
    public void selectAll() { }

    @Override
    public void frame() { }

    @Override
    public void zoomIn() { }

    @Override
    public void zoomOut() { }

    @Override
    public void zoomActual() { }

    @Override
    public void zoomToFit() { }
}
