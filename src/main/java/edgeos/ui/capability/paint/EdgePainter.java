package edgeos.ui.capability.paint;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints edges and their pills, in the picture's coordinates. */
public final class EdgePainter {
    private static final double PILL_HEIGHT = 17;
    private static final double PILL_PADDING = 7;
    private static final double HEAD = 7;
    private static final double[] BROKEN = {9, 4};
    private static final double DIMMED = 0.25;
    private static final double PASSING = 0.45;
    private static final Font PILL = Fonts.text(10);
    private static final Font USER_PILL = Fonts.semibold(10);

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final double shift;

    /** A painter in these colours, with the roles standing {@code shift} lower. */
    public EdgePainter(GraphicsContext gc, Tokens tokens, double shift) {
        this.gc = gc;
        this.tokens = tokens;
        this.shift = shift;
    }

    /** Where the pill of an edge lies that says these words more. */
    public static Box pill(Edge edge, String more) {
        double width = TextWidths.of(edge.label() + more, font(edge)) + 2 * PILL_PADDING;
        return new Box(edge.pillRight() - width, edge.y1() - PILL_HEIGHT / 2, width, PILL_HEIGHT);
    }

    /** The line from holder to object; one that arrives elsewhere is calmer. */
    void line(Edge edge, Light light, double pulse, double zoom, boolean arrives) {
        boolean chosen = light.chosen().contains(edge.key());
        double share = light.dimsEdge(edge.key()) ? DIMMED : chosen || light.edges().contains(edge.key()) ? 1 : rest(edge) * (arrives ? 1 : PASSING);
        Color colour = Tokens.over(tokens.bg(), colour(edge.style()), share);
        double width = Math.max(width(edge.style()), 1.1 / zoom);
        gc.setLineCap(StrokeLineCap.ROUND);
        if (chosen || light.current().equals(edge.key())) {
            path(edge, tokens.accent().deriveColor(0, 1, 1, 0.35), width + 7);
        }
        if (light.broken().contains(edge.key())) {
            gc.setLineCap(StrokeLineCap.BUTT);
            gc.setLineDashes(BROKEN);
            path(edge, tokens.warm().deriveColor(0, 1, 1, 0.45), width + 7);
            gc.setLineDashes((double[]) null);
            gc.setLineCap(StrokeLineCap.ROUND);
        }
        if (pulse > 0) {
            path(edge, tokens.bad().deriveColor(0, 1, 1, 0.3 * pulse), width + 6);
        }
        if (edge.style() == Edge.Style.REVOKED) {
            gc.setLineDashes(5, 5);
        }
        path(edge, colour, width);
        gc.setLineDashes((double[]) null);
        double x = edge.endX() - 1;
        gc.setFill(colour);
        gc.fillPolygon(new double[] {x, x - HEAD, x - HEAD}, new double[] {edge.y1(), edge.y1() - 4, edge.y1() + 4}, 3);
    }

    /** The pill on it. */
    void pill(Edge edge, Light light, String more, double pulse) {
        boolean dimmed = light.dimsEdge(edge.key());
        boolean chosen = light.chosen().contains(edge.key()) || light.current().equals(edge.key());
        Box box = pill(edge, more);
        Color ink = ink(edge.style());
        gc.setFill(edge.style() == Edge.Style.USER && !dimmed ? Tokens.over(tokens.raised(), tokens.accent(), 0.14) : tokens.raised());
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        gc.setStroke(chosen ? tokens.accent() : pulse > 0 ? Tokens.over(tokens.line(), tokens.bad(), 0.4 + 0.6 * pulse)
                : edge.style() == Edge.Style.REVOKED || edge.style() == Edge.Style.USER ? Tokens.over(tokens.raised(), ink, dimmed ? 0.2 : 0.6) : tokens.line());
        gc.setLineWidth(chosen ? 1.6 : 1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, box.height(), box.height());
        gc.setFont(font(edge));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(dimmed ? Tokens.over(tokens.raised(), ink, 0.6) : ink);
        gc.fillText(edge.label() + more, box.centreX(), box.centreY());
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private void path(Edge edge, Color colour, double width) {
        Curve curve = edge.curve(shift);
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.beginPath();
        gc.moveTo(curve.x0(), curve.y0());
        gc.bezierCurveTo(curve.x1(), curve.y0(), curve.x2(), curve.y3(), curve.x3(), curve.y3());
        gc.lineTo(edge.endX() - HEAD, edge.y1());
        gc.stroke();
    }

    private static Font font(Edge edge) {
        return edge.style() == Edge.Style.USER ? USER_PILL : PILL;
    }

    /** How bright an edge is that nothing is said about: what roles do is the calm background. */
    private static double rest(Edge edge) {
        return switch (edge.style()) {
            case FLOW -> edge.from().kind() == Card.Kind.ROLE ? 0.6 : 0.85;
            case CONTROL -> 0.5;
            case OWNER -> 0.7;
            case USER, REVOKED -> 1;
        };
    }

    private static double width(Edge.Style style) {
        return switch (style) {
            case FLOW -> 1.5;
            case CONTROL, OWNER -> 1.2;
            case USER -> 2.4;
            case REVOKED -> 1.8;
        };
    }

    private Color colour(Edge.Style style) {
        return switch (style) {
            case FLOW -> tokens.flow();
            case CONTROL -> tokens.control();
            case USER -> tokens.accent();
            case REVOKED -> tokens.bad();
            case OWNER -> tokens.faint();
        };
    }

    private Color ink(Edge.Style style) {
        return switch (style) {
            case FLOW -> tokens.flowText();
            case CONTROL -> tokens.control();
            case USER -> tokens.accent();
            case REVOKED -> tokens.bad();
            case OWNER -> tokens.muted();
        };
    }
}
