package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One slot of one table.
 *
 * @param id stable while the drawing needs it: {@code owner/OBJECT}, {@code HOLDER>OBJECT}, {@code HOLDER>OBJECT#LINK}, or a grant's id
 * @param holder in whose table it lies
 * @param slot where in that table
 * @param object what it is for
 * @param rights what it allows
 * @param badge 0: none
 * @param origin why it is there
 * @param links ids of the wires that need it
 * @param parent the id of what it was derived from; empty: it is the object's first capability
 * @param revoked true if the user revoked it: the slot stays, empty
 */
public record Capability(String id, DomainRef holder, int slot, ObjectRef object, Set<Right> rights, long badge, Origin origin, Set<String> links,
        String parent, boolean revoked) {
    /** Why a capability is there. */
    public enum Origin {
        /** The object's first: its owner has all rights. */
        OWNER,
        /** A node or wire needs it. */
        DERIVED,
        /** A user granted it. */
        USER
    }

    public Capability {
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
        links = Set.copyOf(links);
    }
}
