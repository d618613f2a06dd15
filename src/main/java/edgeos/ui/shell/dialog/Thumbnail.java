package edgeos.ui.shell.dialog;

import edgeos.model.Drawing;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.export.DrawingImage;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Theme;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/** How a drawing looks from afar, as large as it fits, and sharp at any scale; nothing until it is known. JavaFX application thread only. */
public final class Thumbnail extends Pane {
    private static final double LARGEST_SCALE = 0.25;
    /** Pixels of a picture on each of the window at 100 %: at 200 % it is still sharp. */
    private static final double CRISP = Appearance.MOST_SCALE;

    private final Canvas picture;
    private boolean shown;

    /** A place of this size. */
    public Thumbnail(double width, double height) {
        picture = new Canvas(width * CRISP, height * CRISP);
        picture.getTransforms().setAll(new Scale(1 / CRISP, 1 / CRISP));
        getChildren().setAll(picture);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /** True once there is something to be seen. */
    public boolean isShown() {
        return shown;
    }

    /** Shows this one. */
    public void show(Drawing drawing, Theme theme) {
        shown = true;
        picture.getGraphicsContext2D().clearRect(0, 0, picture.getWidth(), picture.getHeight());
        new DrawingImage(drawing, theme, 1, Live.NONE).paintFar(picture.getGraphicsContext2D(), picture.getWidth(), picture.getHeight(), LARGEST_SCALE * CRISP);
    }
}
