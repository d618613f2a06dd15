package edgeos.engine.sched;

import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BiConsumer;

/** What FWPs asked for and the data plane does: lines for the event log, doorbells to ring. Bounded; what finds no room is refused. Cores put in, the data plane takes out. */
public final class Errands {
    private static final int MOST_LINES = 256;
    private static final int MOST_SIGNALS = 1024;
    private static final int TURN_SIGNALS = 64;

    private record Line(Template of, long atNanos, String text) { }

    private record Signal(Unit from, String node) { }

    private final ArrayBlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_LINES);
    private final ArrayBlockingQueue<Signal> signals = new ArrayBlockingQueue<>(MOST_SIGNALS);

    boolean log(Template of, long atNanos, String text) {
        return lines.offer(new Line(of, atNanos, text));
    }

    boolean signal(Unit from, String node) {
        return signals.offer(new Signal(from, node));
    }

    /** True if a doorbell is to be rung. Lines can wait until somebody looks. */
    public boolean hasSignals() {
        return !signals.isEmpty();
    }

    /**
     * Does what was asked for, in a bounded turn: whoever keeps asking must not keep the data plane here. Returns how much that was.
     *
     * @param ring rings the doorbell of a node's FWP that belongs with a unit
     */
    public int empty(EventLog events, BiConsumer<Unit, String> ring) {
        int done = 0;
        for (Line line = lines.poll(); line != null; line = done < MOST_LINES ? lines.poll() : null) {
            events.add(line.atNanos, Event.Level.INFO, Event.Topic.LOG, line.of.id(), line.of.label() + ": " + line.text);
            done++;
        }
        int rung = 0;
        for (Signal signal = signals.poll(); signal != null; signal = rung < TURN_SIGNALS ? signals.poll() : null) {
            ring.accept(signal.from, signal.node);
            rung++;
        }
        return done + rung;
    }
}
