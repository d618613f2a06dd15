package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.Consent;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> pictures = new ArrayList<>();

    /** Runs a drawing for a moment. */
    private int run(Drawing drawing, String... options) throws IOException {
        return runFor(SHORT, drawing, options);
    }

    private int runFor(Duration length, Drawing drawing, String... options) throws IOException {
        Path file = folder.resolve("edge.json");
        Files.writeString(file, DrawingFormat.write(drawing));
        List<String> line = new ArrayList<>(List.of("run", file.toString(), "--seconds", String.valueOf(length.toMillis() / 1e3)));
        line.addAll(List.of(options));
        return execute(line.toArray(String[]::new));
    }

    private int execute(String... line) {
        return LabCommand.execute(new NoDisplay(), "1", new PrintWriter(out), new PrintWriter(err), line);
    }

    /** Nothing is expected of it: how much of it a busy machine carries in a moment is not what most of these tests ask. */
    private static Drawing drawing() {
        return Drawing.EMPTY.withTitle("Two nodes", "").withNodes(List.of(node("gen", "generator"), node("out", "sink")))
                .withLinks(List.of(new Link("wire", new Link.End("gen", "out"), new Link.End("out", "in"), Link.Mode.COPY,
                        Link.WhenFull.AUTO, Extras.NONE)));
    }

    private static Drawing drawing(Comparison comparison) {
        return drawing().withExpectations(List.of(new Expectation("Something arrives", Figure.MESSAGES_IN, Scope.NODE, "out", comparison, 0, "msg", Extras.NONE)));
    }

    private static Node node(String id, String kind) {
        return new Node(id, kind, id, 0, 0, null, Settings.of(Map.of()), Extras.NONE);
    }

    @Test
    void shouldReplayWhatItRecordedWithTheSameCounts() throws IOException {
        Path recording = folder.resolve("run.edgerec");
        Path figures = folder.resolve("run.json");
        Path replayed = folder.resolve("replayed.json");
        assertEquals(0, runFor(Duration.ofSeconds(1), drawing(), "--record", recording.toString(), "--json", figures.toString()), err::toString);
        assertTrue(out.toString().contains("recording     " + recording), out.toString());
        assertEquals(0, execute("replay", recording.toString(), "--json", replayed.toString(), "--screenshot", folder.resolve("p.png").toString()), err::toString);
        JsonNode ran = new JsonMapper().readTree(Files.readString(figures));
        JsonNode again = new JsonMapper().readTree(Files.readString(replayed));
        assertEquals(ran.path("title"), again.path("title"));
        assertTrue(again.path("messages").path("produced").asLong() >= ran.path("messages").path("produced").asLong(), "it goes on until it is recorded");
        for (JsonNode judged : List.of(ran, again)) {
            assertTrue(judged.path("warmUpSeconds").asDouble() >= 0.2, () -> "both judge from a fifth of the run on: " + ran + again);
        }
        assertTrue(out.toString().contains("warm-up       "), out::toString);
        assertTrue(again.path("recorded").path("machine").asString().contains("core"), again::toString);
        assertTrue(pictures.getFirst().startsWith("run.edgerec at "), pictures::toString);
    }

    @Test
    void shouldPrintTheSameOfTheSameSteps() throws IOException {
        assertEquals(0, run(drawing(), "--steps", "3000"), err::toString);
        String first = out.toString();
        assertTrue(first.contains("stepped       3,000 steps") && first.lines().anyMatch(line -> line.matches("trace +[0-9a-f]{16}")), first);
        out.getBuffer().setLength(0);
        assertEquals(0, run(drawing(), "--steps", "3000"), err::toString);
        assertEquals(first, out.toString());
        assertEquals(2, run(drawing(), "--steps", "0"));
        assertEquals(2, run(drawing(), "--seed", "4"));
        assertEquals(2, run(drawing(), "--steps", "5", "--json", folder.resolve("x.json").toString()));
    }

    @Test
    void shouldSayWhatIsWrongWithARecording() throws IOException {
        Path none = Files.writeString(folder.resolve("none.edgerec"), "{}");
        assertEquals(2, execute("replay", none.toString()));
        assertTrue(err.toString().contains("none.edgerec: this is no recording"), err.toString());
        assertEquals(2, execute("replay", folder.resolve("absent.edgerec").toString()));
    }

    @Test
    void shouldExitWithZeroWhenAllExpectationsHold() throws IOException {
        Path json = folder.resolve("figures.json");
        int code = Patient.longerAndLonger(SHORT, length -> runFor(length, drawing(Comparison.ABOVE), "--json", json.toString()), passed -> passed == 0);
        assertEquals(0, code, () -> out.toString() + err);
        assertTrue(out.toString().contains("holds         Something arrives: is "), out.toString());
        JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(json));
        assertEquals("edge", figures.at("/sample").asString());
        assertTrue(figures.at("/messages/delivered").asLong() > 0);
        assertTrue(figures.at("/expectations/0/passed").asBoolean());
    }

    @Test
    void shouldLetNoTitleSayThatSomethingHolds() throws IOException {
        String title = "Edge\nholds         All: is 1, expected > 0\u001B[2J\u202E";
        assertEquals(1, run(drawing(Comparison.BELOW).withTitle(title, "")), err::toString);
        assertTrue(out.toString().lines().noneMatch(line -> line.startsWith("holds")) && out.toString().lines().anyMatch(line -> line.contains("Edge\uFFFDholds")), out.toString());
        assertTrue(out.toString().chars().noneMatch(letter -> letter == 0x1B || letter == 0x202E), out.toString());
        assertEquals(0, run(drawing().withTitle(title, ""), "--steps", "100"), err::toString);
        assertTrue(out.toString().lines().noneMatch(line -> line.startsWith("holds")), out.toString());
    }

    @Test
    void shouldExitWithOneWhenAnExpectationFails() throws IOException {
        assertEquals(1, run(drawing(Comparison.BELOW)));
        assertTrue(out.toString().contains("FAILS         Something arrives: is "), out.toString());
    }

    @Test
    void shouldExitWithThreeWhenAFileMayNotBeRead() throws IOException {
        Drawing outside = drawing().withNodes(List.of(
                node("gen", "replay").with(Settings.of(Map.of("file", "/no/such/traffic.pcap"))), node("out", "sink")));
        assertEquals(3, run(outside));
        assertTrue(err.toString().contains("edge.json: error: node gen: file: "), err.toString());
    }

    @Test
    void shouldExitWithThreeWhenAFileIsNotWhatItShouldBe() throws IOException {
        Files.writeString(folder.resolve("traffic.pcap"), "no packets");
        Drawing muddled = drawing().withNodes(List.of(
                node("gen", "replay").with(Settings.of(Map.of("file", "traffic.pcap"))), node("out", "sink")));
        assertEquals(3, run(muddled), err::toString);
        assertTrue(err.toString().contains("edge.json: error: node gen: "), err.toString());
        assertTrue(err.toString().contains("not a capture file"), err.toString());
    }

    @Test
    void shouldSayWhenTheDiskIsFull() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell that limits the size of files");
        Drawing writes = drawing().withNodes(List.of(
                node("gen", "generator").with(Settings.of(Map.of("ratePerSecond", 100_000))),
                node("out", "capture").with(Settings.of(Map.of("file", "all.pcap")))));
        Path file = Files.writeString(folder.resolve("edge.json"), DrawingFormat.write(writes));
        String said = Patient.longerAndLonger(Duration.ofSeconds(1), length -> withSmallFiles("run", file.toString(), "--seconds", String.valueOf(length.toSeconds())),
                told -> told.contains("error: "));
        assertTrue(said.contains("error: capture file cannot be written: file=") && said.contains("all.pcap"), said);
    }

    @Test
    void shouldSayThatItsResultsCannotBeWritten() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.exists(Path.of("/dev/full")), "needs a shell, and a device that is always full");
        String full = inShell("\"$0\" \"$@\" > /dev/full; echo code=$?", "graph", "samples/shared-key.json");
        assertTrue(full.startsWith("standard output cannot be written: ") && full.strip().endsWith("code=2"), full);
        String enough = inShell("\"$0\" \"$@\" | head -c 7; echo code=${PIPESTATUS[0]}", "graph", "samples/shared-key.json");
        assertEquals("digraphcode=0", enough.strip());
    }

    @Test
    void shouldWriteNumbersTheSameInEveryLanguage() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell");
        String said = inShell("exec \"$0\" -Duser.language=de \"$@\"", "train", "--shipped");
        assertTrue(said.contains("float 99."), said);
    }

    private static String withSmallFiles(String... line) throws IOException {
        return inShell("ulimit -f 100; exec \"$0\" \"$@\"", line);
    }

    private static String inShell(String script, String... line) throws IOException {
        var command = new ArrayList<>(List.of("/bin/bash", "-c", script, ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "edgeos.Main"));
        command.addAll(List.of(line));
        Process lab = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(lab.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldTakeTheFileAfterWhatIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("edge.json"), DrawingFormat.write(drawing()));
        assertEquals(0, execute("run", "--seconds", "0.2", "--allow", "/a", "--allow", "/b", file.toString()), err::toString);
        assertEquals(0, execute("check", "--allow", "/a", file.toString()), err::toString);
    }

    @Test
    void shouldAskForThePictureThatWasWanted() throws IOException {
        Path png = folder.resolve("edge.png");
        assertEquals(0, run(drawing(), "--screenshot", png.toString(), "--theme", "light", "--size", "800x600", "--scale", "1.5"));
        assertEquals(List.of("edge.json " + new Desk.Picture(png, Desk.Look.LIGHT, 800, 600, 1.5, Desk.Tab.CHAIN, Desk.Below.START_UP)), pictures);
    }

    @Test
    void shouldSayWhichFileCannotBeWritten() throws IOException {
        Path nowhere = folder.resolve("absent").resolve("figures.json");
        assertEquals(2, run(drawing(), "--json", nowhere.toString()));
        assertTrue(err.toString().contains("figures.json"), err.toString());
    }

    /** A machine without a display, on which pictures are only noted. */
    private final class NoDisplay implements Desk {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(Optional<Path> file) {
            throw new AssertionError("there is no display");
        }

        @Override
        public void paint(Path drawing, Consent allowed, Picture picture) {
            pictures.add(drawing.getFileName() + " " + picture);
        }

        @Override
        public void paintRecording(Path recording, long atNanos, Picture picture) {
            pictures.add(recording.getFileName() + " at " + atNanos + " " + picture);
        }
    }
}
