package edgeos.ui.experiments;

import edgeos.charts.report.ResultTable;
import edgeos.lab.results.Comparison;
import edgeos.lab.results.ComparisonText;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One figure of several results, row by row, and how much each differs from the first. */
final class ComparisonPane extends VBox {
    private static final Texts TEXTS = Texts.of(ComparisonPane.class);
    private static final double FIGURE_WIDTH = 170;
    private final ComboBox<String> figure = new ComboBox<>();
    private final TableView<Comparison.Line> lines = new TableView<>();
    private Comparison comparison;

    ComparisonPane() {
        figure.setId("comparison-figure");
        figure.setAccessibleText(TEXTS.get("compare.figure.spoken"));
        figure.setConverter(new StringConverter<>() {
            @Override
            public String toString(String column) {
                return column == null ? "" : ResultTable.words(column);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("text=" + text);
            }
        });
        figure.valueProperty().addListener(_ -> fill());
        lines.getStyleClass().addAll(Styles.TABLE, ExperimentStyles.TABLE);
        lines.setId("comparison-rows");
        lines.setAccessibleText(TEXTS.get("compare.lines"));
        lines.setMinHeight(90);
        var caption = new Label(TEXTS.get("compare.figure"));
        caption.setLabelFor(figure);
        caption.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(FIGURE_WIDTH);
        var bar = new HBox(8, caption, figure);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(ExperimentStyles.SIDE_BAR);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().setAll(bar, lines);
    }

    void show(Comparison next) {
        comparison = next;
        String before = figure.getValue();
        List<String> figures = next.figures();
        figure.getItems().setAll(figures);
        figure.setValue(figures.contains(before) ? before : figures.stream().findFirst().orElse(null));
        fill();
    }

    /** The figure that is compared; empty if there is none. */
    String figure() {
        return figure.getValue() == null ? "" : figure.getValue();
    }

    TableView<Comparison.Line> lines() {
        return lines;
    }

    private void fill() {
        lines.getColumns().clear();
        lines.getItems().clear();
        if (comparison == null || figure.getValue() == null) {
            return;
        }
        List<Comparison.Line> all = comparison.of(figure.getValue());
        List<String> heads = ComparisonText.heads(comparison.studies().size());
        for (int at = 0; at < heads.size(); at++) {
            lines.getColumns().add(column(heads.get(at), at, all));
        }
        lines.getItems().setAll(all);
    }

    private TableColumn<Comparison.Line, String> column(String head, int at, List<Comparison.Line> all) {
        double width = TableLook.width(Stream.concat(Stream.of(head), all.stream().map(line -> cell(line, at))));
        TableColumn<Comparison.Line, String> column = TableLook.column(head, width);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(cell(line.getValue(), at)));
        if (at > 0) {
            column.getStyleClass().add(ExperimentStyles.CELL_FIGURE);
        }
        return column;
    }

    private String cell(Comparison.Line line, int at) {
        return ComparisonText.cells(line, value -> ResultTable.figure(figure.getValue(), value)).get(at);
    }
}
