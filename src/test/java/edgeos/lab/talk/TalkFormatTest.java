package edgeos.lab.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.lab.Samples;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkFormatTest {
    private static final Drawing DRAWN = DrawingFormat.read(Samples.first().orElseThrow()).drawing();
    private static final SceneView VIEW = new SceneView(Map.of("tab", "chain", "below", "latency", "charts", "true", "charts.at", "0.6", "scale", "1.4"), Optional.of("dark"),
            Optional.of(new SceneView.Part(-10.5, 20, 300, 200)), "g", Map.of("nodes", List.of("nic"), "links", List.of("w1", "w2")));
    private static final SceneRun HELD = new SceneRun(SceneRun.State.HELD, Mode.SLOW, false, 1234, 2.5, 8, 40);

    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatItWrote() throws IOException {
        Path beside = folder.resolve("drawings/first.json");
        Files.createDirectories(beside.getParent());
        DrawingFormat.save(DRAWN, beside);
        Drawing other = DRAWN.withTitle("Another", "");
        var talk = new Talk("A talk", List.of(new TalkScene("One", "Say \"hello\".\n\nThen wait.", new SceneDrawing.Embedded(other, folder), VIEW, HELD),
                new TalkScene("Two", "", new SceneDrawing.OfFile(beside), SceneView.AS_IT_IS, SceneRun.LIVE), new TalkScene("Three", "", new SceneDrawing.Sample("default"), SceneView.AS_IT_IS, SceneRun.STOPPED),
                new TalkScene("Four", "", new SceneDrawing.Embedded(other, folder), SceneView.AS_IT_IS, new SceneRun(SceneRun.State.RUNNING, Mode.LIVE, true, 0, 1, 0, 10))));
        Path file = folder.resolve("talk.edgetalk");
        TalkFormat.save(talk, file);
        TalkReading reading = TalkFormat.read(file);
        assertEquals(List.of(), reading.findings());
        assertTrue(reading.complete());
        assertEquals(talk, reading.talk());
        String text = Files.readString(file);
        assertTrue(text.contains("\"drawings/first.json\""), text);
        assertEquals(2, text.split("\"#1\"", -1).length - 1, "a drawing that two scenes share is in the file once");
        assertEquals(text, TalkFormat.write(reading.talk(), folder));
    }

    @Test
    void shouldShowWhatCanBeShownOfABadFileAndSayWhereTheRestIsWrong() throws IOException {
        Files.writeString(folder.getParent().resolve("outside.json"), DrawingFormat.write(DRAWN));
        String text = """
                {"format": "edgeos-talk", "version": 1, "title": 7, "scenes": [
                  {"name": "Good", "drawing": "sample:default", "run": {"state": "dancing", "load": -1}},
                  {"name": "Out", "drawing": "../outside.json"}, {"name": "Root", "drawing": "/etc/passwd"}, {"name": "Gone", "drawing": "gone.json"}, {"name": "None", "drawing": "#9"},
                  {"name": "Sample", "drawing": "sample:../default"}, 5, {"drawing": "sample:default", "view": {"theme": "pink", "part": {"x": 0, "width": 0}, "scale": 9, "bogus": 1}}
                ]""";
        TalkReading reading = TalkFormat.read(text, folder.resolve("bad.edgetalk"));
        assertEquals(List.of("Good", ""), reading.talk().scenes().stream().map(TalkScene::name).toList());
        assertFalse(reading.complete());
        assertFalse(reading.isFit());
        assertEquals(SceneRun.STOPPED, reading.talk().scenes().getFirst().run());
        List<String> found = reading.findings().stream().map(Finding::what).toList();
        for (String place : List.of("line=", "at=title", "at=scenes[0].run.state", "at=scenes[0].run.load", "at=scenes[1].drawing", "at=scenes[2].drawing", "at=scenes[3].drawing", "at=scenes[4].drawing",
                "at=scenes[5].drawing", "at=scenes[6]", "at=scenes[7].view.theme", "at=scenes[7].view.part.width", "at=scenes[7].view.scale", "at=scenes[7].view.bogus")) {
            assertTrue(found.stream().anyMatch(what -> what.contains(place)), place + " is not in " + found);
        }
        assertTrue(reading.findings().stream().noneMatch(finding -> finding.remedy().isBlank()));
    }

    @Test
    void shouldBringATalkThatHoldsAtLeastTenScenesWithNotes() {
        TalkReading reading = TalkFormat.read(TalkFormat.samples().getFirst());
        assertEquals(List.of(), reading.findings());
        assertEquals(List.of(), TalkChecks.of(reading.talk(), edgeos.lab.lesson.Vocabulary.UNKNOWN));
        assertTrue(reading.talk().size() >= 10);
        assertTrue(reading.talk().scenes().stream().allMatch(scene -> scene.notes().length() > 100));
    }

    @Test
    void shouldFollowNoLinkOutOfTheFolder() throws IOException {
        Path talks = Files.createDirectory(folder.resolve("talks"));
        Path secret = folder.resolve("secret.json");
        Files.writeString(secret, DrawingFormat.write(DRAWN));
        Files.createSymbolicLink(talks.resolve("inside.json"), secret);
        TalkReading reading = TalkFormat.read("{\"format\": \"edgeos-talk\", \"scenes\": [{\"name\": \"A\", \"drawing\": \"inside.json\"}]}", talks.resolve("a.edgetalk"));
        assertEquals(List.of(), reading.talk().scenes());
        assertTrue(reading.findings().getFirst().what().startsWith("the drawing is not in the talk's folder"), reading.findings()::toString);
    }

    @Test
    void shouldTakeNoMoreThanALabCanShow() {
        String many = "{\"name\": \"A\", \"drawing\": \"sample:default\"},".repeat(Talk.MOST_READ) + "{\"name\": \"Last\", \"drawing\": \"sample:default\"}";
        TalkReading reading = TalkFormat.read("{\"format\": \"edgeos-talk\", \"scenes\": [" + many + "]}", folder.resolve("a.edgetalk"));
        assertEquals(Talk.MOST_READ, reading.talk().size());
        assertFalse(reading.complete());
        for (String nonsense : List.of("", "[]", "{", "{\"format\": \"edgeos-lab\"}", "{\"scenes\": [[[[", "[".repeat(100_000), "\u0000")) {
            TalkReading none = TalkFormat.read(nonsense, folder.resolve("a.edgetalk"));
            assertEquals(Talk.EMPTY, none.talk());
            assertFalse(none.isFit(), nonsense);
        }
        assertFalse(TalkFormat.read(folder.resolve("absent.edgetalk")).isFit());
        assertFalse(TalkFormat.read(folder).isFit());
    }

    @Test
    void shouldFindDrawingsWhoseNamesLookLikeSomethingElse() throws IOException {
        Path odd = folder.resolve("#1.json");
        DrawingFormat.save(DRAWN, odd);
        var talk = new Talk("", List.of(new TalkScene("A", "", new SceneDrawing.OfFile(odd), SceneView.AS_IT_IS, SceneRun.LIVE)));
        assertEquals(talk, TalkFormat.read(TalkFormat.write(talk, folder), folder.resolve("a.edgetalk")).talk());
    }

    @Test
    void shouldNotWriteADrawingThatIsElsewhere() {
        var talk = new Talk("", List.of(new TalkScene("", "", new SceneDrawing.OfFile(folder.resolveSibling("x.json")), SceneView.AS_IT_IS, SceneRun.LIVE)));
        assertThrows(IllegalArgumentException.class, () -> TalkFormat.write(talk, folder));
    }
}
