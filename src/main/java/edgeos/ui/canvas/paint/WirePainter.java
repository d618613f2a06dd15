package edgeos.ui.canvas.paint;

import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints wires and their pills in the drawing's coordinates. Scale and place are the caller's. */
public final class WirePainter {
    /** Height of a pill. */
    public static final double PILL_HEIGHT = 17;

    private static final double PILL_PADDING = 6;
    private static final Font PILL = Fonts.text(10);
    private static final double DASH = 12;
    private static final double GAP = 9;
    /** Below this width single dots run along the wire, from it on dashes. */
    private static final double DASHED_WIDTH = 2.6;
    private static final double DOT_GAP = 42;

    private final GraphicsContext gc;
    private final Tokens tokens;

    /** A painter onto this canvas in these colours. */
    public WirePainter(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
    }

    /** Paints a wire; {@code phase} is how far, in pixels, what moves on it has come. */
    public void paint(Curve curve, WireLook look, double phase) {
        gc.setLineCap(StrokeLineCap.ROUND);
        Color colour = look.colour(tokens);
        if (look.selected()) {
            stroke(curve, tokens.accent().deriveColor(0, 1, 1, 0.4), look.width() + 8);
        }
        if (look.state() != LinkState.IDLE) {
            stroke(curve, colour.deriveColor(0, 1, 1, 0.16), look.width() + 5);
        }
        if (look.shared()) {
            stroke(curve, colour, look.width() + 5.5);
            stroke(curve, tokens.bg(), look.width() + 2.5);
        }
        if (!look.shared() || look.state() != LinkState.IDLE) {
            line(curve, look, colour, phase);
        }
        gc.setLineDashes((double[]) null);
    }

    /** Paints a wire as it looks from afar: one line, by width and colour alone, dashed where it is denied. */
    public void paintFar(Curve curve, WireLook look, double zoom) {
        if (look.state() == LinkState.DENIED) {
            gc.setLineDashes(8, 8);
        }
        stroke(curve, look.selected() ? tokens.accent() : look.colour(tokens), Math.max(look.width(), 1.2 / zoom));
        gc.setLineDashes((double[]) null);
    }

    /** How wide a pill with these words is. */
    public static double pillWidth(String words) {
        return TextWidths.of(words, PILL) + 2 * PILL_PADDING;
    }

    /** Paints a wire's pill with these words into this box. */
    public void pill(Box box, String words, WireLook look) {
        gc.setFill(tokens.raised());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        gc.setStroke(look.state() == LinkState.IDLE || look.state() == LinkState.FLOWING ? tokens.line() : look.colour(tokens));
        gc.setLineWidth(1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, box.height(), box.height());
        gc.setFont(PILL);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(look.shared() && look.state() == LinkState.FLOWING ? tokens.warmText() : look.textColour(tokens));
        gc.fillText(words, box.centreX(), box.centreY());
    }

    private void line(Curve curve, WireLook look, Color colour, double phase) {
        switch (look.state()) {
            case IDLE -> {
                if (look.lossy() || look.faulty()) {
                    gc.setLineDashes(2, 5);
                }
                stroke(curve, colour, 1.5);
            }
            case DENIED -> {
                gc.setLineDashes(5, 5);
                stroke(curve, colour, 1.8);
            }
            case FLOWING, BACK_PRESSURED -> {
                boolean dashes = look.width() >= DASHED_WIDTH && look.state() == LinkState.FLOWING;
                stroke(curve, dashes ? Tokens.over(tokens.bg(), colour, 0.45) : colour, dashes ? look.width() : Math.max(2, look.width() * 0.6));
                if (dashes) {
                    dashes(curve, look, colour, phase);
                } else if (look.moves()) {
                    dots(curve, Math.max(2.6, look.width() * 0.75), colour, phase);
                }
            }
        }
        if (look.captured()) {
            gc.setLineDashes(1, 7);
            stroke(curve, tokens.bad(), Math.max(2, look.width() * 0.5));
        }
    }

    private void dashes(Curve curve, WireLook look, Color colour, double phase) {
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineDashes(DASH, GAP);
        gc.setLineDashOffset(-(phase % (DASH + GAP)));
        stroke(curve, colour, look.width());
        gc.setLineDashOffset(0);
        gc.setLineDashes((double[]) null);
        gc.setLineCap(StrokeLineCap.ROUND);
    }

    private void dots(Curve curve, double radius, Color colour, double phase) {
        double length = curve.length();
        gc.setFill(colour);
        for (double at = phase % DOT_GAP; at < length; at += DOT_GAP) {
            double t = at / length;
            gc.fillOval(curve.x(t) - radius, curve.y(t) - radius, 2 * radius, 2 * radius);
        }
    }

    private void stroke(Curve curve, Color colour, double width) {
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.beginPath();
        gc.moveTo(curve.x0(), curve.y0());
        gc.bezierCurveTo(curve.x1(), curve.y0(), curve.x2(), curve.y3(), curve.x3(), curve.y3());
        gc.stroke();
    }
}
