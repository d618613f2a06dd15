package edgeos.ui.charts;

import edgeos.charts.ChartPicture;
import edgeos.charts.ChartRenderer;
import edgeos.charts.ChartRequest;
import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartTheme;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Theme;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * What all panes of a strip share.
 *
 * @param feed what is shown
 * @param renderer who draws
 * @param appearance how it looks
 * @param saver who saves
 * @param together shows what came, with whatever else is to be shown next
 * @param rests true while nothing is to be drawn
 */
record ChartBoard(ChartFeed feed, ChartRenderer<Object> renderer, Appearance appearance, ChartSaver saver, Consumer<Runnable> together, BooleanSupplier rests) {
    /** Device pixels for each pixel of a scene's content. */
    double scale(Scene scene) {
        double output = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
        return Math.clamp(output * appearance.scaleProperty().get(), 1, 4);
    }

    ChartTheme theme() {
        return appearance.theme() == Theme.LIGHT ? ChartTheme.LIGHT : ChartTheme.DARK;
    }

    /** Asks for a picture; {@code shown} gets it on the JavaFX application thread. Asks for nothing while the strip rests. */
    void draw(Object slot, Chart chart, int width, int height, double scale, Consumer<ChartPicture> shown) {
        if (rests.getAsBoolean()) {
            return;
        }
        renderer.draw(slot, new ChartRequest(chart, feed.data(), theme(), width, height, scale),
                picture -> Platform.runLater(() -> together.accept(() -> shown.accept(picture))));
    }
}
