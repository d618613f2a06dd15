package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.ui.shell.dialog.Prompts;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/** Every lesson is gone through to its end, by what its steps ask for. */
class LessonsPlayedTest extends LabFixture {
    @Test
    void shouldLeadThroughEveryLessonToItsEnd() {
        answers.unsaved = Prompts.Unsaved.DISCARD;
        List<LessonReading> all = Lessons.ofLab();
        assertTrue(all.size() >= 13, "lessons=" + all.size());
        fx(() -> lab.lessons().classroom().setMoment(Duration.millis(30)));
        var player = new LessonPlayer(this);
        var stuck = new ArrayList<String>();
        for (LessonReading lesson : all) {
            assertEquals(List.of(), lesson.findings());
            try {
                player.play(lesson);
            } catch (AssertionError failed) {
                stuck.add(failed.getMessage());
            }
        }
        assertEquals(List.of(), stuck);
    }
}
