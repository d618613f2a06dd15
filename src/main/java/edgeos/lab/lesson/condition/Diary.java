package edgeos.lab.lesson.condition;

import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes down what happens from the beginning of a step on, within bounds. Confined to one thread: the window's, or a test's. */
public final class Diary {
    private static final int MOST_ACTIONS = 10_000;
    private static final int MOST_SEEN = 10_000;

    private final List<String> actions = new ArrayList<>();
    private final Set<Sight> seen = new LinkedHashSet<>();
    private final Set<String> wires = new LinkedHashSet<>();
    private boolean read;
    private EventLog log;
    private long serial;

    /** Forgets everything: a step begins now. */
    public void begin(EventLog events) {
        actions.clear();
        seen.clear();
        wires.clear();
        read = false;
        log = events;
        serial = events.written();
    }

    /** An action was carried out. */
    public void did(String action) {
        if (actions.size() < MOST_ACTIONS) {
            actions.add(action);
        }
    }

    /** Something is in front, or selected. */
    public void saw(Sight sight) {
        if (seen.size() < MOST_SEEN) {
            seen.add(sight);
        }
    }

    /** A wire is selected. */
    public void chose(String wire) {
        if (wires.size() < MOST_SEEN) {
            wires.add(wire);
        }
    }

    /** The user pressed Next. */
    public void wentOn() {
        read = true;
    }

    /**
     * What happened so far.
     *
     * @param events the log that is there now; another one than at the beginning counts as a whole
     */
    public Deeds deeds(EventLog events) {
        return new Deeds(actions, seen, wires, read, events.after(events == log && events.written() >= serial ? serial : 0));
    }
}
