package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tip;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Smaller, the zoom in percent, larger. A press on the percentage fits the drawing into the view. */
public final class ZoomPill extends HBox {
    private static final Texts TEXTS = Texts.of(ZoomPill.class);

    private final ObservableValue<Camera> camera;
    private final Button percent = new Button();
    private final ChangeListener<Camera> looks = (_, _, next) -> show(next);

    /**
     * A pill for what this camera shows.
     *
     * @param name what the ids of its buttons start with
     */
    public ZoomPill(ObservableValue<Camera> camera, String name, Runnable smaller, Runnable fit, Runnable larger) {
        this.camera = camera;
        getStyleClass().add("canvas-zoom");
        percent.setId(name + "-percent");
        percent.setOnAction(_ -> fit.run());
        Tip.on(percent, TEXTS.get("zoom.fit"));
        getChildren().addAll(button("\u2212", name + "-out", TEXTS.get("zoom.out"), smaller), percent,
                button("+", name + "-in", TEXTS.get("zoom.in"), larger));
        camera.addListener(looks);
        show(camera.getValue());
    }

    /** Lets go of the camera. */
    public void dispose() {
        camera.removeListener(looks);
    }

    private static Button button(String sign, String id, String words, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.setAccessibleText(words);
        Tip.on(button, words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Camera camera) {
        String text = Math.round(camera.zoom() * 100) + " %";
        if (!text.equals(percent.getText())) {
            percent.setText(text);
            percent.setAccessibleText(TEXTS.get("zoom", text));
        }
    }
}
