package edgeos.ui.canvas.paint;

import edgeos.model.check.Finding;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Tokens;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what stands on cards of all sorts: signs of states, ports, findings, and words on the upper edge. */
public final class Glyphs {
    /** A square looks as large as a circle when it is a little smaller. */
    private static final double SQUARE = 0.9;
    /** Half of what a diamond measures, in radii: it covers about what the circle does. */
    private static final double DIAMOND = 1.25;
    private static final int DIAMOND_CORNERS = 4;
    private static final double SQUARE_ROUND = 3;
    private static final Font PORT = Fonts.text(8);
    private static final Font MARKER = Fonts.semibold(10);

    private final GraphicsContext gc;
    private final Tokens tokens;

    /** Paints onto this canvas in these colours. */
    public Glyphs(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
    }

    /** Paints the sign of a state around this point. */
    public void sign(CardLook.Sign sign, double x, double y) {
        switch (sign) {
            case IDLE -> {
                gc.setStroke(tokens.muted());
                gc.setLineWidth(1.5);
                gc.strokeOval(x - 3.25, y - 3.25, 6.5, 6.5);
            }
            case RUNNING -> {
                gc.setFill(tokens.good());
                gc.fillOval(x - 4, y - 4, 8, 8);
            }
            case BACK_PRESSURED -> {
                gc.setFill(tokens.warm());
                gc.fillPolygon(new double[] {x, x + 5, x, x - 5}, new double[] {y - 5, y, y + 5, y}, 4);
            }
            case FAULTED -> {
                gc.setStroke(tokens.bad());
                gc.setLineCap(StrokeLineCap.ROUND);
                gc.setLineWidth(2.2);
                gc.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
                gc.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
            }
            case CACHED -> {
                gc.setFill(tokens.muted());
                gc.fillRect(x - 3.5, y - 3.5, 7, 7);
            }
            case DISABLED -> {
                gc.setFill(tokens.muted());
                gc.fillRect(x - 4.5, y - 1.25, 9, 2.5);
            }
        }
    }

    /** Paints a port on the edge that is so far to the right. */
    public void port(CardLook.PortLook port, double x, double zoom) {
        double radius = PortSpot.RADIUS;
        if (port.light() == CardLook.Light.LIT) {
            gc.setFill(tokens.accent().deriveColor(0, 1, 1, 0.3));
            shape(port, x, radius + 5);
        }
        Color ring = switch (port.light()) {
            case LIT -> tokens.accent();
            case DARK -> tokens.line();
            case NONE -> port.tone() == Tone.LINE ? tokens.faint() : port.tone().of(tokens);
        };
        gc.setFill(tokens.bg());
        shape(port, x, radius);
        gc.setStroke(ring);
        gc.setLineWidth(2);
        switch (port.carries()) {
            case FRAME -> gc.strokeOval(x - radius, port.y() - radius, 2 * radius, 2 * radius);
            case STREAM -> gc.strokeRoundRect(x - SQUARE * radius, port.y() - SQUARE * radius, 2 * SQUARE * radius, 2 * SQUARE * radius, SQUARE_ROUND, SQUARE_ROUND);
            case DATAGRAM -> gc.strokePolygon(diamondXs(x, radius), diamondYs(port.y(), radius), DIAMOND_CORNERS);
        }
        if (zoom >= CardPainter.PORT_NAME_ZOOM) {
            gc.setFont(PORT);
            gc.setFill(tokens.muted());
            gc.setTextAlign(port.out() ? TextAlignment.LEFT : TextAlignment.RIGHT);
            gc.fillText(port.name(), port.out() ? x + radius + 3 : x - radius - 3, port.y() - radius - 4);
            gc.setTextAlign(TextAlignment.LEFT);
        }
    }

    private void shape(CardLook.PortLook port, double x, double radius) {
        switch (port.carries()) {
            case FRAME -> gc.fillOval(x - radius, port.y() - radius, 2 * radius, 2 * radius);
            case STREAM -> gc.fillRoundRect(x - SQUARE * radius, port.y() - SQUARE * radius, 2 * SQUARE * radius, 2 * SQUARE * radius, SQUARE_ROUND, SQUARE_ROUND);
            case DATAGRAM -> gc.fillPolygon(diamondXs(x, radius), diamondYs(port.y(), radius), DIAMOND_CORNERS);
        }
    }

    private static double[] diamondXs(double x, double radius) {
        return new double[] {x, x + DIAMOND * radius, x, x - DIAMOND * radius};
    }

    private static double[] diamondYs(double y, double radius) {
        return new double[] {y - DIAMOND * radius, y, y + DIAMOND * radius, y};
    }

    /** Paints that there is a finding, on the upper edge. */
    public void finding(Finding.Severity severity, double x) {
        double y = -2;
        gc.setFill(tokens.bg());
        gc.fillPolygon(new double[] {x - 12, x, x + 12}, new double[] {y + 11, y - 10, y + 11}, 3);
        gc.setFill(severity == Finding.Severity.ERROR ? tokens.bad() : tokens.warm());
        gc.fillPolygon(new double[] {x - 9, x, x + 9}, new double[] {y + 9, y - 7, y + 9}, 3);
        gc.setFill(tokens.card());
        gc.fillRoundRect(x - 1, y - 2, 2, 6, 1, 1);
        gc.fillOval(x - 1.1, y + 5, 2.2, 2.2);
    }

    /** Paints a few words on the upper edge, from here on; returns how wide they are. */
    public double marker(String words, double x, Color colour) {
        double width = TextWidths.of(words, MARKER) + 14;
        gc.setFill(colour);
        gc.fillRoundRect(x, -8, width, 16, 16, 16);
        gc.setFill(tokens.bg());
        gc.setFont(MARKER);
        gc.fillText(words, x + 7, 0.5);
        return width;
    }
}
