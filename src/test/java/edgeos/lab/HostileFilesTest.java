package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.LessonFinding;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.recording.Replay;
import edgeos.lab.recovery.Left;
import edgeos.lab.recovery.RecoveryFolder;
import edgeos.lab.results.ResultStore;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkReading;
import edgeos.lab.tour.TourReader;
import edgeos.model.check.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind that people hand to each other, and that the lab keeps for itself, after something happened to them: there is what can be read, or words that say what is wrong, and what is to be done. Nothing throws, and nothing goes on for ever. */
class HostileFilesTest {
    private static final int MUTANTS = 24;
    /** Of what takes long to read, and has its own test beside it. */
    private static final int FEW = 6;
    private static final long SEED = 20_261_123;
    private static final int LONG_BYTES = 100 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Paths, control characters, directions of writing, marks of byte order, and what programs like to fill in. */
    private static final String[] INTRUDERS = {"../../etc/passwd", "\u0000", "\u001b[2J", "\u00e2\u0080\u00ae\u00e2\u0081\u00a6", "\u00ef\u00bb\u00bf", "\u00ff\u00fe", "${x}", "%s%n", "{0}", "'", "file:///", "sample:../x",
            "\\u0000", "\\uD800"};
    private static final String RESULT = """
            {"experiment": "probe", "description": "How quick?", "machine": "Linux", "cores": 2, "jdk": "25", "date": "2026-01-02T03:04:05Z", "seed": 1, "versions": {"lab": "1"}, "complete": true,
             "rows": [{"name": "a", "values": {"system": "a", "hops": 2, "p50Nanos": 100.5, "p50NanosLeast": 90, "p50NanosMost": 110}, "raw": {"p50Nanos": [90, 100.5, 110]}, "passed": true, "remark": ""}],
             "drawings": {"a": {"format": "edgeos-lab", "version": 1, "title": "A"}}, "extent": "quick", "tookMillis": 48000, "trouble": "", "how": "By a clock.",
             "plots": [{"title": "Time", "form": "DOTS", "value": "p50Nanos", "by": "system", "series": "", "only": {"hops": 2}, "scale": "LOGARITHMIC", "lines": []}]}
            """;

    @TempDir
    private Path folder;
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** What a file that is wrong is answered with: nothing, or words for people. */
    private interface Reader {
        List<String> said(Path file) throws IOException;
    }

    private void survives(Path file, byte[] good, int mutants, Reader reader) throws IOException {
        Files.createDirectories(file.getParent());
        for (int number = 0; number < mutants; number++) {
            Files.write(file, mutant(good, number));
            said(file, reader, file.getFileName() + " mutant=" + number);
        }
        try (var endless = new RandomAccessFile(file.toFile(), "rw")) {
            endless.setLength(LONG_BYTES);
        }
        assertFalse(said(file, reader, "long").isEmpty(), () -> file + " is not read, and nobody says why");
    }

    private static List<String> said(Path file, Reader reader, String name) {
        List<String> said = assertTimeoutPreemptively(LONGEST, () -> reader.said(file), name);
        said.forEach(sentence -> assertFalse(sentence.isBlank() || sentence.endsWith("null"), () -> name + ": " + sentence));
        return said;
    }

    private byte[] mutant(byte[] good, int number) {
        return switch (number % 6) {
            case 0 -> flipped(good);
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            default -> {
                String text = new String(good, StandardCharsets.ISO_8859_1);
                int at = random.nextInt(text.length());
                yield (switch (number % 6) {
                    case 2 -> number(text, at);
                    case 3 -> text.substring(0, at) + pick("[", "{\"a\":", "((((", "> ", "\"", "\\u", "not ").repeat(1 << random.nextInt(3, 16)) + text.substring(at);
                    case 4 -> twice(text, at);
                    default -> text.substring(0, at) + pick(INTRUDERS) + text.substring(at);
                }).getBytes(StandardCharsets.ISO_8859_1);
            }
        };
    }

