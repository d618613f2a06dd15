package edgeos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.os.Platform;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static Display linux(Map<String, String> environment) {
        return new Display(Platform.LINUX, environment, Optional::empty);
    }

    @Test
    void shouldBeThereOnLinuxOnlyWhenASessionSaysSo() {
        assertFalse(linux(Map.of()).isThere());
        assertFalse(linux(Map.of("DISPLAY", " ")).isThere());
        assertTrue(linux(Map.of("DISPLAY", ":0")).isThere());
        assertTrue(linux(Map.of("WAYLAND_DISPLAY", "wayland-0")).isThere());
    }

    @Test
    void shouldBeThereOnMacosAndWindows() {
        assertTrue(new Display(Platform.MACOS, Map.of(), Optional::empty).isThere());
        assertTrue(new Display(Platform.WINDOWS, Map.of(), Optional::empty).isThere());
        assertEquals(Optional.empty(), new Display(Platform.WINDOWS, Map.of(), Optional::empty).obstacle());
    }

    @Test
    void shouldSayWhatToInstall() {
        Display bare = new Display(Platform.LINUX, Map.of("DISPLAY", ":0"), () -> Optional.of("The window needs GTK 3."));
        assertEquals(Optional.of("The window needs GTK 3."), bare.obstacle());
        assertTrue(linux(Map.of("WAYLAND_DISPLAY", "wayland-0")).obstacle().orElseThrow().endsWith("install the package xwayland."));
        assertEquals(Optional.empty(), linux(Map.of("DISPLAY", ":0")).obstacle());
    }

    @Test
    void shouldNameTheDisplayThatDoesNotAnswer() {
        assertTrue(linux(Map.of("DISPLAY", ":77")).unreachable().contains("DISPLAY=:77"));
    }
}
