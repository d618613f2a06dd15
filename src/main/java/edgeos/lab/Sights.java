package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.telemetry.DigitAnswer;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ShownCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a session's engine shows to who asks for it: too much to be in every snapshot. Any thread; a look may wait until the engine has time for it. */
public final class Sights {
    private final Supplier<Engine> engine;
    private volatile ScheduleTrace lastSchedule = ScheduleTrace.EMPTY;

    /** What the engine that is given now shows; null: nothing runs. */
    Sights(Supplier<Engine> engine) {
        this.engine = engine;
    }

    /** Keeps of an engine that was closed what is worth a look after it. */
    void keep(Engine closed) {
        lastSchedule = closed.schedule();
    }

    /** Who ran when, of late. */
    public ScheduleTrace schedule() {
        Engine now = engine.get();
        return now == null ? lastSchedule : now.schedule();
    }

    /** Where real programs can connect now: addresses with their ports, by the names of nodes; none while stopped. */
    public Map<String, String> listening() {
        Engine now = engine.get();
        return now == null ? Map.of() : now.listening();
    }

    /** What clients of a TLS node are shown now; empty while stopped, and for all other nodes. Waits for nobody. */
    public Optional<ShownCertificate> certificate(String node) {
        Engine now = engine.get();
        return now == null ? Optional.empty() : now.certificate(node);
    }

    /** Every FWP; none while stopped. */
    public PoolView pool() {
        Engine now = engine.get();
        return now == null ? PoolView.EMPTY : now.pool();
    }

    /**
     * Looks closely at one instance of a chain, or, where {@code chain} is empty, at the FWP of a node outside of chains. From the first such look on, latencies of that one are
     * taken, until {@link #lookAway()} or a look at another.
     *
     * @return empty if there is no such instance, or nothing runs
     */
    public Optional<InstanceView> look(String chain, int instance, String node) {
        Engine now = engine.get();
        return now == null ? Optional.empty() : now.look(chain, instance, node);
    }

    /**
     * Asks what digit an image shows, as a client of a source of digits: a message that goes the way of all its messages.
     *
     * @param source a node of kind {@code digits}
     * @param image 784 bytes, see {@link Handwriting}; must not be changed any more
     * @param number by which the answer is found again
     * @return false if nothing runs, there is no such source, or it takes no more at the moment
     */
    public boolean ask(String source, byte[] image, long number) {
        Engine now = engine.get();
        return now != null && now.questions().ask(source, image, number);
    }

    /** The answers that left the drawing since the last call, oldest first; at most 64. */
    public List<DigitAnswer> takeAnswers() {
        Engine now = engine.get();
        return now == null ? List.of() : now.questions().takeAnswers();
    }

    /** Ends the close look. */
    public void lookAway() {
        Engine now = engine.get();
        if (now != null) {
            now.look("", -1, "");
        }
    }
}
