package edgeos.lab.lesson.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.condition.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a submission holds may be anything: it is judged, or refused, and touches nothing. */
class ExamTest {
    private static final OptionalLong AS_DRAWN = OptionalLong.empty();

    @TempDir
    private Path folder;
    private Course course;

    @BeforeEach
    void write() throws IOException {
        course = Course.in(folder);
    }

    private Marks marks(String text) throws IOException, InterruptedException {
        return MarksJson.read(course.judged(text, AS_DRAWN));
    }

    @Test
    void shouldTellASolutionFromTheStartWithHiddenGoals() throws Exception {
        Marks solved = marks(Course.SOLVED);
        assertTrue(solved.passed(), solved::toString);
        assertEquals(List.of("The internet gets it", "loss <= 1 %", "Hidden"), solved.goals().stream().map(Outcome.Line::label).toList());
        assertEquals(List.of(false, false, false), marks(Course.START).goals().stream().map(Outcome.Line::holds).toList());
    }

    @Test
    void shouldComeToTheSameFiguresEachTimeAndToOthersWithAnotherSeed() throws Exception {
        String first = course.judged(Course.SOLVED, OptionalLong.of(5));
        assertEquals(first, course.judged(Course.SOLVED, OptionalLong.of(5)));
        assertNotEquals(first, course.judged(Course.SOLVED, OptionalLong.of(6)), "the traffic is at random");
    }

    @Test
    void shouldNotRunWhatBreaksTheRules() throws Exception {
        for (String cheat : List.of(Course.SOLVED.replace("\"ratePerSecond\": 20000", "\"ratePerSecond\": 90000"), Course.SOLVED.replace("\"tenant\": \"blue\"", "\"tenant\": \"red\""),
                Course.SOLVED.replace("\"id\": \"sink\"", "\"id\": \"drain\"").replace("sink.in", "drain.in"),
                Course.SOLVED.replace("{\"id\": \"gen\"", "{\"disabled\": true, \"id\": \"gen\""))) {
            Marks marks = marks(cheat);
            assertFalse(marks.broken().isEmpty(), cheat);
            assertTrue(marks.goals().isEmpty(), cheat);
        }
        String twice = Course.SOLVED.replace("{\"id\": \"sink\"", "{\"id\": \"gen\", \"kind\": \"generator\", \"settings\": {\"ratePerSecond\": 9e6}}, {\"id\": \"sink\"");
        assertTrue(marks(twice).trouble().contains("gen"), "the second of two nodes with one id must not hide behind the first");
    }

    @Test
    @Timeout(60)
    void shouldRefuseWhatIsNoDrawing() throws Exception {
        for (String broken : List.of("", "\0\0\0", "[".repeat(100_000), "{\"a\":".repeat(50_000), "{\"format\": \"edgeos-lab\", \"version\": 99999999999}", "null", "\"text\"", "{}", "<html>",
                "{\"format\": \"edgeos-lab\", \"version\": 1, \"nodes\": 7}", Course.SOLVED.substring(0, 300), "\uFEFF\u202e" + Course.SOLVED)) {
            Marks marks = marks(broken);
            assertFalse(marks.passed(), broken);
            assertTrue(!marks.trouble().isEmpty() || !marks.broken().isEmpty(), broken);
        }
    }

    @Test
    @Timeout(60)
    void shouldRefuseAbsurdAmounts() throws Exception {
        var many = new StringBuilder();
        for (int at = 0; at < 15_000; at++) {
            many.append("{\"id\": \"n").append(at).append("\", \"kind\": \"tee\"},");
        }
        assertTrue(marks(Course.SOLVED.replace("{\"id\": \"sink\"", many + "{\"id\": \"sink\"")).trouble().contains("too many nodes"));
        assertTrue(marks(Course.SOLVED.replace("\"limit\": 8", "\"limit\": 2000000000")).trouble().contains("too many FWPs"));
        assertTrue(marks(Course.SOLVED.replace("\"createAhead\": 4", "\"createAhead\": 2147483647")).trouble().contains("too many FWPs"));
        for (String number : List.of("1e999999999", "-1", "9999999999999999999999999999", "0.1e-999999999")) {
            Marks marks = marks(Course.SOLVED.replace("\"limit\": 8", "\"limit\": " + number));
            assertTrue(marks.trouble().length() + marks.broken().size() + marks.goals().size() > 0, number);
        }
    }

    @Test
    void shouldTouchNoFileOutsideOfTheChallenge() throws Exception {
        Files.writeString(folder.resolve("private.txt"), "secret");
        for (String path : List.of("/etc/passwd", "../private.txt", "../../secret.md", folder.resolve("private.txt").toString(), "now.json", "fed/../../private.txt")) {
            String replay = node("replay", "\"file\": \"" + path + "\"");
            Marks marks = marks(Course.SOLVED.replace("{\"id\": \"sink\"", replay + ", {\"id\": \"sink\"").replace("> keep: sources", ""));
            assertFalse(marks.passed(), path);
        }
        Marks wasm = marks(Course.SOLVED.replace("{\"id\": \"sink\"", node("wasm", "\"file\": \"/proc/self/environ\"") + ", {\"id\": \"sink\""));
        assertTrue(wasm.trouble().contains("outside"), wasm::toString);
    }

    @Test
    void shouldNeitherWriteNorTalk() throws Exception {
        for (String kind : List.of("capture", "pcapWriter", "httpResponder", "memcached", "udp", "tcp", "swarm", "tap", "tlsProxy", "upstream", "echoServer")) {
            if (edgeos.model.kind.Catalogue.kind(kind).isPresent()) {
                Marks marks = marks(Course.SOLVED.replace("{\"id\": \"sink\"", node(kind, "\"file\": \"stolen.pcap\"") + ", {\"id\": \"sink\""));
                assertFalse(marks.passed(), kind);
            }
        }
        for (var kind : edgeos.model.kind.Catalogue.kinds()) {
            boolean writes = kind.settings().stream().anyMatch(setting -> setting instanceof edgeos.model.kind.Setting.File file && file.written());
            if (writes || kind.role() == edgeos.model.kind.Kind.Role.CLIENTS) {
                Marks marks = marks(Course.SOLVED.replace("\"limit\": 8}]", "\"limit\": 8}]").replace("{\"id\": \"sink\"", node(kind.id(), "") + ", {\"id\": \"sink\""));
                assertTrue(marks.trouble().contains("beyond the challenge") || !marks.broken().isEmpty(), kind.id() + " " + marks);
            }
        }
    }

    private static String node(String kind, String settings) {
        return "{\"id\": \"extra\", \"kind\": \"" + kind + "\", \"settings\": {" + settings + "}}";
    }
}
