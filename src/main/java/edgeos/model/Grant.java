package edgeos.model;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A capability that a user added; those that wires and nodes need are derived, see {@code model.capability}.
 *
 * @param id unique among the grants; never that of a derived capability
 * @param holder who holds it
 * @param slot where in the holder's table: from 16 up, below are those that every FWP has
 * @param object what it is for
 * @param rights what it allows; never empty
 * @param badge a number that tells the holder apart; 0: none
 * @param from the capability that it was copied or minted from, by id; empty: from the object's owner
 * @param extras unknown keys of the file
 */
public record Grant(String id, DomainRef holder, int slot, ObjectRef object, Set<Right> rights, long badge, String from, Extras extras) {
    /** The first slot for what users grant. */
    public static final int FIRST_SLOT = 16;
    /** Slots of a table. */
    public static final int MOST_SLOTS = 256;

    public Grant {
        rights = rights.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rights));
    }
}
