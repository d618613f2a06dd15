package edgeos.ui.experiments;

import edgeos.charts.report.ResultTable;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The rows of a result. What comes from elsewhere, what is not as it should be, and what is not installed look and read differently. */
final class ResultRows extends TableView<ExperimentRow> {
    private static final Texts TEXTS = Texts.of(ResultRows.class);
    private static final PseudoClass ELSEWHERE = PseudoClass.getPseudoClass(ExperimentStyles.ELSEWHERE);
    private static final PseudoClass FAILS = PseudoClass.getPseudoClass(ExperimentStyles.FAILS);
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass(ExperimentStyles.MISSING);
    private static final String REMARK = "";
    private List<ResultTable.Heading> headings = List.of();
    private List<Double> widths = List.of();

    ResultRows() {
        getStyleClass().addAll(Styles.TABLE, ExperimentStyles.TABLE);
        setId("experiment-rows");
        setAccessibleText(TEXTS.get("rows"));
        setRowFactory(_ -> new Row());
        var waiting = new Label(TEXTS.get("rows.empty"));
        waiting.getStyleClass().add(ExperimentStyles.EMPTY);
        setPlaceholder(waiting);
        setMinHeight(90);
    }

    void show(ExperimentResult result) {
        List<ResultTable.Heading> next = ResultTable.of(result).headings();
        List<Double> room = Stream.concat(next.stream().map(heading -> width(heading, result)),
                Stream.of(TableLook.width(result.rows().stream().map(ResultRows::remark)))).toList();
        if (!next.equals(headings) || !room.equals(widths)) {
            headings = next;
            widths = room;
            getColumns().setAll(next.stream().map(heading -> column(heading, room.get(next.indexOf(heading)))).toList());
            if (!next.isEmpty()) {
                getColumns().add(remarks(room.getLast()));
            }
        }
        List<ExperimentRow> rows = List.copyOf(result.rows());
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
    }

    private static double width(ResultTable.Heading heading, ExperimentResult result) {
        return TableLook.width(Stream.concat(Stream.of(heading.words()), result.rows().stream().map(row -> whole(row, heading.name()))));
    }

    private static String whole(ExperimentRow row, String column) {
        String range = ResultTable.range(row, column);
        return ResultTable.text(row, column) + (range.isEmpty() ? "" : "   " + range);
    }

    /** Says in words what the looks of a row say. */
    private static String remark(ExperimentRow row) {
        return (row.passed() ? "" : "✕ ") + row.remark();
    }

    private static TableColumn<ExperimentRow, ExperimentRow> column(ResultTable.Heading heading, double width) {
        TableColumn<ExperimentRow, ExperimentRow> column = TableLook.column(heading.words(), width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new FigureCell(heading));
        return column;
    }

    private static TableColumn<ExperimentRow, String> remarks(double width) {
        TableColumn<ExperimentRow, String> column = TableLook.column(REMARK, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(remark(cell.getValue())));
        return column;
    }

    /** A figure with its unit, and behind it where the runs went. */
    private static final class FigureCell extends TableCell<ExperimentRow, ExperimentRow> {
        private final ResultTable.Heading heading;
        private final Label range = new Label();

        FigureCell(ResultTable.Heading heading) {
            this.heading = heading;
            range.getStyleClass().add(ExperimentStyles.CELL_RANGE);
            setContentDisplay(ContentDisplay.RIGHT);
            if (heading.isFigure()) {
                getStyleClass().add(ExperimentStyles.CELL_FIGURE);
            }
        }

        @Override
        protected void updateItem(ExperimentRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : ResultTable.text(row, heading.name()));
            range.setText(empty || row == null ? "" : ResultTable.range(row, heading.name()));
            setGraphic(range.getText().isEmpty() ? null : range);
        }
    }

    /** A row that looks like what it says. */
    private static final class Row extends TableRow<ExperimentRow> {
        @Override
        protected void updateItem(ExperimentRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            pseudoClassStateChanged(ELSEWHERE, there && ResultTable.isElsewhere(row));
            pseudoClassStateChanged(FAILS, there && !row.passed());
            pseudoClassStateChanged(MISSING, there && ResultTable.isNotInstalled(row));
        }
    }
}
