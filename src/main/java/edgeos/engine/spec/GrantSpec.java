package edgeos.engine.spec;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Set;

/**
 * A capability that somebody is to hold. A plan lists parents before children.
 *
 * @param id the same in the drawing's capability graph
 * @param holder in whose table it lies
 * @param slot where in that table; no two of a holder share one
 * @param object what it is for
 * @param rights what it allows, no more than its parent
 * @param badge 0: none
 * @param parent the id of what it was derived from; empty: the object's first capability
 * @param link the wire that needs it; empty: none in particular
 * @param revoked true: the slot is empty, and whoever uses it is refused
 */
public record GrantSpec(String id, DomainRef holder, int slot, ObjectRef object, Set<Right> rights, long badge, String parent, String link,
        boolean revoked) {
    public GrantSpec {
        rights = Set.copyOf(rights);
    }
}
