package edgeos.ui.canvas.paint;

import edgeos.model.edit.Extent;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tokens;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints a node's card, in two layers, with its upper left corner at the origin. Scale and place are the caller's. */
public final class CardPainter {
    /** Below this zoom texts cannot be read and are left out. */
    public static final double TEXT_ZOOM = 0.45;
    /** From this zoom on ports show their names. */
    public static final double PORT_NAME_ZOOM = 1.35;
    private static final double WIDTH = Extent.NODE_WIDTH;
    private static final double HEIGHT = Extent.NODE_HEIGHT;
    private static final double ROUND = 18;
    private static final double INSET = 12;
    private static final double TILE = 28;
    private static final double TEXT_X = 50;
    /** Seen from afar a card shows its icon and its name only, as large as there is room for. */
    private static final double FAR_INSET = 12;
    private static final double FAR_TILE = 46;
    private static final Font[] FAR_NAMES = {Fonts.semibold(20), Fonts.semibold(17.5), Fonts.semibold(15.5)};
    private static final double NAME_WIDTH = WIDTH - TEXT_X - 21;
    private static final double FIGURES_Y = 27;
    private static final double BAR_Y = HEIGHT - 15;
    private static final double BAR_HEIGHT = 4;
    /** How much of what a disabled node shows is left. */
    private static final double FADED = 0.45;
    private static final Font[] NAMES = {Fonts.semibold(13), Fonts.semibold(12), Fonts.semibold(11)};
    private static final Font SUBTITLE = Fonts.text(11);
    private static final Font FIGURE = Fonts.text(12.5);
    private static final Font REASON = Fonts.text(10.5);

    /** How far ports, what is lit around them, and their names stand out. */
    private static final double PORTS = 11;
    private static final double LIT_PORTS = 16;
    private static final double PORT_NAMES = 64;
    private static final double SHADOW = 3;
    private static final double GLOW = 8;
    private static final double FINDING = 14;

    private final GraphicsContext gc;
    private final Tokens tokens;
    private final Glyphs glyphs;

    /** A painter onto this canvas in these colours. */
    public CardPainter(GraphicsContext gc, Tokens tokens) {
        this.gc = gc;
        this.tokens = tokens;
        glyphs = new Glyphs(gc, tokens);
    }

    /** How far anything of a card stands out to its left and right, at most. */
    public static double across(CardLook look, double zoom) {
        return zoom >= PORT_NAME_ZOOM ? PORT_NAMES : isLit(look) ? LIT_PORTS : PORTS;
    }

    /** How far anything of a card stands out above it, at most. */
    public static double above(CardLook look, double zoom) {
        boolean signs = look.finding().isPresent() || !look.marker().isEmpty() || !look.trouble().badge().isEmpty();
        return Math.max(signs ? FINDING : 0, below(look, zoom));
    }

    /** How far anything of a card stands out below it, at most. */
    public static double below(CardLook look, double zoom) {
        return zoom >= PORT_NAME_ZOOM || isLit(look) ? LIT_PORTS : look.glow() > 0 || look.selected() ? GLOW : SHADOW;
    }

    private static boolean isLit(CardLook look) {
        return look.ports().stream().anyMatch(port -> port.light() == CardLook.Light.LIT);
    }

    /** True if a card shows what changes with every figure; from afar, a bar with nothing in it stays as it is. */
    public static boolean hasFigures(CardLook look, double zoom) {
        return zoom >= TEXT_ZOOM || look.bar() > 0;
    }

    /** Where, below the card's top, that begins which changes with every figure; it ends within the card. */
    public static double figuresY(double zoom) {
        return zoom >= TEXT_ZOOM ? FIGURES_Y : BAR_Y;
    }

    /** Paints what changes with every figure, over the rest: texts below the name, and the bar. */
    public void paintFigures(CardLook look, double zoom) {
        begin();
        gc.setGlobalAlpha(look.sign() == CardLook.Sign.DISABLED ? FADED : 1);
        if (zoom >= TEXT_ZOOM) {
            texts(look);
        }
        bar(look);
        gc.setGlobalAlpha(1);
    }

