package edgeos;

import java.util.logging.Logger;

/** What JavaFX logs at its start. Used once, before the toolkit starts. */
final class ToolkitLog {
    /** Held, because loggers that nobody holds lose their filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final String ON_THE_CLASS_PATH = "classes were loaded from 'unnamed module";

    private ToolkitLog() { }

    /** JavaFX warns when it is on the class path, where it works and where {@code java -jar} needs it; nobody can do anything about it. */
    static void leaveOutClassPathWarning() {
        JAVAFX.setFilter(entry -> entry.getMessage() == null || !entry.getMessage().contains(ON_THE_CLASS_PATH));
    }
}
