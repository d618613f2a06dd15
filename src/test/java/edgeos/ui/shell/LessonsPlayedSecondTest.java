package edgeos.ui.shell;

import org.junit.jupiter.api.Test;

/** The second share of the lessons. */
class LessonsPlayedSecondTest extends PlayedLessons {
    @Test
    void shouldLeadThroughItsLessonsToTheirEnd() {
        play(1);
    }
}
