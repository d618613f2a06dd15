package edgeos.ui.pool.paint;

import edgeos.telemetry.FwpState;
import edgeos.ui.pool.layout.StateWord;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tokens;
import javafx.scene.paint.Color;

/** What an FWP of a state looks like and is called: a shape of its own for each, so that nobody needs to tell colours apart. Stateless; any thread. */
public final class StateMark {
    private static final Texts TEXTS = Texts.of(StateMark.class);
    private static final double ROUND = 0.22;
    private static final double EDGE = 0.12;
    private static final double DOT = 0.19;
    private static final double CROSS = 0.09;
    private static final double TINT = 0.3;
    private static final double QUIET = 0.5;
    /** Hundreds that nobody used yet are no more in sight than those that work. */
    private static final double UNUSED = 0.7;
    private static final double LIGHT_FROM = 0.5;
    /** Three times darker than a light ground, as WCAG 2 wants of marks. */
    private static final double MOST_LUMINANCE = 0.27;
    private static final double DARKER = 0.03;
    private static final double VIVID = 1.3;
    private static final double GAMMA = 2.2;
    private static final int BYTE = 255;

    private StateMark() { }

    /** Its word, as people read it. */
    public static String word(FwpState state) {
        return StateWord.of(state);
    }

    /** What the word means. */
    public static String meaning(FwpState state) {
        return TEXTS.get("meaning." + state.name());
    }

    /** The colour of its state. */
    public static Color colour(FwpState state, Tokens tokens) {
        return switch (state) {
            case CREATED, CLEANED -> tokens.muted();
            case ACTIVE, RUNNING -> tokens.flow();
            case CLEANING -> tokens.control();
            case FAULTED -> tokens.bad();
        };
    }

    /** A cell's own colour, {@code 0xRRGGBB}, as it can be told from this theme's ground. */
    public static Color own(int rgb, Tokens tokens) {
        Color colour = Color.rgb(rgb >> 16 & BYTE, rgb >> 8 & BYTE, rgb & BYTE);
        double brightness = 1;
        Color shown = colour;
        while (tokens.bg().getBrightness() > LIGHT_FROM && luminance(shown) > MOST_LUMINANCE) {
            brightness -= DARKER;
            shown = colour.deriveColor(0, VIVID, brightness, 1);
        }
        return shown;
    }

    /** As WCAG 2 has it, near enough. */
    private static double luminance(Color colour) {
        return 0.2126 * Math.pow(colour.getRed(), GAMMA) + 0.7152 * Math.pow(colour.getGreen(), GAMMA) + 0.0722 * Math.pow(colour.getBlue(), GAMMA);
    }

    /** The colour, at a place of the unit square, of the mark of a state painted in {@code colour}; null where the wall shows through. */
    static Color at(FwpState state, Color colour, Tokens tokens, double x, double y) {
        if (!isInside(x, y, 0)) {
            return null;
        }
        Color tint = Tokens.over(tokens.bg(), colour, TINT);
        boolean edge = !isInside(x, y, EDGE);
        return switch (state) {
            case CREATED -> edge ? Tokens.over(tokens.bg(), colour, UNUSED) : null;
            case CLEANED -> Tokens.over(tokens.bg(), colour, QUIET);
            case ACTIVE -> edge || Math.hypot(x - 0.5, y - 0.5) < DOT ? colour : tint;
            case RUNNING -> isArrow(x, y) ? tokens.bg() : colour;
            case CLEANING -> edge || y > x ? colour : tint;
            case FAULTED -> isCross(x, y) ? tokens.bg() : colour;
        };
    }

    private static boolean isInside(double x, double y, double inset) {
        double round = ROUND - inset / 2;
        double across = Math.max(0, Math.abs(x - 0.5) - (0.5 - inset - round));
        double down = Math.max(0, Math.abs(y - 0.5) - (0.5 - inset - round));
        return Math.hypot(across, down) <= round;
    }

    private static boolean isArrow(double x, double y) {
        double along = (x - 0.36) / 0.36;
        return along >= 0 && along <= 1 && Math.abs(y - 0.5) <= 0.24 * (1 - along);
    }

    private static boolean isCross(double x, double y) {
        boolean near = Math.abs(x - 0.5) < 0.27 && Math.abs(y - 0.5) < 0.27;
        return near && (Math.abs(x - y) < CROSS * Math.sqrt(2) || Math.abs(x + y - 1) < CROSS * Math.sqrt(2));
    }
}
