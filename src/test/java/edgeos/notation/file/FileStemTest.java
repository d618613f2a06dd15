package edgeos.notation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileStemTest {
    @Test
    void shouldCallAFileAsItsTitleInLettersThatEverySystemHas() {
        assertEquals("two-tenants", FileStem.of("  Two tenants! ", "drawing"));
        assertEquals("etc-passwd", FileStem.of("../../etc/passwd", "drawing"));
    }

    @Test
    void shouldCallItOtherwiseWhereATitleHasNone() {
        assertEquals("drawing", FileStem.of("", "drawing"));
        assertEquals("drawing", FileStem.of("演示", "drawing"));
    }

    @Test
    void shouldCallItAsNoSystemCallsADeviceAndNoLongerThanAFileMayBe() {
        assertEquals("con-drawing", FileStem.of("Con", "drawing"));
        assertEquals("console", FileStem.of("Console", "drawing"));
        assertEquals("a".repeat(80), FileStem.of("a".repeat(300), "drawing"));
        assertEquals("a".repeat(79), FileStem.of("a".repeat(79) + " and more", "drawing"));
    }
}
