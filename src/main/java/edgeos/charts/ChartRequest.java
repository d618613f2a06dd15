package edgeos.charts;

import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.charts.figure.ChartTheme;

/**
 * A picture that somebody wants.
 *
 * @param chart which chart
 * @param data what it shows
 * @param theme in which colours
 * @param width in pixels at 100 %, 1 to 8192
 * @param height in pixels at 100 %, 1 to 8192
 * @param scale device pixels for each of these, 0.5 to 4
 */
public record ChartRequest(Chart chart, ChartData data, ChartTheme theme, int width, int height, double scale) {
    private static final int LONGEST_SIDE = 8192;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the size or scale is out of range
     */
    public ChartRequest {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || !(scale >= 0.5 && scale <= 4)) {
            throw new IllegalArgumentException("no picture of this size: width=" + width + " height=" + height + " scale=" + scale);
        }
    }
}
