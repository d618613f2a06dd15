package edgeos.ui.canvas.snap;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.snap.Guides.Line;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Draws guides as hairlines, equal gaps with a mark at each end, and where parts will stand that give way. */
public final class GuidesView extends Group {
    private static final double MARK = 4;
    private static final double BEYOND = 8;

    private final Path lines = new Path();
    private final Path gaps = new Path();
    private final Path making = new Path();

    /** Shows nothing yet. */
    public GuidesView() {
        setId("canvas-guides");
        setManaged(false);
        lines.getStyleClass().add("canvas-guide");
        gaps.getStyleClass().add("canvas-gap");
        making.getStyleClass().add("canvas-making");
        getChildren().addAll(making, lines, gaps);
        setVisible(false);
    }

    /** Shows these and no others. */
    public void show(Guides guides, Camera camera) {
        boolean any = !guides.equals(Guides.NONE);
        if (any || isVisible()) {
            lines.getElements().clear();
            gaps.getElements().clear();
            making.getElements().clear();
            guides.lines().forEach(line -> guide(line, camera));
            guides.gaps().forEach(line -> gap(line, camera));
            guides.making().forEach(box -> outline(box, camera));
            setVisible(any);
        }
    }

    private void guide(Line line, Camera camera) {
        boolean across = line.y0() == line.y1();
        add(lines, camera.viewX(line.x0()) - (across ? BEYOND : 0), camera.viewY(line.y0()) - (across ? 0 : BEYOND), camera.viewX(line.x1()) + (across ? BEYOND : 0),
                camera.viewY(line.y1()) + (across ? 0 : BEYOND));
    }

    private void gap(Line line, Camera camera) {
        double x0 = camera.viewX(line.x0());
        double y0 = camera.viewY(line.y0());
        double x1 = camera.viewX(line.x1());
        double y1 = camera.viewY(line.y1());
        double across = y0 == y1 ? 0 : MARK;
        double down = y0 == y1 ? MARK : 0;
        add(gaps, x0, y0, x1, y1);
        add(gaps, x0 - across, y0 - down, x0 + across, y0 + down);
        add(gaps, x1 - across, y1 - down, x1 + across, y1 + down);
    }

    private void outline(Box box, Camera camera) {
        double left = camera.viewX(box.x());
        double top = camera.viewY(box.y());
        double right = camera.viewX(box.right());
        double bottom = camera.viewY(box.bottom());
        add(making, left, top, right, top);
        making.getElements().addAll(new LineTo(crisp(right), crisp(bottom)), new LineTo(crisp(left), crisp(bottom)), new LineTo(crisp(left), crisp(top)));
    }

    private static void add(Path path, double x0, double y0, double x1, double y1) {
        path.getElements().addAll(new MoveTo(crisp(x0), crisp(y0)), new LineTo(crisp(x1), crisp(y1)));
    }

    /** In the middle of a pixel, so that a hairline is one pixel wide. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
