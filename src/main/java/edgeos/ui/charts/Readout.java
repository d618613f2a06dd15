package edgeos.ui.charts;

import edgeos.charts.plot.Reading;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Lies over a chart: a crosshair, a dot on each curve, and a box with what they say. Never takes the mouse. */
final class Readout extends Pane {
    private static final double AWAY = 12;

    private final Line crosshair = new Line();
    private final Pane dots = new Pane();
    private final VBox box = new VBox();
    private final Label title = new Label();
    private final GridPane lines = new GridPane();
    private Reading shown;

    Readout() {
        setMouseTransparent(true);
        crosshair.getStyleClass().add(ChartStyles.CROSSHAIR);
        title.getStyleClass().add(ChartStyles.READOUT_TITLE);
        box.getStyleClass().add(ChartStyles.READOUT);
        lines.setHgap(8);
        var names = new ColumnConstraints();
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        lines.getColumnConstraints().setAll(new ColumnConstraints(), names, values);
        box.getChildren().setAll(title, lines);
        getChildren().setAll(crosshair, dots, box);
        hide();
    }

    /** What is read now, or null. */
    Reading reading() {
        return shown;
    }

    void hide() {
        shown = null;
        setVisible(false);
    }

    /** Shows a reading beside the place that is pointed at; where it would hide that place, above the chart. */
    void show(Reading reading, double x, double y) {
        if (!reading.equals(shown)) {
            fill(reading);
        }
        shown = reading;
        setVisible(true);
        box.autosize();
        double beside = Double.isNaN(reading.x()) ? x : reading.x();
        double spare = Math.max(0, getWidth() - box.getWidth());
        boolean fits = beside + AWAY <= spare || beside - AWAY >= box.getWidth();
        double left = beside < getWidth() / 2 ? beside + AWAY : beside - AWAY - box.getWidth();
        double top = fits ? y - box.getHeight() / 2 : 0;
        box.relocate(Math.round(Math.clamp(left, 0, spare)), Math.round(Math.clamp(top, 0, Math.max(0, getHeight() - box.getHeight()))));
    }

    private void fill(Reading reading) {
        title.setText(reading.title());
        lines.getChildren().clear();
        dots.getChildren().clear();
        crosshair.setVisible(!Double.isNaN(reading.x()));
        if (crosshair.isVisible()) {
            double x = Math.round(reading.x()) + 0.5;
            crosshair.setStartX(x);
            crosshair.setEndX(x);
            crosshair.setStartY(reading.top());
            crosshair.setEndY(reading.bottom());
        }
        for (Reading.Line line : reading.lines()) {
            Color color = color(line.argb());
            var mark = new Region();
            mark.setMinSize(8, 3);
            mark.setMaxSize(8, 3);
            mark.setBackground(javafx.scene.layout.Background.fill(color));
            lines.addRow(lines.getRowCount(), mark, label(line.name(), ChartStyles.READOUT_NAME),
                    label(line.value(), ChartStyles.READOUT_VALUE));
            if (!Double.isNaN(line.y()) && !Double.isNaN(reading.x())) {
                dots.getChildren().add(new Circle(reading.x(), line.y(), 3.5, color));
            }
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }
}
