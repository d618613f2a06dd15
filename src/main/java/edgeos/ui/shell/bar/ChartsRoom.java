package edgeos.ui.shell.bar;

import edgeos.ui.charts.ChartStrip;

/**
 * Folds the charts where the middle of the window becomes too low for them below the canvas, and unfolds them when there is room for both again. Who unfolds or folds them meanwhile is obeyed. JavaFX application thread only.
 */
public final class ChartsRoom {
    /** What axis, legend, and curves need, with the tabs above them. */
    public static final double CHARTS = 220;
    /** What a canvas needs, with the tabs above it. */
    private static final double CANVAS = 240;
    private static final double TABS = 34;

    private final Panels panels;

    /** Looks after the charts among these panels. */
    public ChartsRoom(Panels panels) {
        this.panels = panels;
    }

    /** The middle, canvas and charts together, is as high as this now. */
    public void changed(double before, double now) {
        double least = CANVAS + (before > 0 ? TABS + ChartStrip.LEAST_HEIGHT : CHARTS);
        boolean opens = before <= 0 && now > 0;
        if (now < least && (opens || before >= least) && panels.charts().get()) {
            panels.chartsByRoom(false);
        } else if (panels.lacksRoom() && now >= CANVAS + CHARTS) {
            panels.chartsByRoom(true);
        }
    }
}
