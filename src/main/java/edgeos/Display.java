package edgeos;

import edgeos.os.Platform;
import edgeos.os.WindowLibraries;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether and why not a window can open here. Immutable; any thread. */
final class Display {
    private static final String X11 = "DISPLAY";
    private static final String WAYLAND = "WAYLAND_DISPLAY";

    private final Platform platform;
    private final Map<String, String> environment;
    private final Supplier<Optional<String>> missingLibrary;

    Display(Platform platform, Map<String, String> environment, Supplier<Optional<String>> missingLibrary) {
        this.platform = platform;
        this.environment = environment;
        this.missingLibrary = missingLibrary;
    }

    /** The display of this process. */
    static Display current() {
        return new Display(Platform.current(), System.getenv(), WindowLibraries::missing);
    }

    /** Whether there is one at all; on macOS and Windows there always is. */
    boolean isThere() {
        return platform != Platform.LINUX || isSet(X11) || isSet(WAYLAND);
    }

    /** Why no window can open on it: one sentence that says what to do; empty when nothing is known to be in the way. */
    Optional<String> obstacle() {
        if (platform == Platform.LINUX && !isSet(X11)) {
            return Optional.of("The window needs an X display and this Wayland session has none (DISPLAY is not set): "
                    + "install the package xwayland.");
        }
        return missingLibrary.get();
    }

    /** What to say when the display does not answer. */
    String unreachable() {
        return "The display does not answer (" + X11 + "=" + environment.getOrDefault(X11, "")
                + "): start it, or unset the variable to run without a window.";
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
