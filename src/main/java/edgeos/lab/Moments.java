package edgeos.lab;

import edgeos.lab.build.Build;
import edgeos.lab.limit.Limit;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a window can show: a {@link Session} that runs here and now, or the moment of a recording. What it gives can be looked at and nothing else; who wants to act needs a session.
 *
 * <p>All methods are safe from any thread and cheap, except where {@link Sights} says otherwise.
 */
public interface Moments extends AutoCloseable {
    /** From where and when these figures are; empty: they are measured here and now. */
    default Optional<Provenance> provenance() {
        return Optional.empty();
    }

    /** The drawing as last edited. */
    Drawing drawing();

    /** What is wrong with the drawing now, files and consent included. */
    List<Finding> findings();

    /** Whether it runs. */
    Session.State state();

    /** How it runs. */
    Mode mode();

    /** By what the rate of all generators is multiplied. */
    double load();

    /** How many clients each generator and each swarm has; 0: as drawn. */
    int clients();

    /** The newest snapshot; never null. */
    Snapshot snapshot();

    /** From which moment on rates of the run that is shown are judged; empty: whoever judges them finds out. */
    default Optional<Snapshot> warmedUp() {
        return Optional.empty();
    }

    /** The last minute; never null. */
    History history();

    /** What costs something to look at, and is taken only when somebody asks. */
    Sights sights();

    /** Which role's thread is full now while messages wait, fullest first; nothing while stopped or stepping. */
    List<Limit> limits();

    /** Where roles run, each in its seat; while stopped, as the drawing places them. */
    Placement placement();

    /** The event log; another one after time went backwards. */
    EventLog events();

    /** The FWPs of a node, active ones first, at most {@code most}. */
    default List<InstanceFigures> instances(String nodeId, int most) {
        return List.of();
    }

    /** The links that are being captured. */
    default List<String> captured() {
        return List.of();
    }

    /** What became of the source of a node's program; empty: it has none. */
    default Optional<Build> build(String nodeId) {
        return Optional.empty();
    }

    /** Ends what runs. */
    @Override
    void close();
}
