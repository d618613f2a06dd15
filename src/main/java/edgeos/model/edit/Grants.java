package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Optional;
import java.util.Set;

/** Edits of who may do what. Each gives a new drawing and leaves the old one as it was. Stateless; any thread. */
public final class Grants {
    private Grants() { }

    /**
     * Why a domain cannot be granted something, in words for the user, without a full stop; empty if it can.
     *
     * @param from the capability that it is copied or minted from, by id; empty: from the object's owner
     */
    public static Optional<String> refusal(Drawing drawing, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        return Optional.empty();
    }

    /**
     * Grants. {@code send} on another FWP's in-ring, granted to a node, draws the wire that needs it, from the node's first free port.
     *
     * @param badge 0: none
     */
    public static Drawing grant(Drawing drawing, DomainRef holder, ObjectRef object, Set<Right> rights, long badge, String from) {
        return drawing;
    }

    /** Revokes a capability and all that was derived from it: what users granted goes away, what nodes and wires need stays, empty, until {@link #grantAgain}. */
    public static Drawing revoke(Drawing drawing, String capability) {
        return drawing;
    }

    /** Gives a revoked capability back. */
    public static Drawing grantAgain(Drawing drawing, String capability) {
        return drawing;
    }

    /** Moves what a user granted to another holder, with its descendants. Whoever asks has made sure that {@link #refusal} is empty. */
    public static Drawing move(Drawing drawing, String grant, DomainRef holder) {
        return drawing;
    }
}
