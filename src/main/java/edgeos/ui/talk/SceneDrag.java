package edgeos.ui.talk;

import edgeos.lab.talk.TalkScene;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Scenes are shown by a click, and moved by dragging them: a line says where they would go. JavaFX application thread only. */
final class SceneDrag {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double FAR = 6;

    private final ListView<TalkScene> list;
    private final TalkDesk desk;
    private int from = -1;
    private int to = -1;
    private double pressedY;

    SceneDrag(ListView<TalkScene> list, TalkDesk desk) {
        this.list = list;
        this.desk = desk;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            from = event.getButton() == MouseButton.PRIMARY && list.getEditingIndex() < 0 ? cell(event).map(ListCell::getIndex).orElse(-1) : -1;
            to = -1;
            pressedY = event.getSceneY();
        });
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void dragged(MouseEvent event) {
        if (from < 0 || to < 0 && Math.abs(event.getSceneY() - pressedY) < FAR) {
            return;
        }
        mark(to, false);
        to = cell(event).map(ListCell::getIndex).orElse(to < 0 ? from : to);
        mark(to, true);
        event.consume();
    }

    private void released(MouseEvent event) {
        mark(to, false);
        if (from >= 0 && to >= 0) {
            int target = to;
            desk.move(from, target);
            list.getSelectionModel().clearAndSelect(target);
        } else if (from >= 0 && cell(event).filter(cell -> cell.getIndex() == from).isPresent()) {
            desk.go(from);
        }
        from = -1;
        to = -1;
    }

    private void mark(int index, boolean on) {
        cells().filter(cell -> cell.getIndex() == index).forEach(cell -> cell.pseudoClassStateChanged(to > from ? BELOW : ABOVE, on && to != from));
        if (!on) {
            cells().forEach(cell -> {
                cell.pseudoClassStateChanged(ABOVE, false);
                cell.pseudoClassStateChanged(BELOW, false);
            });
        }
    }

    private Optional<SceneCell> cell(MouseEvent event) {
        return cells().filter(cell -> !cell.isEmpty() && cell.isVisible() && cell.localToScene(cell.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY())).findFirst();
    }

    private java.util.stream.Stream<SceneCell> cells() {
        return list.lookupAll(".list-cell").stream().filter(SceneCell.class::isInstance).map((Node cell) -> (SceneCell) cell);
    }
}
