package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;
import java.util.Locale;

/** The slider of the load: nothing at its left end, then a tenth to ten times on a logarithmic scale, as drawn in the middle. */
final class LoadScale {
    /** Smallest load but none. */
    static final double LEAST = 0.1;
    /** Largest load. */
    static final double MOST = 10;

    private static final Texts TEXTS = Texts.of(LoadScale.class);
    private static final double OFF_BELOW = -1.05;

    private LoadScale() { }

    /** Where a load stands on the slider, -1.1 to 1. */
    static double position(double load) {
        return load < LEAST ? OFF_BELOW - 0.05 : Math.log10(Math.min(load, MOST));
    }

    /** What load a place on the slider means; close to the middle it is exactly 1. */
    static double load(double position) {
        if (position < OFF_BELOW) {
            return 0;
        }
        double factor = Math.clamp(Math.pow(10, position), LEAST, MOST);
        return Math.abs(position) < 0.03 ? 1 : Math.round(factor * 100) / 100.0;
    }

    /** What stands beside the slider, such as {@code 1.5 x}. */
    static String text(double load) {
        return load == 0 ? TEXTS.get("bar.load.off") : load >= 9.95 ? String.format(Locale.ROOT, "%.0f x", load)
                : String.format(Locale.ROOT, load < 1 ? "%.2f x" : "%.1f x", load);
    }
}
