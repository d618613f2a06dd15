package edgeos.ui.pool;

import javafx.scene.control.Label;

/** A few words about the cell under the pointer. Never takes the mouse. */
final class CellHint extends Label {
    private static final double AWAY = 14;

    CellHint() {
        getStyleClass().add(PoolStyles.HINT);
        setId("pool-hint");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Says this beside a place of a view this large, never over the place itself. */
    void show(String words, double x, double y, double width, double height) {
        setText(words);
        setVisible(true);
        applyCss();
        autosize();
        double left = x + AWAY + getWidth() <= width ? x + AWAY : x - AWAY - getWidth();
        relocate(Math.round(Math.clamp(left, 0, Math.max(0, width - getWidth()))), Math.round(Math.clamp(y + AWAY, 0, Math.max(0, height - getHeight()))));
    }
}
