package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.lab.Samples;
import edgeos.lab.Session;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneRun;
import edgeos.lab.talk.TalkScene;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Theme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SceneryTest extends LabFixture {
    @Test
    void shouldSayWhatIsShownAndShowItAgain() {
        fx(() -> lab.files().openCopy(Samples.folder().orElseThrow().resolve("firewall-real-packets.json")));
        frames(2);
        String node = editor().drawing().nodes().getFirst().id();
        fx(() -> {
            lab.panels().inspector().set(false);
            lab.appearance().choiceProperty().set(Appearance.Choice.DARK);
            lab.window().chooseBelow(StripTab.LATENCY);
            editor().select(Selection.ofNode(node));
            editor().run().loadProperty().set(0.5);
            lab.window().canvasView().board().look(new Camera(33, -21, 1.25));
            editor().run().readyToStep();
            editor().live().orElseThrow().step(40);
            editor().stepped();
        });
        frames(2);
        long trace = editor().run().time().orElseThrow().trace();
        TalkScene scene = shown();
        assertEquals(new SceneDrawing.Sample("firewall-real-packets"), scene.drawing());
        assertEquals(new SceneRun(SceneRun.State.HELD, Mode.STEP, false, 40, 0.5, 0, 10), scene.run());
        fx(this::lookElsewhere);
        frames(2);
        fx(() -> assertTrue(lab.scenery().put(scene)));
        Await.until("the run is held", Duration.ofSeconds(60), () -> !lab.scenery().isOnItsWay());
        frames(2);
        assertEquals(View.CHAIN, editor().viewProperty().get());
        assertEquals(Theme.DARK, lab.appearance().theme());
        assertEquals(StripTab.LATENCY, lab.window().chosenBelow());
        assertEquals(Selection.ofNode(node), editor().selection());
        assertEquals(40, editor().run().time().orElseThrow().position());
        assertEquals(trace, editor().run().time().orElseThrow().trace(), "the same has happened");
        assertEquals(1.25, lab.window().canvasView().board().camera().zoom(), 0.01);
        assertEquals(33, lab.window().canvasView().board().camera().x(), 2);
        assertEquals(scene, shown());
    }

    @Test
    void shouldGoOnWithADrawingThatIsThereAndKeepWhatIsNotSavedInTheScene() {
        TalkScene scene = shown();
        assertInstanceOf(SceneDrawing.Embedded.class, scene.drawing());
        fx(() -> editor().run().start());
        TalkScene running = shown();
        assertEquals(SceneRun.State.RUNNING, running.run().state());
        var session = editor().shown();
        fx(() -> lab.scenery().put(running));
        assertSame(session, editor().shown(), "it goes on");
        fx(() -> lab.scenery().put(scene));
        assertEquals(Session.State.STOPPED, editor().run().stateProperty().get());
        assertSame(session, editor().shown());
        fx(() -> editor().apply("Title", drawing -> drawing.withTitle("Other", "")));
        fx(() -> lab.scenery().put(running));
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
        assertEquals(Session.State.RUNNING, editor().run().stateProperty().get());
    }

    private void lookElsewhere() {
        lab.files().openCopy(Samples.first().orElseThrow());
        editor().run().setMode(Mode.LIVE);
        editor().run().start();
        editor().viewProperty().set(View.POOL);
        lab.panels().inspector().set(true);
        lab.appearance().choiceProperty().set(Appearance.Choice.LIGHT);
        lab.window().chooseBelow(StripTab.EVENTS);
    }

    private TalkScene shown() {
        TalkScene[] now = new TalkScene[1];
        fx(() -> now[0] = lab.scenery().now("A"));
        return now[0];
    }
}
