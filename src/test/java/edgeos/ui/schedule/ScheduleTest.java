package edgeos.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.telemetry.ScheduleTrace;
import edgeos.ui.Hands;
import edgeos.ui.ViewStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** The schedule beside a real engine. */
class ScheduleTest extends ViewStage<SchedulePane> {
    /** Behind the one in the middle there are two more. */
    private static final int ENOUGH_RUNS = 6;

    private final List<String> selected = new ArrayList<>();

    ScheduleTest() {
        super(900, 280, "schedule", SchedulePane::dispose);
    }

    @Override
    protected Drawing first() {
        return Drawing.EMPTY.withNodes(List.of(node("Generator", "generator", Map.of("ratePerSecond", 5_000)), node("Firewall", "firewall", Map.of()),
                node("Sink", "sink", Map.of()))).withLinks(List.of(link("Generator", "Firewall"), link("Firewall", "Sink")));
    }

    @Override
    protected SchedulePane view() {
        var pane = new SchedulePane(editor, appearance, selected::add, () -> editor.run().start());
        editor.addPulse(pulse -> {
            if (pulse.labels()) {
                pane.refresh();
            }
        });
        return pane;
    }

    private static Node node(String id, String kind, Map<String, Object> settings) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private Timeline timeline() {
        return view.chart().timeline();
    }

    private ScheduleTrace trace() {
        return timeline().sketch().trace();
    }

    private void run() {
        interact(() -> {
            view.seen(true);
            assertTrue(editor.run().start(), () -> editor.shown().findings().toString());
        });
        until(() -> timeline().sketch().lanes().stream().anyMatch(lane -> lane.sums().runs() > 3));
    }

    private void freeze() {
        interact(() -> view.chart().requestFocus());
        type(KeyCode.F);
        assertTrue(timeline().frozenProperty().get());
    }

    /** A core that waits for its turn on a busy machine runs little or nothing for longer than is shown. */
    private void freezeOnRuns() {
        freeze();
        settle();
        for (int again = 0; again < 50 && seenRuns() < ENOUGH_RUNS; again++) {
            ScheduleTrace before = trace();
            type(KeyCode.F);
            until(() -> trace() != before);
            freeze();
            settle();
        }
    }

    private int seenRuns() {
        Lane lane = timeline().sketch().lanes().getFirst();
        return lane.end() - lane.first();
    }

    private void settle() {
        until(() -> timeline().sketch().span().equals(timeline().span()));
        Hands.settle();
        interact(() -> view.layout());
    }

    private Point2D at(Spot spot) {
        Plan plan = view.chart().plan();
        Lane lane = timeline().sketch().lanes().get(spot.lane());
        long middle = lane.track().startNanos()[spot.run()] / 2 + lane.track().stopNanos()[spot.run()] / 2;
        return view.chart().localToScreen(plan.left() + timeline().sketch().span().x(middle, plan.across()),
                plan.barTop(spot.lane()) + plan.barHeight() / 2);
    }

    @Test
    void shouldInviteThenFollowTheEngineAndHoldWhatIsFrozen() {
        interact(() -> view.seen(true));
        until(() -> view.chart().empty().isPresent());
        assertTrue(view.chart().empty().orElseThrow().words().startsWith("Every run"), view.chart().empty().orElseThrow()::words);
        clickOn(byId("schedule.run"));
        until(() -> timeline().sketch().lanes().stream().anyMatch(lane -> lane.sums().runs() > 3));
        until(() -> view.chart().empty().isEmpty());
        long before = trace().atNanos();
        until(() -> trace().atNanos() > before);
        freeze();
        ScheduleTrace held = trace();
        long now = editor.shown().snapshot().atNanos();
        until(() -> editor.shown().snapshot().atNanos() > now + 300_000_000);
        assertSame(held, trace());
        clickOn(byId("schedule.freeze"));
        until(() -> trace().atNanos() > held.atNanos());
    }

    @Test
    void shouldHoldThePictureWhileTheLabIsPaused() {
        run();
        interact(() -> editor.run().togglePause());
        assertTrue(timeline().frozenProperty().get());
        interact(() -> editor.run().togglePause());
        assertFalse(timeline().frozenProperty().get());
        freeze();
        interact(() -> editor.run().togglePause());
        interact(() -> editor.run().togglePause());
        assertTrue(timeline().frozenProperty().get(), "what the user froze stays frozen");
        interact(() -> editor.run().togglePause());
        shouldShowThatItHoldsWhenItIsFirstSeenWhilePaused();
    }

