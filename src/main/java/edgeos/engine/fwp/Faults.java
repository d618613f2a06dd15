package edgeos.engine.fwp;

import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;

/** The faults of a node's FWPs: how many, the last one's reason, and which of them became events. Owned by the manager's thread. */
public final class Faults {
    private static final long WINDOW_NANOS = 1_000_000_000L;
    private static final int EVENTS_PER_WINDOW = 5;

    private long count;
    private long restarts;
    private Fault last;
    private long lastNanos;
    private long windowNanos = -WINDOW_NANOS;
    private int written;
    private int unwritten;

    /** Notes a fault, and writes it into the log unless too many were written within a second. */
    public void add(Fault fault, Template of, String outcome, long now, EventLog events) {
        count++;
        last = fault;
        lastNanos = now;
        if (now - windowNanos >= WINDOW_NANOS) {
            summarise(of, now, events);
            windowNanos = now;
        }
        if (written < EVENTS_PER_WINDOW) {
            written++;
            write(of, now, fault.text() + "; " + outcome, events);
        } else {
            unwritten++;
        }
    }

    /** When a second has passed, says how many faults were not written; true if nothing more is to be said. */
    public boolean summarise(Template of, long now, EventLog events) {
        if (now - windowNanos < WINDOW_NANOS) {
            return unwritten == 0;
        }
        if (unwritten > 0) {
            write(of, now, unwritten + " more faults, not written one by one", events);
        }
        written = 0;
        unwritten = 0;
        return true;
    }

    private static void write(Template of, long now, String text, EventLog events) {
        events.add(now, Event.Level.WARNING, Event.Topic.FAULT, of.id(), of.label() + ": " + text);
    }

    /** An FWP of it goes on after a fault. */
    public void restarted() {
        restarts++;
    }

    /** How many faults there were. */
    public long count() {
        return count;
    }

    /** How often an FWP went on after a fault. */
    public long restarts() {
        return restarts;
    }

    /** Reason and detail of the last fault; empty for none. */
    public String lastText() {
        return last == null ? "" : last.text();
    }

    /** True if there was a fault within the last second. */
    public boolean isRecent(long now) {
        return last != null && now - lastNanos < WINDOW_NANOS;
    }
}
