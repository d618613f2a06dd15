package edgeos.charts.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text in the lab's own font, with digits that all have the same width, so that figures stand still while they change.
 * Sizes are pixels at 100 %. Immutable; any thread.
 *
 * @param plain for all text
 * @param strong for titles
 */
public record Lettering(Font plain, Font strong) {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Widths of a digit; there are as many as sizes of text. */
    private static final Map<Font, Double> CELLS = new ConcurrentHashMap<>();
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final Font REGULAR = load("Inter-Regular.otf");
    private static final Font SEMI_BOLD = load("Inter-SemiBold.otf");

    /** Lettering for a picture of this size: larger pictures are looked at from farther away. */
    public static Lettering of(int width, int height) {
        float size = height >= 560 && width >= 800 ? 13 : height >= 360 && width >= 520 ? 12 : 11;
        return new Lettering(REGULAR.deriveFont(size), SEMI_BOLD.deriveFont(size + 1));
    }

    /** Height of a line of text. */
    double line() {
        return Math.ceil(plain.getSize2D() * 1.45);
    }

    double width(String text) {
        return glyphs(text, plain).getLogicalBounds().getWidth();
    }

    double strongWidth(String text) {
        return glyphs(text, strong).getLogicalBounds().getWidth();
    }

    void draw(Graphics2D g, String text, double x, double baseline) {
        g.drawGlyphVector(glyphs(text, plain), (float) x, (float) baseline);
    }

    void drawStrong(Graphics2D g, String text, double x, double baseline) {
        g.drawGlyphVector(glyphs(text, strong), (float) x, (float) baseline);
    }

    /** The text, or as much of it as fits with an ellipsis. */
    String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
    }

    private static GlyphVector glyphs(String text, Font font) {
        GlyphVector glyphs = font.createGlyphVector(CONTEXT, text);
        if (text.chars().noneMatch(Character::isDigit) || glyphs.getNumGlyphs() != text.length()) {
            return glyphs;
        }
        double cell = CELLS.computeIfAbsent(font, Lettering::cell);
        double shift = 0;
        for (int i = 0; i < text.length(); i++) {
            Point2D at = glyphs.getGlyphPosition(i);
            double spare = Character.isDigit(text.charAt(i)) ? cell - glyphs.getGlyphMetrics(i).getAdvanceX() : 0;
            glyphs.setGlyphPosition(i, new Point2D.Double(at.getX() + shift + spare / 2, at.getY()));
            shift += spare;
        }
        Point2D end = glyphs.getGlyphPosition(text.length());
        glyphs.setGlyphPosition(text.length(), new Point2D.Double(end.getX() + shift, end.getY()));
        return glyphs;
    }

    private static double cell(Font font) {
        return font.createGlyphVector(CONTEXT, "0").getGlyphMetrics(0).getAdvanceX();
    }

    private static Font load(String file) {
        try (InputStream in = Lettering.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=chart font=" + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("phase=chart font=" + file, e);
        }
    }
}