    private void shouldShowThatItHoldsWhenItIsFirstSeenWhilePaused() {
        SchedulePane[] late = new SchedulePane[1];
        interact(() -> {
            late[0] = new SchedulePane(editor, appearance, selected::add, () -> { });
            late[0].resize(900, 280);
            late[0].layout();
            late[0].seen(true);
        });
        until(() -> !late[0].chart().timeline().sketch().isEmpty());
        interact(() -> {
            assertTrue(((ToggleButton) ((ScheduleBar) late[0].getChildren().getFirst()).getChildren().stream().filter(node -> "schedule.freeze".equals(node.getId())).findFirst().orElseThrow()).isSelected());
            editor.run().togglePause();
            assertFalse(late[0].chart().timeline().frozenProperty().get());
            late[0].dispose();
        });
    }

    @Test
    void shouldCopyNothingWhileNobodyLooks() {
        run();
        interact(() -> view.seen(false));
        until(this::isLeftAlone);
    }

    /** True if there is no new trace for three times as long as it takes to one; what was asked for just before may still come. */
    private boolean isLeftAlone() {
        ScheduleTrace last = trace();
        long now = editor.shown().snapshot().atNanos();
        until(() -> editor.shown().snapshot().atNanos() > now + 300_000_000);
        Hands.settle();
        return trace() == last;
    }

    @Test
    void shouldZoomAboutThePointerPanByDraggingAndFindRunsByKey() {
        run();
        freezeOnRuns();
        Lane lane = timeline().sketch().lanes().getFirst();
        Spot spot = new Spot(0, (lane.first() + lane.end()) / 2);
        long start = lane.track().startNanos()[spot.run()];
        double share = timeline().span().x(start, 1);
        wheel(at(spot), 120);
        settle();
        assertTrue(timeline().span().nanos() < 10_000_000, () -> timeline().span().toString());
        assertEquals(share, timeline().span().x(start, 1), 0.01);
        doubleClickOn(at(spot));
        settle();
        assertTrue(timeline().sketch().lanes().getFirst().bars().length > 0);
        assertEquals(selected.getLast(), trace().nodes().get(lane.track().node()[spot.run()]));
        TimeSpan before = timeline().span();
        Point2D from = view.chart().localToScreen(view.chart().plan().left() + 400, 40);
        dragTo(from, from.add(100, 0));
        settle();
        assertTrue(timeline().span().fromNanos() < before.fromNanos());
        assertEquals(before.nanos(), timeline().span().nanos());
        type(KeyCode.PERIOD);
        settle();
        until(() -> view.chart().hint().isVisible());
        assertTrue(view.chart().hint().text().matches("(?s).+started .+ran .+messages .+budget .+deadline .+"), view.chart().hint().text());
        Spot first = view.chart().cursor().orElseThrow();
        type(KeyCode.PERIOD);
        assertEquals(first.run() + 1, view.chart().cursor().orElseThrow().run());
        type(KeyCode.DIGIT0);
        settle();
        assertEquals(timeline().sketch().whole(), timeline().span());
    }

    @Test
    void shouldSwitchHowCoresChooseAndTakeItBack() {
        run();
        interact(() -> policy().setValue(Machine.Scheduling.EARLIEST_DEADLINE));
        assertEquals(Machine.Scheduling.EARLIEST_DEADLINE, editor.drawing().machine().scheduling());
        interact(() -> editor.undo());
        assertEquals(Machine.Scheduling.RUN_TO_COMPLETION, editor.drawing().machine().scheduling());
        assertEquals(Machine.Scheduling.RUN_TO_COMPLETION, policy().getValue());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Machine.Scheduling> policy() {
        return (ComboBox<Machine.Scheduling>) byId("schedule.policy");
    }

    private javafx.scene.Node byId(String id) {
        return lookup((javafx.scene.Node found) -> id.equals(found.getId())).query();
    }

    private void wheel(Point2D screen, double delta) {
        Point2D within = view.chart().screenToLocal(screen);
        interact(() -> view.chart().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, within.getX(), within.getY(), screen.getX(), screen.getY(), false, false,
                false, false, false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0, null)));
    }
}
