package edgeos.lab;

import edgeos.telemetry.DigitAnswer;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ShownCertificate;
import edgeos.telemetry.UnderWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown to who asks for it: too much to be in every snapshot. Any thread; a look at what runs may wait until the engine has time for it. */
public interface Sights {
    /** Who ran when, of late. */
    ScheduleTrace schedule();

    /** Where real programs can connect now: addresses with their ports, by the names of nodes; none while stopped. */
    Map<String, String> listening();

    /** What clients of a TLS node are shown now; empty while stopped, and for all other nodes. Waits for nobody. */
    Optional<ShownCertificate> certificate(String node);

    /** Every FWP; none while stopped. */
    PoolView pool();

    /** The messages that are in rings while it stands still or steps, oldest first; of very many, the newest. */
    default List<UnderWay> underWay() {
        return List.of();
    }

    /**
     * Looks closely at one instance of a chain, or, where {@code chain} is empty, at the FWP of a node outside of chains. From the first such look on, latencies of that one are
     * taken, until {@link #lookAway()} or a look at another.
     *
     * @return empty if there is no such instance, or nothing runs
     */
    Optional<InstanceView> look(String chain, int instance, String node);

    /**
     * Asks what digit an image shows, as a client of a source of digits: a message that goes the way of all its messages.
     *
     * @param source a node of kind {@code digits}
     * @param image 784 bytes, see {@link Handwriting}; must not be changed any more
     * @param number by which the answer is found again
     * @return false if nothing runs, there is no such source, or it takes no more at the moment
     */
    boolean ask(String source, byte[] image, long number);

    /** The answers that left the drawing since the last call, oldest first; at most 64. */
    List<DigitAnswer> takeAnswers();

    /** Ends the close look. */
    void lookAway();
}
