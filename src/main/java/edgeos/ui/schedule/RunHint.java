package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace.Track;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A box that says all about one run. Never takes the mouse. */
final class RunHint extends VBox {
    private static final double AWAY = 14;

    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private List<RunWords.Row> shown = List.of();

    RunHint() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getStyleClass().add(ScheduleStyles.HINT);
        title.getStyleClass().add(ScheduleStyles.HINT_TITLE);
        grid.setHgap(12);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), values);
        getChildren().setAll(title, grid);
    }

    /** Tells of a run beside this place of a chart this large, never over the place itself. */
    void show(String node, Track track, int run, double x, double y, double width, double height) {
        title.setText(RunWords.title(node, track, run));
        List<RunWords.Row> rows = RunWords.rows(track, run);
        if (!rows.equals(shown)) {
            shown = rows;
            grid.getChildren().clear();
            rows.forEach(row -> grid.addRow(grid.getRowCount(), label(row.name(), ScheduleStyles.HINT_NAME),
                    label(row.value(), ScheduleStyles.HINT_VALUE)));
        }
        setVisible(true);
        applyCss();
        autosize();
        double left = x + AWAY + getWidth() <= width ? x + AWAY : x - AWAY - getWidth();
        relocate(Math.round(Math.clamp(left, 0, Math.max(0, width - getWidth()))),
                Math.round(Math.clamp(y - getHeight() / 2, 0, Math.max(0, height - getHeight()))));
    }

    /** What it says, line by line. */
    String text() {
        var words = new StringBuilder(title.getText());
        shown.forEach(row -> words.append('\n').append(row.name()).append(' ').append(row.value()));
        return words.toString();
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
