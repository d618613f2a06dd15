package edgeos.ui.export;

import edgeos.model.format.DrawingPicture;
import edgeos.ui.theme.Icons;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** Writes SVG: outlines stay outlines, and words stay words, which can be searched and changed. */
final class SvgInk implements Ink {
    /** Ours first; where it is not installed, what looks most like it. */
    private static final String FONTS = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";
    private static final int SEMIBOLD = 600;
    /** From the middle of a line down to where letters stand, as a share of the size. */
    private static final double BASELINE = 0.36;
    private static final double OPAQUE = 0.999;

    private final StringBuilder out = new StringBuilder(16_384);
    private double strength = 1;

    /** All that was painted, without a root. */
    String elements() {
        return out.toString();
    }

    /** What every text inherits. */
    static String fonts() {
        return FONTS;
    }

    @Override
    public void path(String outline, Pen pen) {
        out.append("<path d=\"").append(outline).append('"').append(paint("fill", pen.fill()));
        if (pen.stroke() != null) {
            out.append(paint("stroke", pen.stroke())).append(" stroke-width=\"").append(Ink.number(pen.width())).append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            if (pen.dashes().length > 0) {
                out.append(" stroke-dasharray=\"").append(Arrays.stream(pen.dashes()).mapToObj(Ink::number).collect(Collectors.joining(" "))).append('"');
            }
        }
        out.append("/>\n");
    }

    @Override
    public void icon(String name, double x, double y, double size, Color colour) {
        out.append("<path transform=\"translate(").append(Ink.number(x)).append(' ').append(Ink.number(y)).append(") scale(").append(String.format(Locale.ROOT, "%.4f", size / Icons.SIZE))
                .append(")\" fill-rule=\"evenodd\" d=\"").append(DrawingPicture.escaped(Icons.path(name))).append('"').append(paint("fill", colour)).append("/>\n");
    }

    @Override
    public void text(String words, double x, double y, Type type) {
        if (words.isBlank()) {
            return;
        }
        String anchor = switch (type.side()) {
            case LEFT -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
        out.append("<text x=\"").append(Ink.number(x)).append("\" y=\"").append(Ink.number(y + BASELINE * type.size())).append("\" font-size=\"").append(Ink.number(type.size())).append('"').append(anchor)
                .append(type.semibold() ? " font-weight=\"" + SEMIBOLD + "\"" : "").append(paint("fill", type.colour())).append('>').append(DrawingPicture.escaped(words)).append("</text>\n");
    }

    @Override
    public void strength(double share) {
        strength = share;
    }

    private String paint(String what, Color colour) {
        if (colour == null) {
            return " " + what + "=\"none\"";
        }
        double opacity = colour.getOpacity() * strength;
        return " " + what + "=\"" + web(colour) + "\"" + (opacity < OPAQUE ? " " + what + "-opacity=\"" + Ink.number(opacity) + "\"" : "");
    }

    /** As {@code #rrggbb}. */
    static String web(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }
}
