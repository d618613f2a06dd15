package edgeos.ui.shell;

import org.junit.jupiter.api.Test;

/** The first share of the lessons. */
class LessonsPlayedTest extends PlayedLessons {
    @Test
    void shouldLeadThroughItsLessonsToTheirEnd() {
        play(0);
    }
}
