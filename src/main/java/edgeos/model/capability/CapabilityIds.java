package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;

/** What derived capabilities are called, so that a drawing, a plan, and a file mean the same one. Stateless; any thread. */
public final class CapabilityIds {
    private static final String OWNER = "owner/";
    private static final char HOLDS = '>';
    private static final char WIRE = '#';
    private static final char PASSED = '@';

    private CapabilityIds() { }

    /** The first capability for an object, {@code owner/OBJECT}. */
    public static String owner(ObjectRef object) {
        return OWNER + object;
    }

    /** What a holder needs an object for, whichever wires it is, {@code HOLDER>OBJECT}. */
    public static String held(DomainRef holder, ObjectRef object) {
        return holder.toString() + HOLDS + object;
    }

    /** What a sender needs for one wire, {@code HOLDER>OBJECT#LINK}. */
    public static String sends(DomainRef holder, ObjectRef object, String link) {
        return held(holder, object) + WIRE + link;
    }

    /** What an FWP holds because its tenant was granted it, {@code HOLDER>OBJECT@GRANT}. */
    public static String passed(DomainRef holder, ObjectRef object, String grant) {
        return held(holder, object) + PASSED + grant;
    }

    /** True if no grant of a user may be called so: a derived capability is, or could be. */
    public static boolean isReserved(String id) {
        return id.isBlank() || id.startsWith(OWNER) || id.indexOf(HOLDS) >= 0;
    }
}
