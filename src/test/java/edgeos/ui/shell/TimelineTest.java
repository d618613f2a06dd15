package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.time.Progress;
import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.Timeline;
import edgeos.model.Breakpoint;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Watches;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import edgeos.ui.launch.LaunchSign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A run that steps is turned back, scrubbed, and stopped, by mouse and key. */
class TimelineTest extends LabFixture {
    /** Thousands of FWPs are kept and turned back beat by beat; nobody waits for it in the window, and whoever does not want to wait ends it. */
    @Test
    void shouldAnswerWhileThousandsAreKeptAndTurnedBack() {
        fx(() -> {
            editor().open(Document.untitled(DrawingFormat.read(Path.of("samples/thousand-clients.json")).drawing(), Path.of("samples")));
            lab.actions().get("run.mode.step").perform();
            startsBesideTheWindow();
            lab.actions().get("run.step").perform();
            assertEquals(SteppedTime.Work.KEEPING, editor().run().readiness().workProperty().get());
            assertEquals("keeping this state\u2026", ((Labeled) byId("steps.way")).getText());
            assertEquals(0, time().position());
            escape();
            assertEquals(SteppedTime.Work.NONE, editor().run().readiness().workProperty().get());
            assertFalse(byId("steps.way").isVisible());
            assertEquals(0, time().position());
            for (int step = 0; step < 3; step++) {
                lab.actions().get("run.step").perform();
            }
        });
        Await.until("all three steps", LIMIT, () -> time().position() == 3);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        Await.until("one back", LIMIT, () -> time().position() == 2);
        assertEquals(3, time().length());
        fx(() -> {
            editor().apply("Delete", drawing -> Edits.delete(drawing, Parts.ofNodes(Set.of("out"))));
            lab.actions().get("run.step").perform();
        });
        Await.until("a step after an edit", LIMIT, () -> time().position() == 3);
        fx(() -> {
            editor().run().readiness().when(0, editor()::stepped);
            escape();
        });
        Await.until("the drawing as it was then, although nobody wants to be there any more", LIMIT, () -> editor().drawing().node("out").isPresent());
        assertEquals(0, time().position());
        waitsWithWhatChangesTheRun();
        pausesWhatIsPaced();
    }

    /** What is turned back is not left midway: a knob that is turned meanwhile, and Stop, come after it, in their order. */
    private void waitsWithWhatChangesTheRun() {
        fx(() -> editor().run().readiness().when(3, () -> time().seek(3)));
        Await.until("the last step", LIMIT, () -> time().position() == 3);
        Session session = editor().live().orElseThrow();
        fx(() -> {
            assertFalse(time().ready(0, 1), "so many are not turned back in a moment, and nobody but this thread goes on with it");
            editor().run().loadProperty().set(2);
            lab.actions().get("run.pause").perform();
            assertEquals(SteppedTime.Work.TURNING_BACK, time().work());
            assertEquals(1, session.load());
            assertEquals(Session.State.RUNNING, session.state());
        });
        Await.until("what was wanted meanwhile", LIMIT, () -> session.load() == 2 && session.state() == Session.State.PAUSED);
        assertEquals(0, time().position());
        fx(() -> assertEquals(2, editor().run().loadProperty().get()));
    }

    /** A paced run is held up while its state is kept. Whoever holds the lock of its time goes on with that alone: however fast the machine is, it is not over before somebody has looked. */
    private void pausesWhatIsPaced() {
        fx(() -> {
            editor().run().stop();
            editor().run().setMode(Mode.SLOW);
            Session session = editor().live().orElseThrow();
            synchronized (session.time()) {
                assertTrue(session.start());
                editor().run().settleStepped();
                assertFalse(session.time().ready(Long.MAX_VALUE, 0), "so many are not kept in a moment");
                editor().run().readiness().afterwards(() -> { });
                assertEquals(SteppedTime.Work.KEEPING, editor().run().readiness().workProperty().get());
                assertEquals("Pause", ((Labeled) byId("steps.cancel")).getText());
            }
            escape();
            assertEquals(Session.State.PAUSED, editor().run().stateProperty().get(), "Esc pauses it");
            assertEquals(SteppedTime.Work.NONE, time().work());
        });
    }

