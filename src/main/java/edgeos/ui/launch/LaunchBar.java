package edgeos.ui.launch;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The bar at the bottom with room at its right for how far a start is: figures, of which there are none yet, say less meanwhile. Where both do not fit side by side, the sign has a line above them. So it covers nothing. JavaFX application thread only. */
public final class LaunchBar extends Region {
    /** What the figures keep at the least. */
    private static final double LEAST_FIGURES = 200;
    private static final double AROUND = 3;

    private final Region figures;
    private final LaunchSign sign;

    /** The bar {@code figures}, and this sign. */
    public LaunchBar(Region figures, LaunchSign sign) {
        this.figures = figures;
        this.sign = sign;
        getStyleClass().add("lab-launch-bar");
        getChildren().setAll(figures, sign);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return figures.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return figures.prefHeight(width) + (isBeside(width) ? 0 : sign.prefHeight(-1) + 2 * AROUND);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double low = figures.prefHeight(width);
        double top = getHeight() - low;
        double wide = Math.min(snapSizeX(sign.prefWidth(-1)), width - 2 * AROUND);
        double high = sign.prefHeight(-1);
        double taken = sign.isVisible() && isBeside(width) ? wide + 2 * AROUND : 0;
        figures.resizeRelocate(0, top, width - taken, low);
        if (taken > 0) {
            high = Math.min(high, low);
            sign.resizeRelocate(width - wide - AROUND, top + snapPositionY((low - high) / 2), wide, high);
        } else {
            sign.resizeRelocate(AROUND, AROUND, wide, high);
        }
    }

    private boolean isBeside(double width) {
        return !sign.isVisible() || width < 0 || sign.prefWidth(-1) + 2 * AROUND <= width - LEAST_FIGURES;
    }
}
