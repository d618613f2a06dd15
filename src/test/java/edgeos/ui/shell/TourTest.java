package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.tour.Move;
import edgeos.lab.tour.Tour;
import edgeos.lab.tour.TourReader;
import edgeos.lab.tour.TourScene;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.Remembered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class TourTest extends LabFixture {
    private static final double NANOS = 1e9;
    private final Remembered remembered = Remembered.forThisRunOnly();
    private final AtomicLong clock = new AtomicLong();
    private final Tour tour = TourReader.read(Tour.file().orElseThrow()).tour();

    @Override
    Remembered remembered() {
        return remembered;
    }

    @Test
    void shouldPlayByItselfToItsEndAndLeaveEverythingAsItWas() {
        assertItSaysOnlyWhatTheLabCanDo();
        fx(() -> lab.tour().setClock(clock::get));
        List<Object> before = somethingOfOnesOwn();
        Node focused = scene.getFocusOwner();
        fx(() -> lab.actions().get("learn.tour").perform());
        Stage stage = (Stage) lab.tour().stageLab().window().node().getScene().getWindow();
        List<String> said = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (double at : moments()) {
            assertNotNull(lab.tour().stageLab(), "it plays until its end, at second " + at);
            clock.set((long) (at * NANOS));
            frames(1);
            awaitTidy();
            fx(() -> notice(said, troubles));
        }
        clock.set((long) (tour.seconds() * NANOS));
        Await.until("its end", Duration.ofSeconds(30), () -> !lab.tour().playingProperty().get());
        frames(2);
        assertNull(lab.tour().stageLab());
        assertEquals(tour.scenes().stream().map(TourScene::caption).toList(), said);
        assertEquals(List.of(), troubles);
        assertEquals(before, state());
        assertSame(scene, stage.getScene());
        assertSame(focused, scene.getFocusOwner());
    }

    @Test
    void shouldEndAtAnyKeyOrClickWhichDoesNothingElse() {
        fx(() -> lab.tour().setClock(clock::get));
        List<Object> before = somethingOfOnesOwn();
        fx(() -> lab.actions().get("learn.tour").perform());
        frames(1);
        assertEquals(Session.State.PAUSED, editor().run().stateProperty().get(), "the tour has the machine");
        clock.set((long) (10 * NANOS));
        frames(2);
        robot.push(KeyCode.N);
        frames(2);
        assertNull(lab.tour().stageLab());
        assertEquals(before, state());
        fx(() -> lab.actions().get("learn.tour").perform());
        frames(1);
        assertTrue(lab.tour().playingProperty().get());
        robot.clickOn(new Point2D(60, 30));
        frames(2);
        assertFalse(lab.tour().playingProperty().get());
        assertEquals(before, state());
        fx(() -> lab.actions().get("learn.tour").perform());
        answers.unsaved = Prompts.Unsaved.CANCEL;
        answers.asked.clear();
        fx(lab::quit);
        assertEquals(1, answers.asked.size(), "what is not saved is asked for");
        assertFalse(lab.tour().playingProperty().get(), "and what is asked for is seen");
        assertEquals(before, state());
    }

    private void assertItSaysOnlyWhatTheLabCanDo() {
        Stream<Move> moves = tour.scenes().stream().flatMap(scene -> scene.cues().stream()).map(TourScene.Cue::move);
        List<String> actions = moves.filter(Move.Do.class::isInstance).map(move -> ((Move.Do) move).gesture()).filter(Gesture.Act.class::isInstance).map(gesture -> ((Gesture.Act) gesture).action()).toList();
        assertEquals(List.of(), actions.stream().filter(id -> lab.actions().find(id).isEmpty()).toList());
        assertFalse(actions.isEmpty());
    }

    /** Something to lose: an edit, a selection, another view, another size, and a run. */
    private List<Object> somethingOfOnesOwn() {
        fx(() -> editor().apply("Rename", drawing -> drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals("wall") ? node.named("My wall") : node).toList())));
        fx(() -> editor().select(Selection.ofNode("wall")));
        fx(() -> lab.panels().inspector().set(false));
        fx(() -> lab.appearance().scaleProperty().set(1.1));
        fx(() -> editor().viewProperty().set(View.CAPABILITIES));
        fx(() -> editor().run().start());
        fx(lab.window().canvasView()::requestFocus);
        frames(2);
        return state();
    }

    private List<Object> state() {
        List<Object> state = new ArrayList<>();
        fx(() -> state.addAll(List.of(editor().drawing(), editor().documentProperty().get(), editor().undoNameProperty().get(), editor().selection(), editor().viewProperty().get(), editor().dirtyProperty().get(),
                editor().run().stateProperty().get(), editor().run().modeProperty().get(), editor().run().loadProperty().get(), lab.panels().inspector().get(), lab.panels().palette().get(), lab.panels().charts().get(),
                lab.appearance().scaleProperty().get(), lab.appearance().choiceProperty().get(), remembered.recent(), remembered.text("commands.used", ""), lab.lessons().classroom().place())));
        return state;
    }

    /** What somebody would look at in each scene, and its end; where something is typed, each moment. */
    private List<Double> moments() {
        List<Double> moments = new ArrayList<>();
        for (int at = 0; at < tour.scenes().size(); at++) {
            TourScene scene = tour.scenes().get(at);
            boolean types = scene.cues().stream().anyMatch(cue -> cue.move() instanceof Move.Type);
            double begun = tour.begins(at);
            Stream.of(scene.picturesAt().stream(), types ? scene.cues().stream().map(TourScene.Cue::at) : Stream.<Double>empty(), Stream.of(scene.seconds() - 0.1)).flatMap(each -> each).sorted().forEach(second -> moments.add(begun + second));
        }
        return moments;
    }

    /** Tidying up takes time, and not that of the tour's clock. */
    private void awaitTidy() {
        boolean pressed = lab.tour().said().startsWith("Ctrl+K") && clock.get() / NANOS > tour.begins(indexOf("Ctrl+K")) + 2;
        if (pressed) {
            Await.until("tidied up", Duration.ofSeconds(60), () -> !lab.tour().stageLab().editor().undoNameProperty().get().isEmpty());
        }
    }

    private int indexOf(String caption) {
        return tour.scenes().indexOf(tour.scenes().stream().filter(scene -> scene.caption().startsWith(caption)).findFirst().orElseThrow());
    }

    private void notice(List<String> said, List<String> troubles) {
        Lab own = lab.tour().stageLab();
        String caption = lab.tour().said();
        if (said.isEmpty() || !said.getLast().equals(caption)) {
            said.add(caption);
        }
        own.editor().shown().events().after(0).stream().map(Event::text).filter(text -> text.contains("of the window failed") || text.contains("cannot be drawn")).forEach(troubles::add);
        String word = caption.split("[ :]")[0];
        boolean ends = clock.get() / NANOS > tour.begins(said.size() - 1) + tour.scenes().get(said.size() - 1).seconds() - 0.2;
        if (ends) {
            switch (word) {
                case "Ctrl+K" -> check(troubles, "Tidy up".equalsIgnoreCase(own.editor().undoNameProperty().get()), "it is tidied up: " + own.editor().undoNameProperty().get());
                case "Ten" -> check(troubles, own.lessons().classroom().place().isPresent() && own.lessons().beam().isVisible(), "the lesson points at something");
                case "Capabilities" -> check(troubles, own.editor().undoNameProperty().get().length() > 0, "something was revoked");
                case "Hold" -> check(troubles, !own.editor().drawing().watching().equals(tour.scenes().getFirst().drawing().map(file -> edgeos.model.format.DrawingFormat.read(file).drawing().watching()).orElseThrow()), "a breakpoint was set");
                default -> check(troubles, own.editor().run().stateProperty().get() == Session.State.RUNNING, "it runs: " + caption);
            }
        }
    }

    private static void check(List<String> troubles, boolean holds, String what) {
        if (!holds) {
            troubles.add("not so: " + what);
        }
    }
}
