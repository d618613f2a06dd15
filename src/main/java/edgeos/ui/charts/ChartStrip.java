package edgeos.ui.charts;

import edgeos.charts.ChartRenderer;
import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.lab.StartupBaseline;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.schedule.SchedulePane;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The strip below the canvas: charts, as many side by side as there is room for, the schedule, and events. It draws only what is in a scene, not
 * folded, and changed, at the pace of the editor's chart pulses. JavaFX application thread only; call {@link #dispose()} at the end.
 */
public final class ChartStrip extends VBox {
    /** Where charts are lower, nobody reads anything in them, and their axes run into each other. */
    public static final double LEAST_HEIGHT = 120;
    private static final Texts TEXTS = Texts.of(ChartStrip.class);
    private static final double CHART_WIDTH = 280;

    private final Editor editor;
    private final StartupBaseline baseline;
    private final ChartRenderer<Object> renderer;
    private final ChartBoard board;
    private final Map<Chart, ChartPane> panes = new EnumMap<>(Chart.class);
    private final HBox charts = new HBox();
    private final EventRows rows = new EventRows();
    private final Supplier<EventsPane> makesEvents;
    private final Supplier<SchedulePane> makesSchedule;
    private EventsPane events;
    private SchedulePane schedule;
    private final StackPane body = new StackPane();
    private final StripTabs tabs;
    private final ObjectProperty<StripTab> chosen = new SimpleObjectProperty<>(this, "chosen", StripTab.START_UP);
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final PulseListener pulse = this::pulse;
    private final InvalidationListener changed = _ -> refresh();
    private final InvalidationListener placed = _ -> {
        arrange();
        refresh();
    };
    /** Charts of which it was told that they cannot be drawn: once is enough. */
    private final Set<Chart> undrawn = ConcurrentHashMap.newKeySet();
    private StackPane host;
    private EnlargedChart enlarged;
    private boolean rests;
    private Runnable run = () -> { };

    /**
     * A strip of this editor's charts.
     *
     * @param jumpTo shows a node, link, or chain with this id
     */
    public ChartStrip(Editor editor, Appearance appearance, Consumer<String> jumpTo) {
        this(editor, appearance, jumpTo, ChartSaver::ask, baseline -> new EditorFigures(editor, baseline));
    }

