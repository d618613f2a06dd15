package edgeos.ui.shell;

import edgeos.lab.lesson.Lesson;
import edgeos.ui.shell.file.Remembered;
import java.util.UUID;

/** How far somebody came in which lesson, from one start to the next. JavaFX application thread only. */
final class LessonProgress {
    private static final String KEY = "lesson.";
    private static final int MOST_STEPS = 1000;

    private final Remembered remembered;

    LessonProgress(Remembered remembered) {
        this.remembered = remembered;
    }

    /** How many of its steps were done. */
    int reached(Lesson lesson) {
        return Math.min(lesson.steps().size(), (int) remembered.number(key(lesson), 0, MOST_STEPS, 0));
    }

    /** Keeps that so many were. */
    void keep(Lesson lesson, int reached) {
        if (reached != reached(lesson)) {
            remembered.number(key(lesson), reached);
        }
    }

    /** Keys are shorter than names of folders. */
    private static String key(Lesson lesson) {
        return KEY + UUID.nameUUIDFromBytes(lesson.id().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
