package edgeos.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class MiddleTest {
    @Test
    void shouldLeaveOutTheMiddleOfWhatIsTooLong() {
        String path = "/home/teacher/courses/2026/edge/drawings";
        assertSame(path, Middle.shortened(path, path.length()));
        assertEquals("/home/te…drawings", Middle.shortened(path, 17));
        assertEquals("a…z", Middle.shortened("abcxyz", 3));
        assertEquals("one…two", Middle.shortened("one   and   two", 9), "no gap beside what is left out");
        assertEquals("🙂🙂…🙂", Middle.shortened("🙂🙂🙂🙂🙂🙂", 4), "no half of a letter");
    }
}
