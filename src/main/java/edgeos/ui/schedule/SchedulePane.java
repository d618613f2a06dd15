package edgeos.ui.schedule;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.ui.editor.Editor;
import edgeos.ui.theme.Appearance;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Who ran when, on each core: a bar of tools and the chart. While it is not seen, nothing is copied or painted. JavaFX application thread only; call
 * {@link #dispose()} at the end.
 */
public final class SchedulePane extends VBox {
    private final Editor editor;
    private final ScheduleChart chart;
    private final ScheduleBar bar;
    private final ChangeListener<Object> runs = (_, _, _) -> followRun();
    private final ChangeListener<Object> drawn = (_, _, _) -> drawn();
    private boolean seen;
    private boolean heldByPause;

    /**
     * A schedule of what this editor runs.
     *
     * @param select shows the node with this id
     * @param run starts what is drawn
     */
    public SchedulePane(Editor editor, Appearance appearance, Consumer<String> select, Runnable run) {
        this.editor = editor;
        chart = new ScheduleChart(editor, appearance, select, this::show, run);
        bar = new ScheduleBar(editor, chart.timeline());
        getStyleClass().add(ScheduleStyles.PANE);
        setMinSize(0, 0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(bar, chart);
        editor.run().stateProperty().addListener(runs);
        editor.run().modeProperty().addListener(runs);
        editor.drawingProperty().addListener(drawn);
        chart.widthProperty().addListener(_ -> chart.seen(seen));
        followRun();
    }

    /** Somebody sees it from now on, or no longer. */
    public void seen(boolean shown) {
        if (shown != seen) {
            seen = shown;
            chart.seen(shown);
        }
    }

    /** Follows what is new, if anybody sees it; about ten times a second. */
    public void refresh() {
        if (seen) {
            chart.timeline().look();
        }
    }

    /** Lets go of the editor and ends the thread. */
    public void dispose() {
        editor.run().stateProperty().removeListener(runs);
        editor.run().modeProperty().removeListener(runs);
        editor.drawingProperty().removeListener(drawn);
        bar.dispose();
        chart.dispose();
    }

    ScheduleChart chart() {
        return chart;
    }

    private void show(Sketch sketch) {
        bar.show(sketch);
    }

    private void drawn() {
        if (seen) {
            chart.repaint();
        }
    }

    /** Pausing holds the picture too, as it was at the end; going on lets it go, unless it was held before. */
    private void followRun() {
        boolean paused = editor.run().stateProperty().get() == Session.State.PAUSED && editor.run().modeProperty().get() == Mode.LIVE;
        if (paused && !chart.timeline().frozenProperty().get()) {
            heldByPause = true;
            chart.timeline().holdLatest();
        } else if (!paused && heldByPause) {
            heldByPause = false;
            chart.timeline().frozenProperty().set(false);
        }
        refresh();
        drawn();
    }
}
