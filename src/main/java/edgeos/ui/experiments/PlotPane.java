package edgeos.ui.experiments;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.report.PlotImage;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.ui.text.Texts;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** One plot of one result or of several, as pixels that the easel's thread drew. */
final class PlotPane extends Region {
    private static final Texts TEXTS = Texts.of(PlotPane.class);
    private static final double TITLE = 26;
    private static final int LONGEST_SIDE = 4096;

    private final PlotBoard board;
    private final Label title = new Label();
    private final ImageView view = new ImageView();
    private final InvalidationListener again = _ -> draw();
    private Plot plot;
    private List<ExperimentResult> results = List.of();
    private int plotHeight;
    private PlotImage shown;

    PlotPane(PlotBoard board) {
        this.board = board;
        getStyleClass().add(ExperimentStyles.PLOT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add(ExperimentStyles.PLOT_TITLE);
        title.setManaged(false);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().setAll(title, view);
        widthProperty().addListener(again);
        sceneProperty().addListener(again);
        board.appearance().themeProperty().addListener(again);
        board.appearance().scaleProperty().addListener(again);
    }

    /** Shows this plot of these results, which has something to show. */
    void show(Plot next, List<ExperimentResult> of) {
        if (next.equals(plot) && of.equals(results)) {
            return;
        }
        plot = next;
        results = of;
        title.setText(next.title());
        setAccessibleText(next.title());
        plotHeight = PlotImage.height(next, of);
        requestLayout();
        draw();
    }

    /** What is shown now; empty before the first. */
    Optional<PlotImage> image() {
        return Optional.ofNullable(shown);
    }

    void dispose() {
        board.appearance().themeProperty().removeListener(again);
        board.appearance().scaleProperty().removeListener(again);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TITLE + plotHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(0, 0, getWidth(), TITLE);
        view.relocate(0, TITLE);
    }

    private void draw() {
        int width = (int) Math.min(getWidth(), LONGEST_SIDE);
        if (plot == null || getScene() == null || width <= 0 || plotHeight <= 0) {
            return;
        }
        Plot wanted = plot;
        List<ExperimentResult> of = results;
        int height = plotHeight;
        double scale = board.scale(getScene());
        ChartTheme theme = board.theme();
        board.easel().put(this, () -> {
            try {
                PlotImage image = PlotImage.of(wanted, of, theme, width, height, scale);
                Platform.runLater(() -> show(image, width, height));
            } catch (RuntimeException | Error problem) {
                Platform.runLater(() -> board.trouble().accept(TEXTS.get("plot.failed", wanted.title(), problem)));
            }
        });
    }

    private void show(PlotImage image, int width, int height) {
        shown = image;
        view.setImage(new WritableImage(new PixelBuffer<>(image.pixelWidth(), image.pixelHeight(), IntBuffer.wrap(image.pixels()), PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }
}
