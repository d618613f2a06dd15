package edgeos.ui.experiments;

import edgeos.charts.report.PlotImage;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Plots in one column, or in two where there is room: each next one goes where it ends highest. */
final class PlotGrid extends Region {
    private static final double GAP = 24;
    private static final double LEAST_WIDTH = 420;

    private final PlotBoard board;

    PlotGrid(PlotBoard board) {
        this.board = board;
        getStyleClass().add(ExperimentStyles.PLOTS);
    }

    /** Shows those plots that have something to show; true if there is any. */
    boolean show(List<Plot> plots, List<ExperimentResult> results) {
        List<Plot> wanted = plots.stream().filter(plot -> PlotImage.height(plot, results) > 0).toList();
        while (getChildren().size() > wanted.size()) {
            ((PlotPane) getChildren().removeLast()).dispose();
        }
        while (getChildren().size() < wanted.size()) {
            getChildren().add(new PlotPane(board));
        }
        for (int at = 0; at < wanted.size(); at++) {
            ((PlotPane) getChildren().get(at)).show(wanted.get(at), results);
        }
        return !wanted.isEmpty();
    }

    List<PlotPane> panes() {
        return getChildren().stream().map(PlotPane.class::cast).toList();
    }

    void dispose() {
        panes().forEach(PlotPane::dispose);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return place(Math.max(1, width - insets.getLeft() - insets.getRight()), false) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        place(getWidth() - getInsets().getLeft() - getInsets().getRight(), true);
    }

    /** The height that it takes. */
    private double place(double width, boolean really) {
        int columns = getManagedChildren().size() > 1 && width >= 2 * LEAST_WIDTH + GAP ? 2 : 1;
        double each = Math.floor((width - GAP * (columns - 1)) / columns);
        List<Double> ends = new ArrayList<>(columns == 1 ? List.of(0.0) : List.of(0.0, 0.0));
        for (Node child : getManagedChildren()) {
            int column = columns == 2 && ends.get(1) < ends.get(0) ? 1 : 0;
            double height = child.prefHeight(each);
            if (really) {
                child.resizeRelocate(getInsets().getLeft() + column * (each + GAP), getInsets().getTop() + ends.get(column), each, height);
            }
            ends.set(column, ends.get(column) + height + GAP);
        }
        return Math.max(0, ends.stream().mapToDouble(Double::doubleValue).max().orElse(0) - GAP);
    }
}