    ChartStrip(Editor editor, Appearance appearance, Consumer<String> jumpTo, ChartSaver.Chooser chooser,
            Function<StartupBaseline, Supplier<ChartData>> figures) {
        this.editor = editor;
        baseline = StartupBaseline.once(() -> Platform.runLater(this::refresh));
        renderer = new ChartRenderer<>((request, problem) -> {
            if (undrawn.add(request.chart())) {
                report(TEXTS.get("failed.draw", request.chart().title(), problem));
            }
        });
        var saver = new ChartSaver(chooser, (file, problem) -> report(TEXTS.get("failed.write", file, problem.getMessage())));
        board = new ChartBoard(new ChartFeed(figures.apply(baseline)), renderer, appearance, saver, editor::withNextPulse, () -> rests);
        for (Chart chart : Chart.values()) {
            var pane = new ChartPane(board, chart, () -> enlarge(chart));
            HBox.setHgrow(pane, Priority.ALWAYS);
            panes.put(chart, pane);
        }
        makesEvents = () -> new EventsPane(editor, rows, jumpTo);
        makesSchedule = () -> new SchedulePane(editor, appearance, jumpTo, () -> run.run());
        tabs = new StripTabs(this::choose, folded::set);
        getStyleClass().add(ChartStyles.STRIP);
        charts.getStyleClass().add(ChartStyles.BODY);
        charts.setMinSize(0, 0);
        body.setMinSize(0, LEAST_HEIGHT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getChildren().setAll(charts);
        getChildren().setAll(tabs, body);
        chosen.addListener(_ -> arrange());
        folded.addListener(_ -> fold());
        widthProperty().addListener(_ -> arrange());
        sceneProperty().addListener(placed);
        editor.addPulse(pulse);
        editor.selectionProperty().addListener(changed);
        editor.drawingProperty().addListener(changed);
        arrange();
    }

    /** The tab that was chosen last; with room for several charts, its neighbours are shown too. */
    public ObjectProperty<StripTab> chosenProperty() {
        return chosen;
    }

    /** What is shown now: the tab that was chosen last, and its neighbours that there is room for; none while it is folded. */
    public List<StripTab> shownTabs() {
        return folded.get() ? List.of() : chosen.get().shownWith(room());
    }

    /** What is offered where nothing has run: it starts what is drawn. */
    public void offer(Runnable start) {
        run = start;
    }

    /** Leaves the processors to others: it draws and measures nothing until {@link #begin()}. */
    public void rest() {
        rests = true;
    }

    /** Draws from now on, if it did not anyway. */
    public void begin() {
        if (rests) {
            rests = false;
            board.feed().update();
            draw();
        }
    }

    /** True while only the row of tabs is shown. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Where an enlarged chart is laid over; by default the outermost StackPane around the strip. */
    public void setEnlargeHost(StackPane pane) {
        host = pane;
    }

    /** Shows a chart over the whole window until Escape. */
    public void enlarge(Chart chart) {
        StackPane over = host != null ? host : outermost();
        if (enlarged != null) {
            enlarged.close();
        } else if (over != null) {
            enlarged = new EnlargedChart(over, board, chart, () -> enlarged = null);
        }
    }

    /** Lets go of the editor, ends the threads, and closes what is open. */
    public void dispose() {
        editor.removePulse(pulse);
        editor.selectionProperty().removeListener(changed);
        editor.drawingProperty().removeListener(changed);
        sceneProperty().removeListener(placed);
        if (enlarged != null) {
            enlarged.close();
        }
        panes.values().forEach(ChartPane::dispose);
        if (schedule != null) {
            schedule.dispose();
        }
        renderer.close();
        baseline.close();
    }

    /** The charts that are shown now, from left to right. */
    List<Chart> shownCharts() {
        return charts.isVisible() ? charts.getChildren().stream().map(pane -> ((ChartPane) pane).chart()).toList() : List.of();
    }

    ChartPane pane(Chart chart) {
        return panes.get(chart);
    }

    EnlargedChart enlarged() {
        return enlarged;
    }

    EventsPane events() {
        events = events == null ? makesEvents.get() : events;
        return events;
    }

    private SchedulePane schedule() {
        schedule = schedule == null ? makesSchedule.get() : schedule;
        return schedule;
    }

    private void choose(StripTab tab) {
        folded.set(false);
        chosen.set(tab);
        arrange();
    }

    private void arrange() {
        List<StripTab> shown = chosen.get().shownWith(room());
        tabs.shown(folded.get() ? List.of() : shown);
        var wanted = shown.stream().flatMap(tab -> tab.chart().stream()).map(panes::get).toList();
        if (!charts.getChildren().equals(wanted)) {
            charts.getChildren().setAll(wanted);
        }
        charts.setVisible(!wanted.isEmpty());
        see(chosen.get() == StripTab.SCHEDULE ? schedule() : schedule, chosen.get() == StripTab.SCHEDULE);
        see(chosen.get() == StripTab.EVENTS ? events() : events, chosen.get() == StripTab.EVENTS);
        if (schedule != null) {
            schedule.seen(schedule.isVisible() && !folded.get() && getScene() != null);
        }
        if (events != null && events.isVisible()) {
            events.refresh();
        }
        draw();
    }

    /** For so many charts. */
    private int room() {
        return Math.min((int) ((getWidth() - 16) / CHART_WIDTH), 3);
    }

    /** What nobody looked at yet is not even made. */
    private void see(Region pane, boolean shown) {
        if (pane == null) {
            return;
        }
        pane.setVisible(shown);
        if (shown && !body.getChildren().contains(pane)) {
            body.getChildren().add(pane);
        }
    }

    private void fold() {
        body.setVisible(!folded.get());
        body.setManaged(!folded.get());
        tabs.folded(folded.get());
        arrange();
    }

    private void pulse(Pulse pulse) {
        if (pulse.charts()) {
            refresh();
        }
        if (pulse.labels()) {
            if (schedule != null) {
                schedule.refresh();
            }
            if (events != null) {
                events.refresh();
            } else {
                rows.read(editor.shown().events());
            }
            tabs.count(StripTab.EVENTS, rows.grave());
        }
    }

    /** Draws what is shown, if it changed. */
    private void refresh() {
        if (getScene() != null && !rests && (!folded.get() || enlarged != null) && board.feed().update()) {
            draw();
        }
    }

    private void draw() {
        if (getScene() == null || rests) {
            return;
        }
        List<ChartPane> seen = enlarged != null ? List.of(enlarged.pane()) : folded.get() ? List.of() : shownCharts().stream().map(panes::get).toList();
        if (!editor.run().isRecorded() && seen.stream().anyMatch(pane -> pane.chart() == Chart.START_UP)) {
            baseline.start();
        }
        seen.forEach(ChartPane::draw);
    }

    private StackPane outermost() {
        StackPane found = null;
        for (Parent parent = getParent(); parent != null; parent = parent.getParent()) {
            found = parent instanceof StackPane pane ? pane : found;
        }
        return found;
    }

    private void report(String text) {
        editor.shown().events().add(editor.shown().snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FILE, "", text);
    }
}
