package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Captures of links into files, as the user asked for them. Changed by the session's caller. */
final class Captures {
    private static final long MOST_BYTES = 1L << 30;

    private final Map<String, Path> files = new ConcurrentHashMap<>();
    private final EventLog events;

    Captures(EventLog events) {
        this.events = events;
    }

    /** The links concerned. */
    List<String> links() {
        return files.keySet().stream().sorted().toList();
    }

    /** Captures a link from now on, or, if no engine runs, from its start on. */
    void add(String link, Path file, Engine engine) {
        files.put(link, file);
        if (engine != null) {
            open(link, file, engine);
        }
    }

    /** Opens all captures on a fresh engine. */
    void start(Engine engine) {
        files.forEach((link, file) -> open(link, file, engine));
        look(engine, 0);
    }

    /** Forgets captures that an edit ended. */
    void look(Engine engine, long atNanos) {
        for (String link : links()) {
            if (!engine.captures().links().contains(link)) {
                Path file = files.remove(link);
                events.add(atNanos, Event.Level.INFO, Event.Topic.FILE, link, "capture ended, the wire is no longer there: file=" + file);
            }
        }
    }

    /** Ends a capture. */
    void end(String link, Engine engine) {
        files.remove(link);
        if (engine != null) {
            engine.captures().end(link);
        }
    }

    private void open(String link, Path file, Engine engine) {
        try {
            engine.captures().begin(link, file, MOST_BYTES);
        } catch (IOException failed) {
            files.remove(link);
            events.add(0, Event.Level.ERROR, Event.Topic.FILE, link,
                    "capture file cannot be made: file=" + file + " " + failed.getMessage());
        }
    }
}
