package edgeos.ui.shell.bar;

import edgeos.ui.charts.ChartStrip;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.shell.file.Remembered;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * Where the charts are: unfolded, they share the height with the view in front, as people part it; folded, their row of tabs stays below it; beside experiments there are none. JavaFX application thread only.
 */
public final class ChartsPlace {
    private static final String SPLIT = "charts.at";
    private static final double SPLIT_FIRST = 0.66;
    private static final double SPLIT_LEAST = 0.2;
    private static final double SPLIT_MOST = 0.95;

    private final Editor editor;
    private final Panels panels;
    private final Remembered remembered;
    private final ChartStrip charts;
    private final SplitPane centre;
    private final BorderPane middle;

    /**
     * A place for the charts, in which they are from {@link #begin} on.
     *
     * @param centre what they share with the view in front
     * @param middle has {@code centre} in its centre, and their row of tabs below it
     */
    public ChartsPlace(Editor editor, Panels panels, Remembered remembered, ChartStrip charts, SplitPane centre, BorderPane middle) {
        this.editor = editor;
        this.panels = panels;
        this.remembered = remembered;
        this.charts = charts;
        this.centre = centre;
        this.middle = middle;
    }

    /** Puts the charts there, and from now on to where they belong; once. */
    public void begin() {
        editor.viewProperty().subscribe((before, now) -> {
            if (before == View.EXPERIMENTS || now == View.EXPERIMENTS) {
                show(panels.charts().get());
            }
        });
        var room = new ChartsRoom(panels);
        centre.heightProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0 && panels.charts().get()) {
                split(now.doubleValue());
            }
        });
        middle.heightProperty().subscribe((before, now) -> room.changed(before.doubleValue(), now.doubleValue()));
        charts.setMinWidth(0);
        panels.charts().subscribe(this::show);
        charts.foldedProperty().subscribe(folded -> panels.charts().set(!folded));
    }

    private void show(boolean unfolded) {
        if (editor.viewProperty().get() == View.EXPERIMENTS) {
            keep();
            centre.getItems().remove(charts);
            middle.setBottom(null);
            return;
        }
        charts.foldedProperty().set(!unfolded);
        if (unfolded && !centre.getItems().contains(charts)) {
            middle.setBottom(null);
            centre.getItems().add(charts);
            split(centre.getHeight());
        } else if (!unfolded) {
            keep();
            centre.getItems().remove(charts);
            middle.setBottom(charts);
        }
    }

    /** As remembered, but never so that axis and legend leave no room for curves. */
    private void split(double height) {
        centre.setDividerPositions(height > 0 ? Math.min(remembered(), 1 - ChartsRoom.CHARTS / height) : remembered());
    }

    private double remembered() {
        return remembered.number(SPLIT, SPLIT_LEAST, SPLIT_MOST, SPLIT_FIRST);
    }

    /** Where the view in front and the charts part from now on, as a share of their height. */
    public void partAt(double share) {
        remembered.number(SPLIT, share);
        if (centre.getItems().contains(charts)) {
            split(centre.getHeight());
        }
    }

    /** Where they part now. */
    public double partsAt() {
        keep();
        return remembered();
    }

    /** Remembers where they part. */
    public void keep() {
        if (centre.getDividerPositions().length > 0) {
            remembered.number(SPLIT, centre.getDividerPositions()[0]);
        }
    }
}
