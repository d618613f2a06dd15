package edgeos.notation;

/**
 * A colour for each number, by which people find again what has that number: an FWP tells it its client, and its cell in the window wears it. Numbers that follow each other have colours far apart, as their hues differ by the
 * golden angle. Stateless; any thread; allocates nothing.
 */
public final class NumberColour {
    private static final double GOLDEN_ANGLE = 137.508;
    /** Hues are whole multiples of this, so that there are few enough colours to keep pictures of each. */
    private static final int STEP = 5;
    private static final int CIRCLE = 360;
    private static final double SATURATION = 0.8;
    private static final double LIGHTNESS = 0.66;
    private static final int SECTORS = 12;
    private static final int MOST = 255;

    private NumberColour() { }

    /** Red, green, and blue as {@code 0xRRGGBB}, for a number from 0; legible on dark ground. */
    public static int rgb(int number) {
        int hue = (int) Math.round(number * GOLDEN_ANGLE / STEP) * STEP % CIRCLE;
        return channel(hue, 0) << 16 | channel(hue, 8) << 8 | channel(hue, 4);
    }

    /** A channel of HSL, as CSS defines it (CSS Color Module Level 4, 7.1). */
    private static int channel(int hue, int offset) {
        double sector = (offset + (double) hue * SECTORS / CIRCLE) % SECTORS;
        double chroma = SATURATION * Math.min(LIGHTNESS, 1 - LIGHTNESS);
        double value = LIGHTNESS - chroma * Math.max(-1, Math.min(Math.min(sector - 3, 9 - sector), 1));
        return (int) Math.round(value * MOST);
    }
}
