package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Board;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Smaller, the zoom in percent, larger. A press on the percentage fits the drawing into the view. */
final class ZoomPill extends HBox {
    private final Board board;
    private final Button percent = new Button();
    private final ChangeListener<Camera> looks = (_, _, next) -> show(next);

    ZoomPill(Board board, CanvasActions actions) {
        this.board = board;
        getStyleClass().add("canvas-zoom");
        percent.setId("zoom-percent");
        percent.setOnAction(_ -> actions.fit());
        percent.setTooltip(new Tooltip("Fit the drawing into the view"));
        getChildren().addAll(button("\u2212", "zoom-out", "Zoom out", actions::zoomOut), percent,
                button("+", "zoom-in", "Zoom in", actions::zoomIn));
        board.cameraProperty().addListener(looks);
        show(board.camera());
    }

    void dispose() {
        board.cameraProperty().removeListener(looks);
    }

    private static Button button(String sign, String id, String words, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Camera camera) {
        String text = Math.round(camera.zoom() * 100) + " %";
        if (!text.equals(percent.getText())) {
            percent.setText(text);
            percent.setAccessibleText("Zoom " + text);
        }
    }
}
