package edgeos;

import edgeos.notation.file.Home;
import edgeos.os.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries log at their start and nobody can do anything about. Used once, before the window opens. */
final class StartLog {
    private static final String ON_THE_CLASS_PATH = "classes were loaded from 'unnamed module";

    private StartLog() { }

    /**
     * JavaFX warns when it is on the class path, where it works and where {@code java -jar} needs it; Java tells of a new folder for settings. The log looks through all libraries when it is first used, which takes longer than all else that the program does before JavaFX: in an application image, where JavaFX is a module that does not warn, only a first
     * start has to.
     */
    static void leaveOutTheUsual() {
        if (ModuleLayer.boot().findModule("javafx.graphics").isEmpty() || Platform.current() == Platform.LINUX && !Files.isDirectory(settings())) {
            Loggers.hush();
        }
    }

    /** Where Java keeps them on Linux; elsewhere it tells of nothing. */
    private static Path settings() {
        return Path.of(System.getProperty("java.util.prefs.userRoot", Home.folder().toString()), ".java", ".userPrefs");
    }

    /** Held, because loggers that nobody holds lose what was set. */
    private static final class Loggers {
        private static final Logger JAVAFX = Logger.getLogger("javafx");
        private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

        private Loggers() { }

        static void hush() {
            JAVAFX.setFilter(entry -> entry.getMessage() == null || !entry.getMessage().contains(ON_THE_CLASS_PATH));
            PREFERENCES.setLevel(Level.WARNING);
        }
    }
}
