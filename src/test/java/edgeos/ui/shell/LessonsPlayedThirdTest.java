package edgeos.ui.shell;

import org.junit.jupiter.api.Test;

/** The third share of the lessons. */
class LessonsPlayedThirdTest extends PlayedLessons {
    @Test
    void shouldLeadThroughItsLessonsToTheirEnd() {
        play(2);
    }
}
