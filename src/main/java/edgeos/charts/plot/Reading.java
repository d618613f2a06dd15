package edgeos.charts.plot;

import java.util.List;

/**
 * What a chart says at one place. Coordinates are pixels at 100 %. Immutable; any thread.
 *
 * @param title such as {@code 12 s ago} or {@code 3.2 µs}
 * @param lines one for each figure there
 * @param x where the crosshair stands, or NaN for none
 * @param top upper end of the crosshair
 * @param bottom lower end of the crosshair
 */
public record Reading(String title, List<Line> lines, double x, double top, double bottom) {
    public Reading {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param name whose it is
     * @param value with its unit
     * @param argb the colour of its mark, 0xAARRGGBB
     * @param y where the crosshair meets it, or NaN
     */
    public record Line(String name, String value, int argb, double y) { }
}
