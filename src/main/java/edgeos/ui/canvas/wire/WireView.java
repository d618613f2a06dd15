package edgeos.ui.canvas.wire;

import edgeos.model.kind.Port;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/**
 * One wire, in the drawing's coordinates: lines over each other along the same curve. What flows is a line of dashes or dots that is only shifted, so that
 * a frame costs a strip along the wire and nothing else.
 */
final class WireView extends Group {
    private static final List<Double> DASHES = List.of(12.0, 9.0);
    /** Dashes without length, with round ends. */
    private static final List<Double> DOTS = List.of(0.01, 42.0);
    private static final List<Double> LEAKY = List.of(2.0, 5.0);
    private static final List<Double> BROKEN = List.of(5.0, 5.0);
    private static final List<Double> BROKEN_FAR = List.of(8.0, 8.0);
    private static final List<Double> TAPPED = List.of(1.0, 7.0);
    private static final List<Double> WHOLE = List.of();
    /** Below this width single dots run along the wire, from it on dashes. */
    private static final double DASHED_WIDTH = 2.6;
    private static final double IDLE_WIDTH = 1.5;
    private static final double DENIED_WIDTH = 1.8;
    private static final double FAR_WIDTH = 1.2;

    private final CubicCurve chosen = line();
    private final CubicCurve glow = line();
    private final CubicCurve outer = line();
    private final CubicCurve inner = line();
    private final CubicCurve rail = line();
    private final CubicCurve flow = line();
    private final CubicCurve tap = line();
    private final Heads heads = new Heads();
    private final List<Shape> all = List.of(chosen, glow, outer, inner, rail, flow, tap, heads);
    private Curve stands;
    private WireLook drawn;
    private double drawnFar;
    private Tokens drawnTokens;
    private double phase;

    /** A wire of the link with this id. */
    WireView(String link) {
        Named.by("wire-" + link, this);
        flow.getStyleClass().add("canvas-flow");
    }

    /**
     * Looks like this from now on.
     *
     * @param farZoom the zoom at which it is seen from afar, as one line; 0: it is seen as it is
     */
    void show(Curve curve, WireLook look, double farZoom, Tokens tokens) {
        if (!curve.equals(stands)) {
            stands = curve;
            List.of(chosen, glow, outer, inner, rail, flow, tap).forEach(line -> place(line, curve));
            drawn = null;
        }
        WireLook lines = look.wordless();
        if (lines.equals(drawn) && farZoom == drawnFar && tokens == drawnTokens) {
            return;
        }
        drawn = lines;
        drawnFar = farZoom;
        drawnTokens = tokens;
        if (farZoom > 0) {
            far(lines, farZoom, tokens);
        } else {
            near(lines, tokens);
        }
        keepVisible();
    }

    /** JavaFX walks over all lines of all wires for each frame, over those that nobody sees, too: most of a wire's are no part of the window most of the time. What flows stops and goes on often, and stays. */
    private void keepVisible() {
        List<Shape> visible = all.stream().filter(line -> line == flow || line.isVisible()).toList();
        if (!getChildren().equals(visible)) {
            getChildren().setAll(visible);
        }
    }

    /** What flows is so many pixels further on. */
    void flow(double pixels) {
        phase += pixels;
        shift();
    }

    private void shift() {
        double pattern = flow.getStrokeDashArray().stream().mapToDouble(Double::doubleValue).sum();
        if (pattern > 0) {
            phase %= pattern;
            flow.setStrokeDashOffset(pattern - phase);
        }
    }

    private void far(WireLook look, double zoom, Tokens tokens) {
        List.of(chosen, glow, outer, inner, flow, tap, heads).forEach(line -> line.setVisible(false));
        stroke(rail, look.selected() ? tokens.accent() : look.colour(tokens), Math.max(look.width(), FAR_WIDTH / zoom),
                look.state() == LinkState.DENIED ? BROKEN_FAR : WHOLE);
    }

    private void near(WireLook look, Tokens tokens) {
        Color colour = look.colour(tokens);
        boolean carries = look.state() == LinkState.FLOWING || look.state() == LinkState.BACK_PRESSURED;
        boolean seen = !look.shared() || look.state() != LinkState.IDLE;
        show(chosen, look.selected(), faded(tokens.accent(), 0.4), look.width() + 8, WHOLE);
        show(glow, look.state() != LinkState.IDLE, faded(colour, 0.16), look.width() + 5, WHOLE);
        show(outer, look.shared(), colour, look.width() + 5.5, WHOLE);
        show(inner, look.shared(), tokens.bg(), look.width() + 2.5, WHOLE);
        rail(look, colour, tokens);
        rail.setVisible(seen);
        flow(look, colour, carries);
        heads.setVisible(false);
        if (look.carries() == Port.Carries.STREAM) {
            heads.show(stands, look.width(), colour);
        }
        show(tap, look.captured() && seen, tokens.bad(), Math.max(2, look.width() * 0.5), TAPPED);
    }

    private void rail(WireLook look, Color colour, Tokens tokens) {
        switch (look.state()) {
            case IDLE -> stroke(rail, colour, IDLE_WIDTH, look.lossy() || look.faulty() ? LEAKY : WHOLE);
            case DENIED -> stroke(rail, colour, DENIED_WIDTH, BROKEN);
            case FLOWING, BACK_PRESSURED -> {
                boolean dashed = isDashed(look);
                stroke(rail, dashed ? Tokens.over(tokens.bg(), colour, 0.45) : colour, dashed ? look.width() : Math.max(2, look.width() * 0.6), WHOLE);
            }
        }
    }

    private void flow(WireLook look, Color colour, boolean carries) {
        boolean dashed = isDashed(look);
        flow.setVisible(carries && (dashed || look.moves()));
        if (flow.isVisible()) {
            flow.setStrokeLineCap(dashed ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
            stroke(flow, colour, dashed ? look.width() : 2 * Math.max(2.6, look.width() * 0.75), dashed ? DASHES : DOTS);
            shift();
        }
    }

    private static boolean isDashed(WireLook look) {
        return look.width() >= DASHED_WIDTH && look.state() == LinkState.FLOWING;
    }

    private static void show(CubicCurve line, boolean visible, Color colour, double width, List<Double> dashes) {
        line.setVisible(visible);
        if (visible) {
            stroke(line, colour, width, dashes);
        }
    }

    private static void stroke(CubicCurve line, Color colour, double width, List<Double> dashes) {
        line.setVisible(true);
        line.setStroke(colour);
        line.setStrokeWidth(width);
        if (!line.getStrokeDashArray().equals(dashes)) {
            line.getStrokeDashArray().setAll(dashes);
        }
    }

    private static Color faded(Color colour, double share) {
        return colour.deriveColor(0, 1, 1, share);
    }

    private static void place(CubicCurve line, Curve curve) {
        line.setStartX(curve.x0());
        line.setStartY(curve.y0());
        line.setControlX1(curve.x1());
        line.setControlY1(curve.y0());
        line.setControlX2(curve.x2());
        line.setControlY2(curve.y3());
        line.setEndX(curve.x3());
        line.setEndY(curve.y3());
    }

    private static CubicCurve line() {
        CubicCurve line = new CubicCurve();
        line.setFill(null);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setVisible(false);
        return line;
    }
}
