package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Consent;
import edgeos.lab.lesson.Vocabulary;
import edgeos.lab.lesson.grade.Course;
import edgeos.model.Drawing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of teachers, from the command line to files. */
class LessonCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path challenge;

    /** Knows two actions, and opens no window. */
    private static final class Clerk implements Desk {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(Optional<Path> file) throws DeskException {
            throw new DeskException("none");
        }

        @Override
        public void paint(Path drawing, Consent allowed, Picture picture) throws DeskException {
            throw new DeskException("none");
        }

        @Override
        public void paintRecording(Path recording, long atNanos, Picture picture) throws DeskException {
            throw new DeskException("none");
        }

        @Override
        public void export(Drawing drawing, Path out, Look look, double scale) throws IOException {
            Files.writeString(out, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        }

        @Override
        public Vocabulary vocabulary() {
            return new Vocabulary(Set.of("run.run", "run.step"), Set.of(), Set.of(), Set.of());
        }
    }

    private int execute(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return LabCommand.execute(new Clerk(), "9.8", new PrintWriter(out), new PrintWriter(err), List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }

    @BeforeEach
    void write() throws IOException {
        Course.in(folder);
        challenge = folder.resolve("challenge");
    }

    @Test
    void shouldCheckTalksWithTheirDrawings() throws IOException {
        assertEquals(0, execute("check", edgeos.lab.talk.TalkFormat.samples().getFirst()), out::toString);
        assertTrue(out.toString().contains("nothing wrong"));
        Path talk = folder.resolve("a.edgetalk");
        Files.writeString(folder.resolve("odd.json"), "{\"format\": \"edgeos-lab\", \"version\": 1, \"nodes\": [{\"id\": \"n\", \"kind\": \"nonsense\"}]}");
        Files.writeString(talk, "{\"format\": \"edgeos-talk\", \"scenes\": [{\"name\": \"Odd\", \"drawing\": \"odd.json\", \"view\": {\"selected\": {\"nodes\": [\"gone\"]}}}, {\"name\": \"Gone\", \"drawing\": \"#1\"}]}");
        assertEquals(ExitCode.NOT_FIT, execute("check", talk));
        for (String wanted : List.of("at=scenes[1].drawing", "at=scenes[0].view.selected.nodes", "scene \"Odd\": ")) {
            assertTrue(out.toString().contains(wanted), wanted + " is not in " + out);
        }
    }

    @Test
    void shouldSayWhatIsWrongWithLessonsByLine() throws IOException {
        assertEquals(0, execute("check", folder, challenge.resolve("start.json")));
        assertTrue(out.toString().contains("lesson.md: nothing wrong") && out.toString().contains("start.json: nothing wrong"), out.toString());
        Files.writeString(challenge.resolve("lesson.md"), Files.readString(challenge.resolve("lesson.md")) + "> until: did run.rnu\n");
        assertEquals(3, execute("check", challenge));
        assertTrue(out.toString().contains("lesson.md:12: error: there is no such action: run.rnu, did you mean run.run? "), out.toString());
        assertEquals(3, execute("check", Files.createDirectory(folder.resolve("empty"))));
        assertTrue(out.toString().contains("there is no lesson in it"), out.toString());
    }

    @Test
    void shouldGradeEachInAProcessOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("in/=anna.json"), Course.SOLVED);
        Files.writeString(folder.resolve("in/bert.json"), Course.START);
        Path csv = folder.resolve("marks.csv");
        assertEquals(1, execute("grade", challenge, folder.resolve("in"), "--csv", csv, "--expectations", folder.resolve("secret.md"), "--seed", 3), err.toString());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("student,file,passed,of,The internet gets it,The internet gets it (k msg/s),loss <= 1 %,loss <= 1 % (%),Hidden,Hidden (msg),error", rows.getFirst());
        assertTrue(rows.get(1).matches("'=anna,.*,3,3,pass,[0-9.]+,pass,0,pass,[0-9]+,"), rows.get(1));
        assertTrue(rows.get(2).matches("bert,.*,0,3,fail,0,fail,100,fail,0,"), rows.get(2));
        assertTrue(out.toString().contains("=anna: 3 of 3") && out.toString().contains("2 submissions"), out.toString());
    }

    @Test
    void shouldMakeAPageForPaper() throws IOException {
        Path page = folder.resolve("page.html");
        assertEquals(0, execute("handout", challenge, "--out", page));
        assertTrue(Files.readString(page).contains("data:image/svg+xml;base64,") && Files.readString(page).contains("The internet gets it"), "the drawing and the goals");
        assertEquals(0, execute("handout", challenge));
        assertTrue(out.toString().startsWith("<!DOCTYPE html>"), out.toString());
        assertEquals(2, execute("handout", challenge, "--out", folder));
        assertEquals(3, execute("handout", folder.resolve("in")));
    }

    @Test
    void shouldNotGradeByWhatIsNoChallenge() throws IOException {
        Path csv = folder.resolve("marks.csv");
        assertEquals(2, execute("grade", challenge, folder.resolve("in"), "--csv", folder), "a folder is no table");
        assertEquals(2, execute("grade", challenge, folder.resolve("in"), "--csv", csv, "--seconds", "0"));
        assertEquals(2, execute("grade", challenge, folder.resolve("in"), "--csv", csv, "--expectations", Files.writeString(folder.resolve("h.md"), "> goal: rate of >= 3")));
        assertTrue(err.toString().contains("h.md:1: goal: "), err.toString());
        assertEquals(2, execute("grade", challenge, folder.resolve("in"), "--csv", csv), "an empty folder is no course that passed");
        assertEquals(2, execute("grade", challenge, folder.resolve("im"), "--csv", csv), "a name spelt wrong is no student");
        assertTrue(err.toString().contains(folder.resolve("im") + ": there is no such file"), err.toString());
        Files.writeString(challenge.resolve("lesson.md"), "---\ntitle: A lesson\n---\n## One\n");
        assertEquals(3, execute("grade", challenge, folder.resolve("in"), "--csv", csv));
        assertTrue(err.toString().contains("no challenge"), err.toString());
        assertTrue(Files.notExists(csv));
    }
}
