package edgeos.model.capability;

import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which rights mean something for which object; what is left out would allow nothing. Stateless; any thread. */
public final class ObjectRights {
    private ObjectRights() { }

    /** The rights that mean something for an object of this kind; {@link Right#GRANT} always does. */
    public static Set<Right> of(ObjectRef.Kind kind) {
        EnumSet<Right> rights = switch (kind) {
            case MEMORY -> EnumSet.of(Right.READ, Right.WRITE, Right.CREATE, Right.CLEAN);
            case IN_RING -> EnumSet.of(Right.WRITE, Right.SEND, Right.RECEIVE);
            case OUT_RING -> EnumSet.of(Right.READ, Right.SEND);
            case THREAD -> EnumSet.of(Right.READ, Right.RUN);
            case HYPERCALL_GATE -> EnumSet.of(Right.CALL);
            case GATEWAY_PORT -> EnumSet.of(Right.WRITE, Right.SEND, Right.RECEIVE);
            case SHARED_MEMORY -> EnumSet.of(Right.READ, Right.WRITE);
            case SERVICE, SESSION -> EnumSet.of(Right.READ, Right.WRITE, Right.CALL);
            case KEY -> EnumSet.of(Right.READ);
        };
        rights.add(Right.GRANT);
        return Collections.unmodifiableSet(rights);
    }
}