    /** Whoever holds the session's lock keeps it from running. */
    private void startsBesideTheWindow() {
        synchronized (editor().live().orElseThrow()) {
            lab.actions().get("run.step").perform();
            assertEquals(Session.State.STARTING, editor().run().stateProperty().get());
            assertEquals("Starting", ((Labeled) byId("status.state")).getText());
            assertTrue(Stream.of("run.pause", "run.step", "run.files", "run.until.again").allMatch(id -> lab.actions().get(id).isDisabled()));
            showsHowFarItIs();
            escape();
            assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
            assertFalse(byId("launch").isVisible());
            lab.actions().get("run.step").perform();
        }
        assertTrue(editor().live().orElseThrow().start());
        editor().run().readiness().giveUp();
        editor().run().settleStepped();
    }

    /** In the bar at the bottom, where it covers nothing. */
    private void showsHowFarItIs() {
        editor().wake();
        LaunchSign sign = (LaunchSign) byId("launch");
        sign.show(new Progress(Progress.Stage.MAKING, 7, 2_000));
        for (double scale : new double[] {1, 2}) {
            lab.appearance().scaleProperty().set(scale);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Bounds bounds = sign.localToScene(sign.getLayoutBounds());
            Bounds middle = lab.window().tabs().localToScene(lab.window().tabs().getLayoutBounds());
            Bounds state = byId("status.state").localToScene(byId("status.state").getLayoutBounds());
            assertTrue(bounds.getMinY() >= middle.getMaxY() && !bounds.intersects(state) && scene.getRoot().getLayoutBounds().contains(bounds), () -> "scale=" + scale + " sign=" + bounds + " middle=" + middle + " state=" + state);
        }
        lab.appearance().scaleProperty().set(1);
        assertEquals("Making FWPs: \u2007\u2007\u2007\u20077 of 2\u2009000", ((Labeled) byId("launch.words")).getText());
    }

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private void escape() {
        Event.fireEvent(byId("status.state"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private SteppedTime time() {
        return editor().run().time().orElseThrow();
    }

    private String text(String id) {
        var found = new AtomicReference<String>();
        fx(() -> found.set(((Labeled) byId(id)).getText()));
        return found.get();
    }

    private void step(int times) {
        for (int at = 0; at < times; at++) {
            fx(editor().run()::step);
        }
    }

    private void drag(double from, double to) {
        robot.moveTo(at(from)).press(MouseButton.PRIMARY).moveTo(at(to)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        frames(2);
    }

    private Point2D at(double share) {
        Node track = byId("steps");
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getMinY() + 15);
    }

    private String notice() {
        return text("notice.words");
    }

    @Test
    void shouldGoBackAndForthByMouseAndKeyAndShowEverythingAsItWas() {
        assertTrue(robot.lookup((Node node) -> "stepBar".equals(node.getId())).queryAll().isEmpty(), "nothing steps");
        fx(() -> lab.actions().get("run.mode.step").perform());
        assertTrue(lab.actions().get("run.back").isDisabled());
        step(40);
        assertTrue(byId("stepBar").isVisible());
        Snapshot then = editor().snapshotProperty().get();
        int events = editor().shown().events().after(0).size();
        step(60);
        assertEquals(100, time().position());
        Snapshot later = editor().snapshotProperty().get();
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertEquals(99, time().position());
        assertTrue(text("steps.where").startsWith("step 99 of 100, virtual "), () -> text("steps.where"));
        assertEquals("earlier state", text("steps.note"));
        drag(0.99, 0.4);
        assertTrue(time().position() > 20 && time().position() < 60, () -> "position=" + time().position() + " width=" + byId("steps").getBoundsInParent().getWidth());
        robot.push(KeyCode.HOME);
        Await.until("the first", LIMIT, () -> time().position() == 0);
        fx(() -> { });
        assertEquals(0, editor().snapshotProperty().get().ledger().produced());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        Await.until("a hundred on", LIMIT, () -> time().position() == 100);
        fx(() -> { });
        assertEquals(later.ledger(), editor().snapshotProperty().get().ledger());
        assertEquals(crossed(later), crossed(editor().snapshotProperty().get()));
        for (int back = 100; back > 96; back--) {
            robot.push(KeyCode.COMMA);
        }
        assertEquals(96, time().position());
        fx(() -> Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", ".", KeyCode.SEMICOLON, true, false, false, false)));
        assertEquals(97, time().position(), "also where the full stop is typed with Shift");
        fx(() -> lab.window().time().bar().focusTrack());
        robot.push(KeyCode.END);
        Await.until("the end", LIMIT, () -> time().position() == 100);
        fx(() -> assertTrue(stepTo(40)));
        assertEquals(then.ledger(), editor().snapshotProperty().get().ledger());
        assertEquals(crossed(then), crossed(editor().snapshotProperty().get()));
        assertEquals(events, editor().shown().events().after(0).size(), "none of the future is told");
    }

    private static List<Long> crossed(Snapshot snapshot) {
        return snapshot.links().stream().map(Snapshot.LinkFigures::messages).toList();
    }

    private boolean stepTo(long position) {
        try {
            Timeline along = time();
            boolean moved = along.seek(position);
            editor().stepped();
            return moved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double rate() {
        return editor().drawing().node("gen").orElseThrow().settings().real("ratePerSecond", 0);
    }

    @Test
    void shouldBeginANewFutureWithAnEditAndUndoWhatWasEditedLater() {
        fx(() -> lab.actions().get("run.mode.step").perform());
        step(20);
        fx(() -> editor().apply("Rate", drawing -> drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals("gen") ? node.with(node.settings().with("ratePerSecond", 700.0)) : node).toList())));
        step(20);
        fx(() -> assertTrue(stepTo(10)));
        assertEquals(5000, rate());
        fx(() -> editor().apply("Break", drawing -> Watches.toggle(drawing, Breakpoint.At.LINK, "out")));
        assertEquals(40, time().length(), "who only watches changes no future");
        fx(() -> assertTrue(stepTo(40)));
        assertEquals(700, rate());
        assertTrue(editor().drawing().watching().breakpoint(Breakpoint.At.LINK, "out").isPresent());
        fx(() -> editor().apply("Clear", Watches::clear));
        fx(() -> assertTrue(stepTo(10)));
        fx(() -> editor().apply("Rule", drawing -> drawing.withLinks(drawing.links().subList(1, drawing.links().size()))));
        assertEquals(10, time().length(), "what came after is another future's");
        assertFalse(byId("steps.note").isVisible());
        step(5);
        assertEquals(15, time().position());
    }

    @Test
    void shouldStepUntilSomethingHappensOrIsSoAndSayWhy() {
        fx(() -> lab.actions().get("run.until.delivery").perform());
        Await.until("it was reached", LIMIT, () -> isShown("notice"));
        assertEquals(Mode.STEP, editor().run().modeProperty().get());
        assertTrue(editor().snapshotProperty().get().ledger().delivered() > 0);
        assertTrue(notice().startsWith("Reached: next delivery, at step "), this::notice);
        long first = time().position();
        robot.push(KeyCode.CONTROL, KeyCode.F10);
        Await.until("the next", LIMIT, () -> time().position() > first && !isShown("steps.cancel"));
        String link = editor().drawing().links().getFirst().id();
        fx(() -> editor().select(Selection.ofLink(link)));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F10);
        frames(2);
        robot.clickOn(byId("until.value"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("many");
        robot.clickOn(byId("until.go"));
        assertTrue(byId("until.wrong").isVisible());
        assertTrue(((ComboBox<?>) byId("until.figure")).getItems().size() > 2);
        robot.clickOn(byId("until.value"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        long wanted = editor().snapshotProperty().get().link(link).orElseThrow().messages() + 7;
        robot.write(String.valueOf(wanted));
        robot.push(KeyCode.ENTER);
        Await.until("it became so", LIMIT, () -> editor().snapshotProperty().get().link(link).filter(figures -> figures.messages() >= wanted).isPresent());
        assertTrue(notice().startsWith("Reached: messages in of "), this::notice);
    }

    @Test
    void shouldWaitForWhatNeverComesUntilSomebodyEndsIt() {
        fx(() -> {
            editor().apply("Only", drawing -> drawing.withNodes(drawing.nodes()));
            lab.actions().get("run.until.denial").perform();
        });
        Await.until("it goes on", LIMIT, () -> isShown("steps.cancel") && time().position() > 500);
        long before = time().position();
        Await.until("and on", LIMIT, () -> time().position() > before);
        robot.clickOn(byId("steps.cancel"));
        assertFalse(byId("steps.cancel").isVisible());
        assertTrue(notice().startsWith("Cancelled while waiting for next denial, at step "), this::notice);
        fx(() -> lab.actions().get("run.until.denial").perform());
        Await.until("far on", LIMIT, () -> time().position() > 2_000 && isShown("steps.cancel"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown("steps.cancel"), "Esc ends it as well");
        long end = time().position();
        fx(() -> lab.window().time().bar().focusTrack());
        robot.push(KeyCode.HOME);
        Await.until("the first", LIMIT, () -> time().position() == 0);
        robot.push(KeyCode.END);
        Await.until("the end, in stretches", LIMIT, () -> time().position() == end && !isShown("steps.cancel"));
    }

    private boolean isShown(String id) {
        var visible = new AtomicBoolean();
        fx(() -> visible.set(byId(id).isVisible()));
        return visible.get();
    }

    @Test
    void shouldStopAtBreakpointsShowThePartAndListThemAll() {
        String link = editor().drawing().links().getLast().id();
        fx(() -> editor().apply("Break", drawing -> Watches.toggle(drawing, Breakpoint.At.LINK, link)));
        fx(() -> {
            editor().run().setMode(Mode.SLOW);
            editor().run().paceProperty().set(1000);
            editor().run().start();
        });
        Await.until("it stopped", LIMIT, () -> editor().run().stateProperty().get() == Session.State.PAUSED);
        fx(() -> { });
        assertEquals(Selection.ofLink(link), editor().selection());
        assertTrue(notice().startsWith("Stopped: "), this::notice);
        fx(editor().run()::step);
        assertFalse(isShown("notice"), "it went on");
        fx(() -> {
            editor().run().setMode(Mode.LIVE);
            editor().run().togglePause();
        });
        Await.until("it stopped live", LIMIT, () -> editor().run().stateProperty().get() == Session.State.PAUSED && notice().startsWith("Stopped at Firewall \u2192 Sink, "));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        frames(2);
        fx(() -> assertSame(byId("breaks.on-LINK-" + link), byId("breakpoints").getScene().getFocusOwner(), "the keyboard is in it: Esc closes it"));
        robot.clickOn(byId("breaks.on-LINK-" + link));
        assertTrue(editor().drawing().watching().breakpoints().getFirst().disabled());
        fx(() -> ((CheckBox) byId("breaks.faults")).fire());
        assertTrue(lab.actions().get("run.capabilities").isSelected());
        robot.clickOn(byId("breaks.away-LINK-" + link));
        assertEquals(List.of(new Breakpoint(Breakpoint.At.CAPABILITIES, "")), editor().drawing().watching().breakpoints());
        robot.clickOn(byId("breaks.clear"));
        assertEquals(List.of(), editor().drawing().watching().breakpoints());
        robot.push(KeyCode.ESCAPE);
        fx(() -> assertFalse(lab.actions().get("run.breakpoints").isSelected()));
    }
}
