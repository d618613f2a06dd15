package edgeos.ui.pool;

import edgeos.ui.pool.layout.Wall.Way;
import edgeos.ui.theme.MeantKey;
import javafx.scene.input.KeyEvent;

/** What keys do on the wall: arrows, Home, End, and the page keys go from cell to cell, Enter looks closely, Space folds, + - 0 zoom. */
final class PoolKeys {
    private final PoolSurface surface;

    PoolKeys(PoolSurface surface) {
        this.surface = surface;
        surface.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (MeantKey.of(event)) {
            case LEFT -> surface.go(Way.LEFT);
            case RIGHT -> surface.go(Way.RIGHT);
            case UP -> surface.go(Way.UP);
            case DOWN -> surface.go(Way.DOWN);
            case HOME -> surface.go(Way.FIRST);
            case END -> surface.go(Way.LAST);
            case PAGE_UP -> surface.page(-1);
            case PAGE_DOWN -> surface.page(1);
            case ENTER -> surface.openCursor();
            case SPACE -> surface.foldCursor();
            case PLUS, EQUALS, ADD -> surface.zoom(1);
            case MINUS, SUBTRACT -> surface.zoom(-1);
            case DIGIT0, NUMPAD0 -> surface.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
