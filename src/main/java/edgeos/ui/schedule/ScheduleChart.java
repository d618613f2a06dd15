package edgeos.ui.schedule;

import edgeos.lab.Session;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Blank;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** The chart itself: one canvas, a box that tells of the run that is pointed at, and words where there is nothing to draw. JavaFX application thread only. */
final class ScheduleChart extends Region {
    private static final Texts TEXTS = Texts.of(ScheduleChart.class);
    private static final double NEAR_PIXELS = 4;

    private final Editor editor;
    private final Appearance appearance;
    private final Consumer<String> select;
    private final Consumer<Sketch> sketched;
    private final Timeline timeline;
    private final CrispCanvas canvas = new CrispCanvas();
    private final Runnable run;
    private final RunHint hint = new RunHint();
    private final InvalidationListener again = _ -> refit();
    private List<Rectangle2D> legend = List.of();
    private int lane;
    private long runStartNanos = Long.MIN_VALUE;
    private double pointerX = Double.NaN;
    private double pointerY;
    private int top;
    private Blank empty;
    private boolean stale = true;

    /**
     * A chart.
     *
     * @param select shows the node with this id
     * @param sketched told what will be painted
     * @param run starts what is drawn
     */
    ScheduleChart(Editor editor, Appearance appearance, Consumer<String> select, Consumer<Sketch> sketched, Runnable run) {
        this.editor = editor;
        this.run = run;
        this.sketched = sketched;
        this.appearance = appearance;
        this.select = select;
        timeline = new Timeline(editor, this::arrived);
        getStyleClass().add(ScheduleStyles.CHART);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().setAll(canvas, hint);
        new ScheduleMouse(this);
        new ScheduleKeys(this);
        widthProperty().addListener(again);
        heightProperty().addListener(again);
        appearance.themeProperty().addListener(again);
        appearance.scaleProperty().addListener(again);
    }

    Timeline timeline() {
        return timeline;
    }

    RunHint hint() {
        return hint;
    }

    /** What is said where there is nothing to draw; empty while there is. */
    Optional<Blank> empty() {
        return Optional.ofNullable(empty).filter(Blank::isVisible);
    }

    /** Where things are now. */
    Plan plan() {
        return new Plan(getWidth(), getHeight(), timeline.sketch().lanes().size(), top);
    }

    /** It is seen from now on, or no longer: then nothing is copied or painted. */
    void seen(boolean shown) {
        timeline.columns(shown && getWidth() > 1 ? plan().columns(density()) : 0);
        if (shown) {
            timeline.look();
            repaint();
        }
    }

    private void arrived() {
        sketched.accept(timeline.sketch());
        repaint();
    }

    /** Paints with the next frame. */
    void repaint() {
        stale = true;
        requestLayout();
    }

    void dispose() {
        appearance.themeProperty().removeListener(again);
        appearance.scaleProperty().removeListener(again);
        timeline.dispose();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getWidth() > 1 && getHeight() > 1) {
            stale = false;
            paint();
        }
        if (empty != null) {
            empty.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    /** The run at a place of the chart, or close to it. */
    Optional<Spot> spotAt(double x, double y) {
        Plan plan = plan();
        int at = plan.laneAt(y);
        if (at < 0 || x < plan.left() || x > plan.right()) {
            return Optional.empty();
        }
        TimeSpan span = timeline.sketch().span();
        int run = timeline.sketch().lanes().get(at).runAt(span.at(x - plan.left(), plan.across()), Math.round(NEAR_PIXELS / plan.across() * span.nanos()));
        return run < 0 ? Optional.empty() : Optional.of(new Spot(at, run));
    }

    /** The run that the keyboard is at, if it is still known. */
    Optional<Spot> cursor() {
        List<Lane> lanes = timeline.sketch().lanes();
        if (lane >= lanes.size() || runStartNanos == Long.MIN_VALUE) {
            return Optional.empty();
        }
        int run = lanes.get(lane).runAt(runStartNanos, 0);
        return run < 0 ? Optional.empty() : Optional.of(new Spot(lane, run));
    }

    /** The row that the keyboard is at. */
    int cursorLane() {
        return lane;
    }

    /** Puts the keyboard at this run. */
    void cursor(Spot spot) {
        lane = spot.lane();
        runStartNanos = timeline.sketch().lanes().get(lane).track().startNanos()[spot.run()];
        pointerX = Double.NaN;
        scrollTo(lane);
        repaint();
    }

    /** Forgets what the keyboard was at. */
    void leaveCursor() {
        runStartNanos = Long.MIN_VALUE;
        repaint();
    }

    /** The pointer is here; not a number: it is gone. */
    void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        repaint();
    }

