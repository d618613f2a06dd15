package edgeos.lab.lesson.grade;

import edgeos.lab.Consent;
import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.challenge.Challenge;
import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.challenge.Trial;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one submission, in the process that was started for it alone. Stateless. */
public final class Exam {
    private Exam() { }

    /**
     * Judges it, and writes the marks.
     *
     * @throws IOException if the challenge cannot be read, or the marks not be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void take(Paper paper) throws IOException, InterruptedException {
        AtomicFile.write(paper.result(), MarksJson.write(marks(paper)));
    }

    private static Marks marks(Paper paper) throws IOException, InterruptedException {
        Lesson lesson = LessonReader.read(paper.lesson()).lesson();
        Drawing start = DrawingFormat.read(lesson.drawing().orElseThrow(() -> new IOException("the challenge has no drawing"))).drawing();
        DrawingFormat.Reading reading = DrawingFormat.read(paper.submission());
        Optional<String> refusal = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).findFirst()
                .map(finding -> "the file cannot be read as a drawing: " + finding.what()).or(() -> Guard.refusal(start, reading.drawing()));
        if (refusal.isPresent()) {
            return new Marks(List.of(), List.of(), refusal.get());
        }
        var place = new Trial.Place(paper.folder(), Consent.NONE, paper.seed());
        return Trial.of(asked(lesson, paper), start, reading.drawing(), place, _ -> { });
    }

    private static Challenge asked(Lesson lesson, Paper paper) throws IOException {
        Challenge challenge = lesson.challenge().orElseThrow(() -> new IOException("this is no challenge"));
        if (paper.hidden().isEmpty()) {
            return challenge;
        }
        List<Requirement> goals = new ArrayList<>(challenge.goals());
        goals.addAll(Hidden.goals(paper.hidden().get()));
        return challenge.asking(goals);
    }
}
