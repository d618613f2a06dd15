package edgeos.ui.canvas.watch;

import edgeos.model.Probe;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;

/** One probe, and the line that says to which wire it belongs. It paints itself only if it reads or looks differently; moving it costs nothing. */
final class ProbeView {
    private static final double MARGIN = 1;
    private static final double DOT = 3;
    private static final double BESIDE_CORNER = 8;

    private final CrispCanvas canvas = new CrispCanvas();
    private final Line leader = new Line();
    private final Circle dot = new Circle(DOT);
    private final Group leading;
    private final Sparkline line = new Sparkline();
    private Look painted;

    private record Look(ProbeLook look, double zoom, double density, Tokens tokens) { }

    /** A probe of the wire of the link with this id. */
    ProbeView(Probe probe) {
        Named.by("probe-" + probe.link() + "-" + probe.figure(), canvas);
        leading = new Group(leader, dot);
        leading.setAutoSizeChildren(false);
        leader.getStrokeDashArray().setAll(2.0, 3.0);
    }

    /** The probe. */
    CrispCanvas node() {
        return canvas;
    }

    /** What leads from it to its wire. */
    Group leading() {
        return leading;
    }

    /** Its last minute. */
    Sparkline line() {
        return line;
    }

    /** Stands in this box, beside this wire. */
    void show(Box box, Curve wire, ProbeLook look, Camera camera, Raster raster, Tokens tokens) {
        canvas.setVisible(true);
        leading.setVisible(true);
        double density = raster.density();
        canvas.relocate(raster.x(camera.viewX(box.x()) - MARGIN), raster.y(camera.viewY(box.y()) - MARGIN));
        lead(box, wire, camera, tokens);
        Look now = new Look(look, camera.zoom(), density, tokens);
        if (!now.equals(painted)) {
            painted = now;
            canvas.setAccessibleText(look.words());
            canvas.fit(box.width() * camera.zoom() + 2 * MARGIN, box.height() * camera.zoom() + 2 * MARGIN, density);
            paint(canvas.begin(camera.zoom(), MARGIN / camera.zoom(), MARGIN / camera.zoom()), new Box(0, 0, box.width(), box.height()), look, tokens);
        }
    }

    void hide() {
        canvas.setVisible(false);
        leading.setVisible(false);
    }

    private void lead(Box box, Curve wire, Camera camera, Tokens tokens) {
        double x = camera.viewX(wire.x(0.5));
        double y = camera.viewY(wire.y(0.5));
        leader.setStartX(camera.viewX(Math.clamp(wire.x(0.5), box.x() + BESIDE_CORNER, box.right() - BESIDE_CORNER)));
        leader.setStartY(camera.viewY(wire.y(0.5) < box.y() ? box.y() : Math.min(box.bottom(), wire.y(0.5))));
        leader.setEndX(x);
        leader.setEndY(y);
        leader.setStroke(tokens.muted());
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setFill(tokens.fg());
        dot.setStroke(tokens.bg());
    }

    private static void paint(GraphicsContext gc, Box box, ProbeLook look, Tokens tokens) {
        gc.setFill(tokens.raised());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
        gc.setStroke(look.chosen() ? tokens.accent() : Tokens.over(tokens.line(), tokens.muted(), 0.5));
        gc.setLineWidth(look.chosen() ? 1.5 : 1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 8, 8);
        double left = box.x() + ProbeLook.PADDING;
        if (look.curve()) {
            curve(gc, new Box(left, box.y() + 4, ProbeLook.CURVE, box.height() - 8), look.heights(), tokens);
            left += ProbeLook.CURVE + ProbeLook.GAP;
        }
        gc.setFont(ProbeLook.FONT);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(tokens.fg());
        gc.fillText(look.words(), (left + box.right() - ProbeLook.PADDING) / 2, box.centreY());
    }

    /** Points stand where they are in time: the newest at the right. */
    private static void curve(GraphicsContext gc, Box box, List<Double> heights, Tokens tokens) {
        gc.setStroke(tokens.line());
        gc.setLineWidth(1);
        gc.strokeLine(box.x(), box.bottom() + 0.5, box.right(), box.bottom() + 0.5);
        double step = box.width() / (Sparkline.POINTS - 1);
        double x = box.right() - step * (heights.size() - 1);
        gc.setStroke(tokens.flow());
        gc.setLineWidth(1.4);
        gc.beginPath();
        for (int at = 0; at < heights.size(); at++) {
            double y = box.bottom() - heights.get(at) * (box.height() - 1);
            if (at == 0) {
                gc.moveTo(x, y);
            } else {
                gc.lineTo(x + at * step, y);
            }
        }
        gc.stroke();
        if (!heights.isEmpty()) {
            gc.setFill(tokens.flow());
            gc.fillOval(box.right() - 2, box.bottom() - heights.getLast() * (box.height() - 1) - 2, 4, 4);
        }
    }
}