    private byte[] flipped(byte[] good) {
        byte[] mutant = good.clone();
        for (int flips = random.nextInt(1, 12); flips > 0; flips--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    /** Another number where the next one is. */
    private String number(String text, int at) {
        return text.substring(0, at) + text.substring(at).replaceFirst("-?[0-9]+([.][0-9]+)?", pick("-1", "0", "1e308", "1e999", "-1e999", "9".repeat(400), "9223372036854775808", "2147483648", "0.0000001", "NaN", "-0"));
    }

    /** A line, or what stands between two commas, is there twice. */
    private static String twice(String text, int at) {
        int from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf(',', at)) + 1;
        int comma = text.indexOf(',', at);
        int line = text.indexOf('\n', at);
        int to = 1 + (comma < 0 || line < 0 ? Math.max(comma, line) : Math.min(comma, line));
        return to <= from ? text + text : text.substring(0, to) + text.substring(from, to) + text.substring(to);
    }

    private String pick(String... among) {
        return among[random.nextInt(among.length)];
    }

    private static List<String> sentences(List<Finding> findings) {
        findings.forEach(finding -> assertFalse(finding.remedy().isBlank(), finding::toString));
        return findings.stream().map(Finding::what).toList();
    }

    @Test
    void shouldReadTalksThatAnythingHappenedTo() throws IOException {
        String good = Files.readString(TalkFormat.samples().getFirst());
        String drawing = Files.readString(Path.of("samples", "default.json"));
        String within = good.substring(0, good.lastIndexOf('}')) + ", \"drawings\": {\"1\": " + drawing + "}}";
        survives(folder.resolve("a.edgetalk"), within.getBytes(StandardCharsets.UTF_8), MUTANTS, file -> {
            TalkReading reading = TalkFormat.read(file);
            assertTrue(reading.complete() || !reading.findings().isEmpty());
            if (!reading.talk().scenes().isEmpty()) {
                TalkFormat.write(reading.talk(), folder);
            }
            return sentences(reading.findings());
        });
    }

    @Test
    void shouldReadLessonsAndToursThatAnythingHappenedTo() throws IOException {
        byte[] lesson = Files.readAllBytes(Path.of("samples", "lessons", "11-immune-to-the-flood", "lesson.md"));
        survives(folder.resolve("lesson").resolve(LessonReader.FILE), lesson, MUTANTS, file -> {
            LessonReading reading = LessonReader.read(file);
            return reading.findings().stream().map(LessonFinding::toString).toList();
        });
        survives(folder.resolve("tour.md"), Files.readAllBytes(Path.of("samples", "tour", "tour.md")), MUTANTS, file -> TourReader.read(file).problems());
    }

    @Test
    void shouldReadResultsThatAnythingHappenedTo() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        assertEquals(List.of(), results(Files.writeString(results.resolve("good.json"), RESULT)));
        assertEquals(List.of(), results(Files.writeString(results.resolve("a.json"), RESULT.replace("100.5", "9".repeat(400)))), "a figure that is no number is not there");
        survives(results.resolve("a.json"), RESULT.getBytes(StandardCharsets.UTF_8), MUTANTS, HostileFilesTest::results);
    }

    private static List<String> results(Path file) {
        ResultStore.Contents contents = new ResultStore(Optional.of(file.getParent())).read();
        assertTrue(contents.results().stream().anyMatch(kept -> kept.file().orElseThrow().endsWith("good.json")), "the others are there all the same");
        return contents.problems();
    }

    @Test
    void shouldReadRecordingsThatAnythingHappenedTo() throws IOException {
        Path good;
        try (var files = Files.list(Path.of("samples", "recordings"))) {
            good = files.filter(file -> file.toString().endsWith(".edgerec")).sorted().findFirst().orElseThrow();
        }
        survives(folder.resolve("a.edgerec"), Files.readAllBytes(good), FEW, file -> {
            try {
                Replay replay = Replay.open(file);
                replay.seek(replay.lengthNanos() / 2);
                return replay.isComplete() ? List.of() : List.of("cut off");
            } catch (IOException said) {
                return List.of(said.getMessage());
            }
        });
    }

    @Test
    void shouldOfferWhatIsLeftOfUnsavedEditsWhateverHappenedToThem() throws IOException {
        String about = "file=/tmp/a.json\nfolder=/tmp\nedits=7\nsource.file.0=/tmp/a.click\nsource.text.0=never saved\n";
        String drawing = Files.readString(Path.of("samples", "default.json"));
        for (int number = 0; number < MUTANTS; number++) {
            Path root = folder.resolve("recovery " + number);
            Path kept = Files.createDirectories(root.resolve("one"));
            Files.write(kept.resolve("about.properties"), mutant(about.getBytes(StandardCharsets.UTF_8), number));
            Files.write(kept.resolve("drawing.json"), number % 2 == 0 ? drawing.getBytes(StandardCharsets.UTF_8) : mutant(drawing.getBytes(StandardCharsets.UTF_8), number / 2));
            List<Left> left = assertTimeoutPreemptively(LONGEST, () -> new RecoveryFolder(root).left(), "mutant=" + number);
            assertTrue(number % 2 == 1 || left.size() == 1, "the drawing was whole");
            for (Left each : left) {
                each.discard();
            }
        }
    }
}
