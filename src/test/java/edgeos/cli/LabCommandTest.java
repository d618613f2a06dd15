package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Consent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final FakeDesk desk = new FakeDesk();

    private int execute(String... arguments) {
        return LabCommand.execute(desk, "9.8", new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void shouldSayItsVersionAndHelp() {
        assertEquals(0, execute("--version"));
        assertEquals("EdgeOS Lab 9.8", out.toString().strip());
        assertEquals(0, execute("run", "--help"));
        for (String option : List.of("--seconds", "--json", "--screenshot", "--theme", "--size", "--scale", "--allow")) {
            assertTrue(out.toString().contains(option), option);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "--nonsense", "run x.json --seconds zero", "run x.json --seconds 0", "run x.json --seconds NaN",
        "run x.json --size big", "run x.json --size 10x10", "run x.json --theme pink", "run x.json --scale 3", "run x.json --scale NaN", "replay x.edgerec --scale large", "run x.json y.json", "nonsense x.json"})
    void shouldRefuseWrongUsage(String line) {
        assertEquals(2, execute(line.split(" ")));
        assertTrue(err.toString().contains("Usage:"), err.toString());
    }

    @Test
    void shouldImportAndExportClickConfigurations() throws IOException {
        Path file = Files.writeString(folder.resolve("r.click"), "InfiniteSource -> c :: Counter -> Mystery(1) -> Discard;");
        assertEquals(0, execute("import", file.toString()));
        assertTrue(out.toString().contains("element=Mystery") && out.toString().contains("r.json: nodes=4 links=3"), out.toString());
        assertEquals(0, execute("check", folder.resolve("r.json").toString()));
        assertEquals(0, execute("export", folder.resolve("r.json").toString(), "-o", folder.resolve("again.click").toString()));
        assertTrue(Files.readString(folder.resolve("again.click")).contains("c :: Counter;"));
        Files.writeString(file, "a :: ;");
        assertEquals(3, execute("import", file.toString(), "-o", folder.resolve("b.json").toString()));
    }

    /** Neither the name of a file nor one within it breaks a line in two, turns its direction, or speaks to the terminal. */
    @Test
    void shouldSayWhatIsWrongInOneLineWhateverNamesHold() throws IOException {
        String evil = "a\nb\u202ec\u001b[2Jd";
        Path file = Files.writeString(folder.resolve(evil + ".json"), Files.readString(Path.of("samples/chain-of-six.json")).replace("\"generator\"", "\"gen\\u202e\\u001b[2J\""));
        assertEquals(3, execute("check", file.toString()));
        String said = out.toString();
        assertTrue(said.contains("a\uFFFDb\uFFFDc\uFFFD[2Jd.json: error: "), said);
        assertTrue(said.lines().allMatch(line -> line.contains(".json: ") && line.codePoints().noneMatch(letter -> letter == 0x202e || letter == 0x1b)), said);
        out.getBuffer().setLength(0);
        assertEquals(2, execute("replay", folder.resolve(evil).toString()));
        assertEquals(1, err.toString().strip().lines().count(), err.toString());
    }

    /** A configuration would take the place of a drawing, or be a picture that nobody can open. */
    @ParameterizedTest
    @ValueSource(strings = {"r.json", "R.JSON", "r.edgeos", "r.jpg", "r.pdf"})
    void shouldExportNothingByTheNameOfAnotherKindOfFile(String name) throws IOException {
        Path file = Files.copy(Path.of("samples/chain-of-six.json"), folder.resolve(name));
        byte[] before = Files.readAllBytes(file);
        assertEquals(2, execute("export", file.toString(), "-o", file.toString()));
        assertTrue(err.toString().contains(".click") && err.toString().contains(".png"), err.toString());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void shouldOpenTheWindowWhereThereIsADisplay() {
        desk.display = true;
        assertEquals(0, execute("my.json"));
        assertEquals(List.of("open Optional[my.json]"), desk.asked);
    }

    @Test
    void shouldSayInOneSentenceWhyThereIsNoWindow() {
        desk.display = true;
        desk.refusal = "The window needs GTK 3.";
        assertEquals(4, execute());
        assertEquals("The window needs GTK 3.", err.toString().strip());
    }

    @Test
    void shouldTellADefectFromAnExpectationThatFails() {
        desk.display = true;
        desk.defect = new OutOfMemoryError("Java heap space");
        assertEquals(70, execute());
        assertTrue(err.toString().startsWith("The lab failed: java.lang.OutOfMemoryError: Java heap space"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void shouldFindThatAFileIsMissing(String command) {
        assertEquals(3, execute(command, folder.resolve("absent.json").toString()));
        assertTrue((out.toString() + err).contains("absent.json: error: "), out.toString() + err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "nonsense", "{\"format\": 7}"})
    void shouldFindWhatIsNotADrawing(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), text);
        assertEquals(3, execute("check", file.toString()));
        assertTrue(out.toString().contains("broken.json: error: ") && !out.toString().contains("StreamReadFeature"), out.toString());
        assertEquals(3, execute("run", file.toString(), "--seconds", "0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import absent.click", "import .", "report absent.json", "report .", "graph absent.json", "export absent.json", "graph .", "check .", "run ."})
    void shouldSayWhichFileCannotBeRead(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String name = words.removeLast();
        words.add(folder.resolve(name).toString());
        assertEquals(3, execute(words.toArray(String[]::new)), err::toString);
        String said = out.toString() + err;
        assertTrue(said.startsWith(folder.resolve(name).toString()) && said.strip().lines().count() == 1, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import r.click -o", "graph samples/default.json --out", "export samples/chain-of-six.json -o", "train --shipped --out", "report r.json --out",
        "run samples/chain-of-six.json --json", "experiment attacks --only forgedRecord.merged --json"})
    void shouldSayWhatCannotBeWrittenBeforeTheWorkBegins(String line) throws IOException {
        Files.writeString(folder.resolve("r.click"), "Idle -> Discard;");
        Files.writeString(folder.resolve("r.json"), "{\"experiment\": \"x\", \"rows\": []}");
        for (Path nowhere : List.of(folder.resolve("absent").resolve("file"), folder)) {
            List<String> words = new ArrayList<>(List.of(line.replace(" r.", " " + folder + "/r.").split(" ")));
            words.add(nowhere.toString());
            err.getBuffer().setLength(0);
            assertEquals(2, execute(words.toArray(String[]::new)), err::toString);
            assertTrue(err.toString().startsWith(nowhere + " cannot be written: ") && err.toString().strip().lines().count() == 1, err.toString());
            assertEquals("", out.toString(), "nothing was done");
        }
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing was written");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "check @", "run @", "run samples/default.json --json @", "report @", "import x.click -o @", "grade @ x.json --csv y.csv", "--tour --frames @", "experiment sweep @"})
    void shouldNotTakeAnEmptyNameForAFolder(String line) {
        assertEquals(2, execute(Stream.of(line.split(" ")).map(word -> word.replace("@", "")).toArray(String[]::new)));
        assertTrue(err.toString().contains("the name of the file is empty"), err.toString());
        assertEquals(2, execute(Stream.of(line.split(" ")).map(word -> word.replace("@", "a\0b")).toArray(String[]::new)));
        assertTrue(err.toString().contains("no file can be called 'a\uFFFDb' here. Name another.") && !err.toString().contains("java."), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph a.json --out a.json", "import r.click -o r.click", "run a.json --seconds 0.1 --json a.json", "run a.json --seconds 0.1 --record a.json",
        "run a.json --seconds 0.1 --screenshot a.json", "run a.json --seconds 0.1 --record new --json new", "run a.json --seconds 0.1 --json new --screenshot new", "run a.json --seconds 0.1 --json link.json", "report r.json --out r.json",
        "replay r.edgerec --json r.edgerec", "replay r.edgerec --screenshot r.edgerec", "experiment sweep a.json --set *.ringBytes=4096 --runs 1 --seconds 0.1 --json a.json", "experiment capacity a.json --json a.json",
        "handout lesson --out lesson/lesson.md", "grade lesson x.json --expectations r.json --csv r.json", "grade lesson a.json --csv a.json", "grade lesson a.json --csv lesson/start.json"})
    void shouldNotWriteOverWhatItReads(String line) throws IOException {
        Files.copy(Path.of("samples/chain-of-six.json"), folder.resolve("a.json"));
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("a.json"));
        Files.writeString(folder.resolve("r.click"), "Idle -> Discard;");
        Files.writeString(folder.resolve("r.json"), "{\"experiment\": \"x\", \"rows\": []}");
        Files.copy(Path.of("samples/recordings/attack-contained.edgerec"), folder.resolve("r.edgerec"));
        Files.createDirectory(folder.resolve("b"));
        Files.createDirectory(folder.resolve("lesson"));
        for (String part : List.of("lesson.md", "start.json")) {
            Files.copy(Path.of("samples/lessons/11-immune-to-the-flood", part), folder.resolve("lesson").resolve(part));
        }
        Map<Path, String> before = held();
        assertEquals(2, execute(Stream.of(line.split(" ")).map(word -> word.matches("(a|b|r|new|link|lesson)([./].*)?") ? folder.resolve(word).toString() : word).toArray(String[]::new)), () -> out.toString() + err);
        assertTrue(err.toString().contains(" would be written over what the command reads, or writes, too. Name another file."), err.toString());
        assertEquals(before, held());
    }

    private Map<Path, String> held() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, LabCommandTest::bytes));
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void shouldSayWhichFileADiskIsTooFullFor() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is always full");
        assertEquals(2, execute("graph", "samples/shared-key.json", "--out", "/dev/full"));
        assertTrue(err.toString().matches("/dev/full cannot be written: .+\\. Choose another place\\.\\R"), err.toString());
    }

    @Test
    void shouldSayHowToGetADrawingOutOfAClickConfiguration() {
        assertEquals(3, execute("run", "samples/click/ping-responder.click"));
        assertTrue(err.toString().contains("this is a Click configuration") && err.toString().contains("import"), err.toString());
    }

    @Test
    void shouldNotImportOverADrawingUnlessItIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("r.click"), "InfiniteSource -> Discard;");
        Path drawn = Files.writeString(folder.resolve("r.json"), "mine");
        assertEquals(2, execute("import", file.toString()));
        assertTrue(err.toString().contains("r.json is there already"), err.toString());
        assertEquals("mine", Files.readString(drawn));
        assertEquals(0, execute("import", file.toString(), "-o", drawn.toString()));
        assertNotEquals("mine", Files.readString(drawn));
        Files.writeString(drawn, "mine");
        Files.writeString(file, "a :: ;");
        assertEquals(3, execute("import", file.toString(), "-o", drawn.toString()));
        assertEquals("mine", Files.readString(drawn));
        assertTrue(err.toString().contains("r.json is left as it was"), err.toString());
    }

    @Test
    void shouldWriteIntoAPipeInsteadOfTakingItsPlace() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")) && new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor() == 0, "needs a pipe with a name");
        var read = new FutureTask<>(() -> Files.readString(pipe));
        Thread.ofPlatform().daemon().start(read);
        assertEquals(0, execute("graph", "samples/tenants-never-meet.json", "--out", pipe.toString()), err::toString);
        assertTrue(read.get(60, TimeUnit.SECONDS).startsWith("digraph capabilities {"));
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void shouldWriteWhoMayDoWhatForGraphviz() throws IOException {
        assertEquals(0, execute("graph", "samples/tenants-never-meet.json"));
        assertTrue(out.toString().startsWith("digraph capabilities {"), out.toString());
        Path dot = folder.resolve("graph.dot");
        assertEquals(0, execute("graph", "samples/tenants-never-meet.json", "--out", dot.toString()));
        assertEquals(out.toString(), Files.readString(dot));
        assertEquals(3, execute("graph", folder.resolve("absent.json").toString()));
        assertTrue(err.toString().contains("absent.json: error: "), err.toString());
    }

    @Test
    void shouldPlayTheTourWhereThereIsADisplayAndSayWhatToDoWhereThereIsNone() {
        desk.display = true;
        assertEquals(0, execute("--tour"));
        assertEquals(List.of("tour"), desk.asked);
        desk.display = false;
        assertEquals(4, execute("--tour"));
        assertTrue(err.toString().contains("--tour --frames DIR"), err.toString());
    }

    @Test
    void shouldFilmTheTourIntoAnEmptyFolderAndNoOther() throws IOException {
        Path frames = folder.resolve("new").resolve("frames");
        assertEquals(0, execute("--tour", "--frames", frames.toString(), "--fps", "2.5", "--size", "1920x1080", "--scale", "2", "--theme", "light"));
        assertEquals(List.of("film " + new Desk.Film(frames, OptionalDouble.of(2.5), Desk.Look.LIGHT, 1920, 1080, 2)), desk.asked);
        assertTrue(Files.isDirectory(frames));
        assertTrue(out.toString().contains("5.3 s") && out.toString().contains("tour-01.png") && out.toString().contains("A caption."), out.toString());
        assertEquals(0, execute("--tour", "--frames", frames.toString()), "it is empty");
        assertEquals("film " + new Desk.Film(frames, OptionalDouble.empty(), Desk.Look.DARK, 1400, 900, 1), desk.asked.getLast());
        Files.writeString(frames.resolve("mine.png"), "");
        assertEquals(2, execute("--tour", "--frames", frames.toString()));
        assertTrue(err.toString().contains("frames=" + frames + " is not an empty folder"), err.toString());
        assertEquals(2, execute("--tour", "--frames", frames.resolve("mine.png").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tour --fps 5", "--frames f", "--theme light", "--tour a.json", "--tour --frames f --fps 0", "--tour --frames f --fps 100", "--tour --frames f --fps NaN", "--tour --frames f --size 1x1", "--tour --frames f --scale 9", "--first-frame a.json", "--first-frame --tour"})
    void shouldRefuseToursThatNobodyCanPlay(String line) {
        desk.display = true;
        assertEquals(2, execute(line.split(" ")));
        assertTrue(err.toString().contains("Usage:") && desk.asked.isEmpty(), err.toString());
    }

    /** Remembers what it was asked. */
    private static final class FakeDesk implements Desk {
        private final List<String> asked = new ArrayList<>();
        private boolean display;
        private String refusal = "";
        private Error defect;

        @Override
        public boolean hasDisplay() {
            return display;
        }

        @Override
        public void open(Optional<Path> file) throws DeskException {
            if (!refusal.isEmpty()) {
                throw new DeskException(refusal);
            }
            asked.add("open " + file);
            if (defect != null) {
                throw defect;
            }
        }

        @Override
        public void playTour() {
            asked.add("tour");
        }

        @Override
        public void filmTour(Film film, Consumer<Frame> saved) {
            asked.add("film " + film);
            saved.accept(new Frame(film.folder().resolve("tour-01.png"), 5.25, "A caption."));
        }

        @Override
        public void paint(Path drawing, Consent allowed, Picture picture) {
            asked.add("paint " + drawing + " " + picture);
        }

        @Override
        public void paintRecording(Path recording, long atNanos, Picture picture) {
            asked.add("paint " + recording + " at " + atNanos);
        }
    }
}
