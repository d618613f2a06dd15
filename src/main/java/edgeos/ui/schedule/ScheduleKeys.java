package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace.Track;
import edgeos.ui.theme.MeantKey;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.scene.input.KeyEvent;

/**
 * What keys do on the chart: + - 0 zoom, arrows, Home, and End move, F freezes, Z zooms to the run that the keyboard is at; Shift with an arrow, or comma and
 * period, go from run to run, M and O to the next one that missed or overran; Enter selects its node.
 */
final class ScheduleKeys {
    private static final double ZOOM_STEP = 1.5;
    private static final double PAN_STEP = 0.125;

    private final ScheduleChart chart;

    ScheduleKeys(ScheduleChart chart) {
        this.chart = chart;
        chart.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean known = moves(event) || finds(event);
        if (known) {
            event.consume();
        }
    }

    private boolean moves(KeyEvent event) {
        Timeline timeline = chart.timeline();
        switch (MeantKey.of(event)) {
            case PLUS, EQUALS, ADD -> timeline.zoom(1 / ZOOM_STEP, held());
            case MINUS, SUBTRACT -> timeline.zoom(ZOOM_STEP, held());
            case DIGIT0, NUMPAD0 -> timeline.fit();
            case HOME -> timeline.earliest();
            case END -> timeline.latest();
            case F -> timeline.frozenProperty().set(!timeline.frozenProperty().get());
            case LEFT -> sideways(event, -1);
            case RIGHT -> sideways(event, 1);
            case UP -> lane(-1);
            case DOWN -> lane(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean finds(KeyEvent event) {
        int way = event.isShiftDown() ? -1 : 1;
        switch (MeantKey.of(event)) {
            case COMMA -> run(-1);
            case PERIOD -> run(1);
            case M -> next(way, track -> track::isMissed);
            case O -> next(way, track -> track::isOverrun);
            case Z -> chart.cursor().ifPresent(chart.timeline()::zoomTo);
            case ENTER -> chart.cursor().ifPresent(chart::choose);
            case ESCAPE -> chart.leaveCursor();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sideways(KeyEvent event, int way) {
        if (event.isShiftDown()) {
            run(way);
        } else {
            chart.timeline().pan(way * PAN_STEP);
        }
    }

    /** Zooming by key holds the run that the keyboard is at, or else the middle. */
    private double held() {
        TimeSpan span = chart.timeline().span();
        return chart.cursor().map(spot -> span.x(track(spot.lane()).startNanos()[spot.run()], 1)).filter(at -> at >= 0 && at <= 1).orElse(0.5);
    }

    private void run(int way) {
        next(way, _ -> _ -> true);
    }

    /** Goes to the next run of this kind in the row; from nowhere, to the first or last one that is seen. */
    private void next(int way, java.util.function.Function<Track, IntPredicate> kind) {
        if (chart.timeline().sketch().isEmpty()) {
            return;
        }
        chart.timeline().hold();
        int lane = Math.min(chart.cursorLane(), chart.timeline().sketch().lanes().size() - 1);
        Lane row = chart.timeline().sketch().lanes().get(lane);
        Optional<Spot> now = chart.cursor();
        int run = now.map(spot -> spot.run() + way).orElse(way > 0 ? row.first() : row.end() - 1);
        IntPredicate wanted = kind.apply(row.track());
        while (run >= 0 && run < row.track().count() && !wanted.test(run)) {
            run += way;
        }
        if (run >= 0 && run < row.track().count()) {
            go(new Spot(lane, run));
        }
    }

    /** Goes to the run of another row that is nearest in time. */
    private void lane(int way) {
        var lanes = chart.timeline().sketch().lanes();
        int lane = chart.cursorLane() + way;
        if (lane < 0 || lane >= lanes.size()) {
            return;
        }
        chart.timeline().hold();
        TimeSpan span = chart.timeline().span();
        long at = chart.cursor().map(spot -> track(spot.lane()).startNanos()[spot.run()]).orElse(span.fromNanos() + span.nanos() / 2);
        int run = lanes.get(lane).runAt(at, Long.MAX_VALUE - 1);
        if (run >= 0) {
            go(new Spot(lane, run));
        }
    }

    private void go(Spot spot) {
        chart.timeline().reveal(spot);
        chart.cursor(spot);
    }

    private Track track(int lane) {
        return chart.timeline().sketch().lanes().get(lane).track();
    }
}