    /** Shows other rows, where there are more than fit. */
    void scroll(int by) {
        Plan plan = plan();
        top = Math.clamp(top + by, 0, Math.max(0, plan.lanes() - plan.fitting()));
        repaint();
    }

    /** Selects the node whose run or whose name in the legend is here. */
    void choose(double x, double y) {
        spotAt(x, y).ifPresentOrElse(spot -> {
            cursor(spot);
            pointerX = x;
            choose(spot);
        }, () -> legendAt(x, y).ifPresent(select));
    }

    /** Selects the node whose run this is. */
    void choose(Spot spot) {
        select.accept(timeline.sketch().trace().nodes().get(timeline.sketch().lanes().get(spot.lane()).track().node()[spot.run()]));
    }

    private Optional<String> legendAt(double x, double y) {
        for (int at = 0; at < legend.size(); at++) {
            if (legend.get(at).contains(x, y)) {
                return Optional.of(timeline.sketch().trace().nodes().get(at));
            }
        }
        return Optional.empty();
    }

    private void scrollTo(int row) {
        Plan plan = plan();
        scroll(row < plan.top() ? row - plan.top() : Math.max(0, row - plan.top() - plan.fitting() + 1));
    }

    private void refit() {
        if (timeline.isSeen()) {
            timeline.columns(plan().columns(density()));
        }
        repaint();
    }

    private double density() {
        double output = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return Math.clamp(output * appearance.scaleProperty().get(), 1, 4);
    }

    private void paint() {
        Sketch sketch = timeline.sketch();
        top = Math.clamp(top, 0, Math.max(0, plan().lanes() - plan().fitting()));
        canvas.fit(getWidth(), getHeight(), density());
        var gc = canvas.begin(1, 0, 0);
        hint.setVisible(false);
        if (empty != null) {
            empty.setVisible(sketch.isEmpty());
        }
        if (sketch.isEmpty()) {
            invite();
            return;
        }
        var tokens = appearance.theme().tokens();
        List<Palette.Look> looks = new Palette(editor.drawing(), tokens).of(sketch.trace().nodes());
        Optional<Spot> pointed = Double.isNaN(pointerX) ? Optional.empty() : spotAt(pointerX, pointerY);
        Optional<Spot> spot = pointed.or(() -> Double.isNaN(pointerX) ? cursor() : Optional.empty());
        legend = new SchedulePainter(new Brush(gc, tokens, plan()), sketch, looks).paint(spot);
        setAccessibleText(summary(sketch));
        spot.ifPresent(at -> tell(at, looks));
    }

    private void tell(Spot spot, List<Palette.Look> looks) {
        Plan plan = plan();
        var track = timeline.sketch().lanes().get(spot.lane()).track();
        String name = looks.get(track.node()[spot.run()]).name();
        TimeSpan span = timeline.sketch().span();
        double end = Math.min(plan.right(), plan.left() + span.x(track.stopNanos()[spot.run()], plan.across()));
        boolean keyed = Double.isNaN(pointerX);
        if (keyed && end < plan.left()) {
            return;
        }
        hint.show(name, track, spot.run(), keyed ? end : pointerX, keyed ? plan.barTop(spot.lane()) : pointerY, getWidth(), getHeight());
        setAccessibleText(RunWords.spoken(name, track, spot.run()));
    }

    private void invite() {
        boolean runnable = editor.shown().state() == Session.State.STOPPED && !editor.run().isRecorded();
        boolean drawn = !editor.drawing().nodes().isEmpty();
        String words = TEXTS.get(editor.run().isRecorded() ? "empty.recorded" : !drawn ? "empty.undrawn" : runnable ? "empty.stopped" : "empty.running");
        if (empty == null || !words.equals(empty.words())) {
            getChildren().remove(empty);
            empty = new Blank("scheduler", words).filling();
            empty.setManaged(false);
            getChildren().add(1, empty);
            if (runnable && drawn) {
                empty.offering("schedule.run", TEXTS.get("empty.run"), run);
            }
            setAccessibleText(words);
        }
    }

    private static String summary(Sketch sketch) {
        var words = new StringBuilder(TEXTS.get("summary", edgeos.notation.Quantity.nanos(sketch.span().nanos())));
        for (Lane lane : sketch.lanes()) {
            Lane.Sums sums = lane.sums();
            words.append(TEXTS.get("summary.core", lane.track().role(), sums.runs(), sums.overruns(), sums.misses(), edgeos.notation.Quantity.percent(sums.busy())));
        }
        return words.toString();
    }
}
