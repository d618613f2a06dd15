package edgeos.ui.pool.paint;

import edgeos.telemetry.FwpState;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.theme.Tokens;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Ready-made pixels of cells, as premultiplied ARGB: one picture a state, and of small cells with colours of their own, which keep the shape of their state, one a state and colour. Made once for a theme and a size,
 * when they are first wanted. JavaFX application thread only.
 */
public final class Sprites {
    /** From this size on, in pixels of the view, a cell is a card with its mark in a corner, and words beside it. */
    public static final int CARD_FROM = 30;
    /** Where the mark of a card begins, and how large it is. */
    public static final double CARD_PAD = 5;
    /** See {@link #CARD_PAD}. */
    public static final double CARD_MARK = 12;
    private static final double MOST_DENSITY = 2;
    private static final int SAMPLES = 4;
    private static final FwpState[] STATES = FwpState.values();
    private static final int BYTE = 255;
    private static final double CARD_ROUND = 5;
    private static final double CARD_TINT = 0.14;
    private static final double CARD_EDGE = 0.5;

    private final Tokens tokens;
    private final int size;
    private final int across;
    private final double density;
    private final int[][] pixels = new int[STATES.length][];
    private final Map<Integer, int[][]> byColour = new HashMap<>();

    /** Cells of this size in pixels of the view, at {@code density} pixels for each. */
    public Sprites(Tokens tokens, int size, double density) {
        this.tokens = tokens;
        this.size = size;
        this.density = density;
        this.across = Math.max(1, (int) Math.round(size * density));
    }

    /** True if they are of this look. */
    boolean are(Tokens wanted, int wantedSize, double wantedDensity) {
        return wanted == tokens && wantedSize == size && wantedDensity == density;
    }

    /** Pixels from side to side. */
    int across() {
        return across;
    }

    /** The pixels of a state, row by row. */
    int[] of(int ordinal) {
        if (pixels[ordinal] == null) {
            pixels[ordinal] = paint(STATES[ordinal], StateMark.colour(STATES[ordinal], tokens));
        }
        return pixels[ordinal];
    }

    /** The same of a cell with a colour of its own; where cells are cards, {@link WallPainter} shows that. */
    int[] of(int ordinal, int rgb) {
        if (rgb == Census.COLOURLESS || size >= CARD_FROM) {
            return of(ordinal);
        }
        int[][] own = byColour.computeIfAbsent(rgb, _ -> new int[STATES.length][]);
        if (own[ordinal] == null) {
            own[ordinal] = paint(STATES[ordinal], StateMark.own(rgb, tokens));
        }
        return own[ordinal];
    }

    /** A state's mark of this size, for legends; sharp at any scale of the window. */
    public static ImageView mark(FwpState state, Tokens tokens, int size) {
        var sprites = new Sprites(tokens, size, MOST_DENSITY);
        int pixels = sprites.across();
        var image = new WritableImage(pixels, pixels);
        image.getPixelWriter().setPixels(0, 0, pixels, pixels, PixelFormat.getIntArgbPreInstance(), sprites.of(state.ordinal()), 0, pixels);
        var view = new ImageView(image);
        view.setFitWidth(size);
        view.setFitHeight(size);
        return view;
    }

    private int[] paint(FwpState state, Color colour) {
        int[] painted = new int[across * across];
        for (int y = 0; y < across; y++) {
            for (int x = 0; x < across; x++) {
                painted[y * across + x] = blend(state, colour, x, y);
            }
        }
        return painted;
    }

    private int blend(FwpState state, Color own, int x, int y) {
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            double atX = (x + (sample % SAMPLES + 0.5) / SAMPLES) / across * size;
            double atY = (y + (sample / SAMPLES + 0.5) / SAMPLES) / across * size;
            Color colour = size >= CARD_FROM ? card(state, own, atX, atY) : StateMark.at(state, own, tokens, atX / size, atY / size);
            if (colour != null) {
                alpha++;
                red += colour.getRed();
                green += colour.getGreen();
                blue += colour.getBlue();
            }
        }
        double share = BYTE / (double) (SAMPLES * SAMPLES);
        return (int) Math.round(alpha * share) << 24 | (int) Math.round(red * share) << 16 | (int) Math.round(green * share) << 8 | (int) Math.round(blue * share);
    }

    private Color card(FwpState state, Color own, double x, double y) {
        double markX = (x - CARD_PAD) / CARD_MARK;
        double markY = (y - CARD_PAD) / CARD_MARK;
        Color mark = markX >= 0 && markX < 1 && markY >= 0 && markY < 1 ? StateMark.at(state, own, tokens, markX, markY) : null;
        if (mark != null) {
            return mark;
        }
        double inside = depth(x, y);
        if (inside < 0) {
            return null;
        }
        return Tokens.over(tokens.bg(), own, inside < 1 ? CARD_EDGE : CARD_TINT);
    }

    /** How far a place lies within the rounded card; below 0 outside. */
    private double depth(double x, double y) {
        double half = size / 2.0;
        double across0 = Math.abs(x - half) - (half - CARD_ROUND);
        double down = Math.abs(y - half) - (half - CARD_ROUND);
        double outside = across0 > 0 && down > 0 ? Math.hypot(across0, down) : Math.max(across0, down);
        return CARD_ROUND - outside;
    }
}
