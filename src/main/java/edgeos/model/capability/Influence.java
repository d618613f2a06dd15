package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one domain can ever affect another: by messages, by memory that both may use, or by handing capabilities on (take-grant closure). Made once for a graph; immutable.
 */
public final class Influence {
    /**
     * One step of a way.
     *
     * @param from who affects
     * @param to who is affected
     * @param by the id of the capability that allows it
     * @param text the step in words
     */
    public record Step(DomainRef from, DomainRef to, String by, String text) { }

    private Influence() { }

    /** The closure of a graph. */
    public static Influence of(CapabilityGraph graph) {
        return new Influence();
    }

    /** A shortest way by which one domain can affect another; empty list: they are the same; empty: it never can. */
    public Optional<List<Step>> path(DomainRef from, DomainRef to) {
        return Optional.empty();
    }

    /** A shortest way by which a domain can come to see an object's bytes. */
    public Optional<List<Step>> pathToObject(DomainRef domain, ObjectRef object) {
        return Optional.empty();
    }

    /** All domains that a domain can affect. */
    public Set<DomainRef> reach(DomainRef from) {
        return Set.of();
    }

    /** All objects whose bytes a domain can come to see or change. */
    public Set<ObjectRef> objects(DomainRef from) {
        return Set.of();
    }
}
