package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.ui.shell.dialog.Prompts;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Duration;

/** Goes through lessons to their end, by what their steps ask for. Lessons mostly wait for what runs: several classes wait at once. */
abstract class PlayedLessons extends LabFixture {
    /** How many classes share the lessons. */
    static final int SHARES = 3;

    /** Every lesson whose place in the list is of this share. */
    final void play(int share) {
        answers.unsaved = Prompts.Unsaved.DISCARD;
        List<LessonReading> all = Lessons.ofLab();
        assertTrue(all.size() >= 13, "lessons=" + all.size());
        fx(() -> lab.lessons().classroom().setMoment(Duration.millis(30)));
        var player = new LessonPlayer(this);
        var stuck = new ArrayList<String>();
        for (int at = share; at < all.size(); at += SHARES) {
            assertEquals(List.of(), all.get(at).findings());
            try {
                player.play(all.get(at));
            } catch (AssertionError failed) {
                stuck.add(failed.getMessage());
            }
        }
        assertEquals(List.of(), stuck);
    }
}
