package edgeos.lab.lesson.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.Patient;
import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.condition.Outcome.Line;
import edgeos.os.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The grader outlives what it grades. */
class GraderTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private Grader grader(Course course, Duration limit, long memory, UnaryOperator<List<String>> command) {
        return new Grader(new Grading(course.lesson(), course.folder().resolve("challenge/start.json"), List.of("a"), Optional.of(course.secret()), OptionalLong.empty(), limit, memory, command), List.of());
    }

    @Test
    @Timeout(60)
    void shouldReadOnlyPlainFiles() throws Exception {
        assumeTrue(Platform.current() == Platform.LINUX, "of pipes and devices");
        Course course = Course.in(folder);
        Grader grader = grader(course, Duration.ofSeconds(30), MEBIBYTE << 10, _ -> List.of("false"));
        Path link = Files.createSymbolicLink(folder.resolve("in/link.json"), course.secret());
        Path pipe = folder.resolve("in/pipe.json");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Files.write(folder.resolve("in/long.json"), new byte[Intake.MOST_BYTES + 1]);
        assertTrue(grader.grade(Submission.of(link)).trouble().contains("link"));
        assertTrue(grader.grade(Submission.of(pipe)).trouble().contains("no plain file"));
        assertTrue(grader.grade(Submission.of(Path.of("/dev/zero"))).trouble().contains("no plain file"));
        assertTrue(grader.grade(Submission.of(folder)).trouble().contains("no plain file"));
        assertTrue(grader.grade(Submission.of(folder.resolve("in/absent.json"))).trouble().contains("no such file"));
        assertTrue(grader.grade(Submission.of(folder.resolve("in/long.json"))).trouble().contains("too long"));
    }

    @Test
    @Timeout(60)
    void shouldEndWhatDoesNotEndWithAllThatItStarted() throws Exception {
        assumeTrue(Platform.current() == Platform.LINUX, "of a shell");
        Course course = Course.in(folder);
        Path pids = folder.resolve("pids");
        Path endless = course.handIn("a.json", Course.START);
        UnaryOperator<List<String>> command = _ -> List.of("sh", "-c", "echo $$ > " + pids + "; (sleep 1000 & echo $! >> " + pids + "; wait) & wait");
        Patient.longerAndLonger(Duration.ofMillis(200), limit -> {
            Files.deleteIfExists(pids);
            assertTrue(grader(course, limit, MEBIBYTE << 10, command).grade(Submission.of(endless)).trouble().contains("too long"));
            return Files.exists(pids) ? Files.readAllLines(pids).size() : 0;
        }, started -> started == 2);
        for (String pid : Files.readAllLines(pids)) {
            Await.until("the end of process " + pid, Duration.ofSeconds(60), () -> isGone(pid));
        }
        Grader greedy = grader(course, Duration.ofSeconds(30), 64 * MEBIBYTE, _ -> List.of("tail", "/dev/zero"));
        assertTrue(greedy.grade(Submission.of(course.handIn("b.json", Course.START))).trouble().contains("memory"));
        Grader silent = grader(course, Duration.ofSeconds(30), MEBIBYTE << 10, _ -> List.of("true"));
        assertTrue(silent.grade(Submission.of(course.handIn("c.json", Course.START))).trouble().contains("nothing said"));
        Grader liar = grader(course, Duration.ofSeconds(30), MEBIBYTE << 10, words -> List.of("sh", "-c", "echo '{' > " + words.getLast()));
        assertTrue(liar.grade(Submission.of(course.handIn("d.json", Course.START))).trouble().contains("half way"));
    }

    @Test
    @Timeout(60)
    void shouldFailNobodyForATimeThatTheMachineHadForOthers() throws Exception {
        assumeTrue(Platform.current() == Platform.LINUX, "of a shell");
        Course course = Course.in(folder);
        Submission patient = Submission.of(course.handIn("a.json", Course.START));
        String came = Patient.longerAndLonger(Duration.ofMillis(400), limit -> {
            UnaryOperator<List<String>> sleeping = words -> List.of("sh", "-c", "sleep " + limit.toMillis() * 1.5 / 1_000 + "; echo '{' > " + words.getLast());
            return grader(course, limit, MEBIBYTE << 10, sleeping).grade(patient).trouble();
        }, trouble -> trouble.contains("half way"));
        assertTrue(came.contains("half way"), () -> "it only waited, but " + came);
        Grader busy = grader(course, Duration.ofMillis(200), MEBIBYTE << 10, _ -> List.of("sh", "-c", "while :; do :; done"));
        assertTrue(busy.grade(patient).trouble().contains("too long"));
    }

    @Test
    void shouldFindWhatWasHandedInInFoldersOfStudents() throws IOException {
        Course course = Course.in(folder);
        Path in = course.handIn("z.json", Course.START).getParent();
        Path deep = Files.createDirectories(in.resolve("Anna 1/attempt 2"));
        Files.copy(in.resolve("z.json"), deep.resolve("solution.edgeos"));
        Files.copy(in.resolve("z.json"), Files.createDirectories(in.resolve("Bert 2")).resolve("solution.json"));
        Files.writeString(in.resolve("Bert 2/notes.txt"), "");
        Files.copy(in.resolve("z.json"), Files.createDirectories(in.resolve("__MACOSX")).resolve("._z.json"));
        Files.createSymbolicLink(in.resolve("loop"), in);
        Path tooDeep = Files.createDirectories(in.resolve("c/d/e/f/g/h/i/j"));
        Files.copy(in.resolve("z.json"), tooDeep.resolve("solution.json"));
        assertEquals(List.of("Anna 1/attempt 2/solution", "Bert 2/solution", "z"), Submission.of(List.of(in)).stream().map(Submission::student).toList());
        assertEquals(List.of(in.resolve("Bert 2/notes.txt"), tooDeep, in.resolve("loop")), Submission.leftOut(List.of(in)));
    }

    /** Nobody may have asked yet what became of it. */
    private static boolean isGone(String pid) {
        try {
            return Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    @Timeout(60)
    void shouldShowTheJudgeACopyOfTheChallengeWithoutTheSecret() throws Exception {
        assumeTrue(Platform.current() == Platform.LINUX, "of a shell");
        Course course = Course.in(folder);
        Files.move(course.secret(), folder.resolve("challenge/secret.txt"));
        Files.createSymbolicLink(folder.resolve("challenge/way-out"), folder.resolve("in"));
        Path list = folder.resolve("list");
        var grading = new Grading(course.lesson(), folder.resolve("challenge/start.json"), List.of(), Optional.of(folder.resolve("challenge/secret.txt")), OptionalLong.empty(), Duration.ofSeconds(30),
                MEBIBYTE << 10, _ -> List.of("sh", "-c", "(cd run; find . -type f -o -type l) | sort > " + list + "; env | cut -d= -f1 >> " + list + "; pwd >> " + list));
        Path others = Files.createDirectories(folder.resolve("challenge/handed-in/Anna"));
        Files.writeString(others.resolve("notes.txt"), "how I did it");
        Path alone = Files.writeString(folder.resolve("challenge/bert.json"), Course.SOLVED);
        new Grader(grading, List.of(others.getParent(), alone, folder)).grade(Submission.of(course.handIn("a.json", Course.START)));
        assertEquals(2, grading.atOnce(2, 0), "nobody knows of memory");
        assertEquals(2, grading.atOnce(2, MEBIBYTE << 20));
        assertEquals(3, grading.atOnce(64, (3 * MEBIBYTE << 10) + 1));
        assertEquals(1, grading.atOnce(64, MEBIBYTE), "one has to be");
        List<String> seen = Files.readAllLines(list);
        assertEquals(List.of("./fed/list.txt", "./start.json"), seen.subList(0, 2));
        assertFalse(seen.stream().anyMatch(name -> name.contains("handed-in") || name.contains("bert") || name.contains("secret") || name.contains("way-out") || name.equals("USER") || name.equals("JAVA_HOME")), seen::toString);
        assertFalse(Files.exists(Path.of(seen.getLast())), "what judging needed is gone afterwards");
    }

    @Test
    void shouldNameStudentsAsTheirFilesAndWriteNoFormulas() throws IOException {
        Course course = Course.in(folder);
        for (String name : List.of("=1+1.json", "+b.json", "-c.json", "@d.json", "e,\"f\".json", "f.edgeos", "g.JSON", "h.png", "z.txt")) {
            course.handIn(name, Course.START);
        }
        List<Submission> all = Submission.of(List.of(folder.resolve("in")));
        assertEquals(List.of(folder.resolve("in/z.txt")), Submission.leftOut(List.of(folder.resolve("in"))));
        assertEquals(List.of("+b", "-c", "=1+1", "@d", "e,\"f\"", "f", "g", "h"), all.stream().map(Submission::student).toList());
        var table = new GradeTable(List.of("=goal"), List.of("msg"));
        all.forEach(submission -> table.add(submission, new Marks(List.of(new Line("=goal", true, "3 msg", 3)), List.of(), "")));
        table.add(Submission.of(Path.of("x\r\n=2\u202e.json")), new Marks(List.of(), List.of(), "@error"));
        List<String> rows = table.csv().lines().toList();
        assertEquals("student,file,passed,of,'=goal,'=goal (msg),error", rows.getFirst());
        assertTrue(rows.get(1).startsWith("'+b,"), rows.get(1));
        assertTrue(rows.get(5).startsWith("\"e,\"\"f\"\"\",") && rows.get(5).endsWith(",1,1,pass,3,"), rows.get(5));
        assertEquals("x=2,x=2.json,0,1,fail,,'@error", rows.getLast());
    }
}
