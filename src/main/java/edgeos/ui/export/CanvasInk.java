package edgeos.ui.export;

import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Icons;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints onto a canvas; scale and place are the caller's. */
final class CanvasInk implements Ink {
    private final GraphicsContext gc;

    CanvasInk(GraphicsContext gc) {
        this.gc = gc;
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setTextBaseline(VPos.CENTER);
    }

    @Override
    public void path(String outline, Pen pen) {
        gc.beginPath();
        gc.appendSVGPath(outline);
        gc.setFillRule(FillRule.NON_ZERO);
        if (pen.fill() != null) {
            gc.setFill(pen.fill());
            gc.fill();
        }
        if (pen.stroke() != null) {
            gc.setStroke(pen.stroke());
            gc.setLineWidth(pen.width());
            gc.setLineDashes(pen.dashes());
            gc.stroke();
        }
    }

    @Override
    public void icon(String name, double x, double y, double size, Color colour) {
        gc.save();
        gc.translate(x, y);
        gc.scale(size / Icons.SIZE, size / Icons.SIZE);
        gc.setFillRule(FillRule.EVEN_ODD);
        gc.beginPath();
        gc.appendSVGPath(Icons.path(name));
        gc.setFill(colour);
        gc.fill();
        gc.restore();
    }

    @Override
    public void text(String words, double x, double y, Type type) {
        gc.setFont(type.semibold() ? Fonts.semibold(type.size()) : Fonts.text(type.size()));
        gc.setFill(type.colour());
        gc.setTextAlign(switch (type.side()) {
            case LEFT -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        gc.fillText(words, x, y);
    }

    @Override
    public void strength(double share) {
        gc.setGlobalAlpha(share);
    }
}
