package edgeos.telemetry;

import java.util.ArrayDeque;
import java.util.List;

/** The latest events; older ones make room and are counted. Any thread; writers never wait for long. */
public final class EventLog {
    private final int most;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private long written;

    /** A log of at most so many events. */
    public EventLog(int most) {
        this.most = most;
    }

    /** Adds an event. */
    public synchronized void add(long atNanos, Event.Level level, Event.Topic topic, String subject, String text) {
        if (events.size() == most) {
            events.removeFirst();
        }
        events.addLast(new Event(++written, atNanos, level, topic, subject, text));
    }

    /** Adds an event of another log, with the serial that it has there; none of a smaller serial comes after it. */
    public synchronized void copy(Event event) {
        if (events.size() == most) {
            events.removeFirst();
        }
        events.addLast(event);
        written = event.serial();
    }

    /** The events still held that come after this serial, oldest first. */
    public synchronized List<Event> after(long serial) {
        return events.stream().filter(event -> event.serial() > serial).toList();
    }

    /** How many were ever written. */
    public synchronized long written() {
        return written;
    }

    /** How many had to make room. */
    public synchronized long forgotten() {
        return written - events.size();
    }
}
