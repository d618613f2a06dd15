package edgeos.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void shouldRecogniseEachSystemByItsName() {
        assertEquals(Platform.LINUX, Platform.named("Linux"));
        assertEquals(Platform.MACOS, Platform.named("Mac OS X"));
        assertEquals(Platform.MACOS, Platform.named("Darwin"));
        assertEquals(Platform.WINDOWS, Platform.named("Windows 11"));
        assertEquals(Platform.OTHER, Platform.named("FreeBSD"));
    }
}