    /** Paints the card as it looks at this zoom, but for its figures. */
    public void paint(CardLook look, double zoom) {
        begin();
        surface(look);
        gc.setGlobalAlpha(look.sign() == CardLook.Sign.DISABLED ? FADED : 1);
        if (zoom >= TEXT_ZOOM) {
            tile(look, INSET, TILE);
            name(look.name());
            glyphs.sign(look.sign(), WIDTH - 13, 16);
        } else {
            tile(look, FAR_INSET, FAR_TILE);
            farName(look.name());
        }
        look.ports().forEach(port -> glyphs.port(port, port.out() ? WIDTH : 0, zoom));
        gc.setGlobalAlpha(1);
        look.finding().ifPresent(severity -> glyphs.finding(severity, WIDTH - 8));
        double markers = INSET;
        if (!look.marker().isEmpty()) {
            markers += glyphs.marker(look.marker(), markers, tokens.control()) + 6;
        }
        if (!look.trouble().badge().isEmpty()) {
            glyphs.marker(look.trouble().badge(), markers, tokens.bad());
        }
    }

    private void begin() {
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private void surface(CardLook look) {
        gc.setFill(tokens.line().deriveColor(0, 1, 1, 0.6));
        gc.fillRoundRect(0, 2, WIDTH, HEIGHT, ROUND, ROUND);
        if (look.glow() > 0) {
            gc.setFill(tokens.flow().deriveColor(0, 1, 1, 0.28 * look.glow()));
            gc.fillRoundRect(-6, -6, WIDTH + 12, HEIGHT + 12, ROUND + 12, ROUND + 12);
        }
        gc.setFill(tokens.card());
        gc.fillRoundRect(0, 0, WIDTH, HEIGHT, ROUND, ROUND);
        if (look.selected()) {
            gc.setStroke(tokens.accent().deriveColor(0, 1, 1, 0.25));
            gc.setLineWidth(6);
            gc.strokeRoundRect(-1, -1, WIDTH + 2, HEIGHT + 2, ROUND + 2, ROUND + 2);
        }
        gc.setStroke(look.selected() ? tokens.accent() : look.glow() > 0 ? tokens.flow() : tokens.line());
        gc.setLineWidth(look.selected() ? 2 : 1);
        double inset = look.selected() ? 0 : 0.5;
        gc.strokeRoundRect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset, ROUND, ROUND);
    }

    private void tile(CardLook look, double inset, double size) {
        IconTile.paint(gc, tokens, look.icon(), look.group().map(tokens::of).orElse(tokens.muted()), inset, inset, size);
    }

    private void name(String name) {
        Font font = widest(NAMES, name, NAME_WIDTH);
        gc.setFont(font);
        gc.setFill(tokens.fg());
        gc.fillText(TextWidths.fitted(name, font, NAME_WIDTH), TEXT_X, 19);
    }

    private void texts(CardLook look) {
        gc.setFont(SUBTITLE);
        gc.setFill(tokens.muted());
        gc.fillText(TextWidths.fitted(look.subtitle(), SUBTITLE, WIDTH - TEXT_X - INSET), TEXT_X, 35);
        if (look.trouble().reason().isEmpty()) {
            gc.setFont(FIGURE);
            gc.setFill(tokens.fg());
            gc.fillText(look.figure(), INSET, 57);
        } else {
            reason(look.trouble().reason());
        }
    }

    /** Two lines in place of the figure; what does not fit is said in full where the pointer rests and in the inspector. */
    private void reason(String reason) {
        double width = WIDTH - 2 * INSET;
        List<String> lines = TextWidths.wrapped(reason, REASON, width);
        gc.setFont(REASON);
        gc.setFill(tokens.bad());
        if (lines.size() == 1) {
            gc.fillText(TextWidths.fitted(reason, REASON, width), INSET, 57);
        } else {
            String rest = lines.size() == 2 ? lines.get(1) : lines.get(1) + " " + lines.get(2);
            gc.fillText(TextWidths.fitted(lines.getFirst(), REASON, width), INSET, 51);
            gc.fillText(TextWidths.fitted(rest, REASON, width), INSET, 63);
        }
    }

    private void farName(String name) {
        double x = FAR_INSET + FAR_TILE + 10;
        Font font = widest(FAR_NAMES, name, WIDTH - x - 8);
        gc.setFont(font);
        gc.setFill(tokens.fg());
        gc.fillText(TextWidths.fitted(name, font, WIDTH - x - 8), x, FAR_INSET + FAR_TILE / 2);
    }

    private static Font widest(Font[] fonts, String text, double width) {
        for (Font font : fonts) {
            if (TextWidths.of(text, font) <= width) {
                return font;
            }
        }
        return fonts[fonts.length - 1];
    }

    private void bar(CardLook look) {
        double track = WIDTH - 2 * INSET;
        gc.setFill(tokens.line());
        gc.fillRoundRect(INSET, BAR_Y, track, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        if (look.bar() > 0) {
            gc.setFill(look.barTone().of(tokens));
            gc.fillRoundRect(INSET, BAR_Y, Math.max(BAR_HEIGHT, track * Math.min(1, look.bar())), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        }
    }
}
