package edgeos.lab.lesson;

import edgeos.lab.lesson.challenge.Challenge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A lesson or a challenge. Immutable; any thread.
 *
 * @param file its text
 * @param id the name of its folder
 * @param title what the gallery calls it
 * @param summary what it teaches, in a sentence
 * @param minutes how long it takes about
 * @param kind what it is
 * @param needs ids of the lessons that should come before it
 * @param drawing the file that it opens; empty: it goes on with what is open
 * @param intro what it says before its first step, in Markdown
 * @param steps its steps; not empty unless there are findings
 * @param challenge what is checked in the end; empty in a lesson
 */
public record Lesson(Path file, String id, String title, String summary, int minutes, Kind kind, List<String> needs, Optional<Path> drawing, String intro, List<Step> steps,
        Optional<Challenge> challenge) {
    /** What it is. */
    public enum Kind {
        /** Steps that guide. */
        LESSON,
        /** A task that is checked. */
        CHALLENGE
    }

    public Lesson {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /** The folder with everything that belongs to it. */
    public Path folder() {
        return file.toAbsolutePath().normalize().getParent();
    }
}
