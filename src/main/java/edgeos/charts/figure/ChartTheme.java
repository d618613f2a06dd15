package edgeos.charts.figure;

import java.awt.Color;

/** The tokens of one theme as opaque colours. Immutable; any thread. */
public enum ChartTheme {
    /** Light figures on a dark surface. */
    DARK(0x11161d, 0x262e39, 0xe6edf3, 0x8b97a6, 0x5a6675, 0x2dd4bf, 0x4c9aff, 0xa78bfa, 0xf5b041, 0xff6b6b, 0x3fb950),
    /** Dark figures on a light surface. */
    LIGHT(0xffffff, 0xd8dee6, 0x1b222c, 0x5c6877, 0x96a1af, 0x0d9488, 0x2463eb, 0x7c3aed, 0xb7791f, 0xd1242f, 0x1a7f37);

    private final int[] rgb;

    ChartTheme(int... rgb) {
        this.rgb = rgb;
    }

    /** The colour of a token as 0xAARRGGBB, opaque. */
    public int argb(Ink ink) {
        return 0xff000000 | rgb[ink.ordinal()];
    }

    /**
     * The contrast of two tokens as WCAG 2 defines it.
     *
     * @return 1 (none) to 21 (black on white); text needs 4.5
     */
    public double contrast(Ink one, Ink other) {
        double a = luminance(rgb[one.ordinal()]);
        double b = luminance(rgb[other.ordinal()]);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour of a token, opaque. */
    public Color color(Ink ink) {
        return new Color(rgb[ink.ordinal()]);
    }

    /** The colour of a token, 0 (not seen) to 1 (opaque). */
    public Color color(Ink ink, double opacity) {
        return new Color(rgb[ink.ordinal()] & 0xffffff | (int) Math.round(opacity * 255) << 24, true);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
