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
}
