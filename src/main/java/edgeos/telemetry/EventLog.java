package edgeos.telemetry;

import java.util.ArrayDeque;
import java.util.List;

/** The latest events; older ones make room and are counted. Any thread; writers never wait for long. */
public final class EventLog {
    private final Store store;

    /** What is in it. */
    private static final class Store {
        private final int most;
        private final ArrayDeque<Event> events = new ArrayDeque<>();
        private long written;

        private Store(int most) {
            this.most = most;
        }

        private void add(Event event) {
            if (events.size() == most) {
                events.removeFirst();
            }
            events.addLast(event);
            written = event.serial();
        }
    }

    /** A log of at most so many events. */
    public EventLog(int most) {
        store = new Store(most);
    }

    private EventLog(Store store) {
        this.store = store;
    }

    /** The same log as another object: after its time was turned back, those who had read the other see by it that they must read anew. What is added to one is in both. */
    public EventLog anew() {
        return new EventLog(store);
    }

    /**
     * What was in it at a moment. Immutable.
     *
     * @param events oldest first
     * @param written how many were ever written by then
     */
    public record Kept(List<Event> events, long written) { }

    /** What is in it now. */
    public Kept keep() {
        synchronized (store) {
            return new Kept(List.copyOf(store.events), store.written);
        }
    }

    /** Sets back what is in it, for who turns time back. */
    public void restore(Kept kept) {
        synchronized (store) {
            store.events.clear();
            store.events.addAll(kept.events());
            store.written = kept.written();
        }
    }

    /** Adds an event. */
    public void add(long atNanos, Event.Level level, Event.Topic topic, String subject, String text) {
        synchronized (store) {
            store.add(new Event(store.written + 1, atNanos, level, topic, subject, text));
        }
    }

    /** Adds an event of another log, with the serial that it has there; none of a smaller serial comes after it. */
    public void copy(Event event) {
        synchronized (store) {
            store.add(event);
        }
    }

    /** The events still held that come after this serial, oldest first. */
    public List<Event> after(long serial) {
        synchronized (store) {
            return store.events.stream().filter(event -> event.serial() > serial).toList();
        }
    }

    /** How many were ever written. */
    public long written() {
        synchronized (store) {
            return store.written;
        }
    }

    /** How many had to make room. */
    public long forgotten() {
        synchronized (store) {
            return store.written - store.events.size();
        }
    }
}
