package edgeos.ui.experiments;

import edgeos.charts.Easel;
import edgeos.charts.figure.ChartTheme;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.scene.Scene;

/**
 * What all plots of the tab share.
 *
 * @param appearance how it looks
 * @param easel who draws
 * @param trouble told, on the JavaFX application thread, of a plot that cannot be drawn
 */
record PlotBoard(Appearance appearance, Easel<Object> easel, Consumer<String> trouble) {
    private static final double MOST_SCALE = 4;

    /** Device pixels for each pixel of a scene's content. */
    double scale(Scene scene) {
        double output = scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
        return Math.clamp(output * appearance.scaleProperty().get(), 1, MOST_SCALE);
    }

    ChartTheme theme() {
        return appearance.theme() == Theme.LIGHT ? ChartTheme.LIGHT : ChartTheme.DARK;
    }
}
