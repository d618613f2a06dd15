package edgeos.ui.canvas.group;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.theme.Tokens;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** The card of one group. It paints itself only when it looks different; moving it costs nothing. */
public final class GroupCard extends Region {
    private static final double MARGIN = 18;

    private final CrispCanvas canvas = new CrispCanvas();
    private Look painted;

    private record Look(GroupLook look, double zoom, double density, Tokens tokens) { }

    GroupCard() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("canvas-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(canvas);
    }

    /** Stands where the camera sees this box, on whole pixels. */
    void stand(Box box, Camera camera, Raster raster) {
        resizeRelocate(raster.x(camera.viewX(box.x())), raster.y(camera.viewY(box.y())), box.width() * camera.zoom(), box.height() * camera.zoom());
    }

    /** Looks like this from now on. */
    void show(GroupLook look, double zoom, double density, Tokens tokens) {
        GroupLook placeless = new GroupLook(look.card(), new Box(0, 0, look.box().width(), look.box().height()), look.name(), look.holds(), look.lines(), look.faults(), look.sign(), look.part(),
                look.chosen(), look.finding(), look.ports());
        Look now = new Look(placeless, zoom, density, tokens);
        if (!now.equals(painted)) {
            painted = now;
            setAccessibleText(GroupLooks.named(look));
            double margin = Raster.atLeast(MARGIN * zoom, density);
            canvas.fit(look.box().width() * zoom + 2 * margin, look.box().height() * zoom + 2 * margin, density);
            canvas.relocate(-margin, -margin);
            new GroupPainter(canvas.begin(zoom, margin / zoom, margin / zoom), tokens).card(placeless, zoom);
        }
    }

    @Override
    protected void layoutChildren() {
        // the canvas was put in its place when it was painted
    }
}
