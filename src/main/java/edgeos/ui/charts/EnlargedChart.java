package edgeos.ui.charts;

import edgeos.charts.figure.Chart;
import edgeos.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chart over everything else of the window, until Escape or another double click. */
final class EnlargedChart extends VBox {
    private static final Texts TEXTS = Texts.of(EnlargedChart.class);
    private final StackPane host;
    private final ChartPane pane;
    private final Node before;
    private final Runnable closed;

    /**
     * A chart over {@code host}, shown at once.
     *
     * @param closed told when it is gone
     */
    EnlargedChart(StackPane host, ChartBoard board, Chart chart, Runnable closed) {
        this.host = host;
        this.closed = closed;
        before = host.getScene() == null ? null : host.getScene().getFocusOwner();
        pane = new ChartPane(board, chart, this::close);
        getStyleClass().add(ChartStyles.ENLARGED);
        var back = new Button(TEXTS.get("enlarged.back"));
        back.setAccessibleText(TEXTS.get("enlarged.back.access"));
        back.setOnAction(_ -> close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(space, back);
        bar.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().setAll(bar, pane);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        host.getChildren().add(this);
        pane.requestFocus();
    }

    ChartPane pane() {
        return pane;
    }

    void close() {
        if (host.getChildren().remove(this)) {
            pane.dispose();
            if (before != null) {
                before.requestFocus();
            }
            closed.run();
        }
    }
}
