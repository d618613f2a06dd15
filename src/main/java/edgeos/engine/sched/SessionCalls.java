package edgeos.engine.sched;

import edgeos.engine.cap.CapabilityTable.Entry;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Library;
import edgeos.engine.fwp.Session;
import edgeos.engine.fwp.Unit;
import edgeos.memory.FwpMemory;
import edgeos.notation.Right;
import edgeos.program.Hypercalls;

/** Calls of FWPs into the sessions of their own chain instance. Stateless; by the core that runs the FWP, when its handle was looked up. */
final class SessionCalls {
    private final Library library;

    SessionCalls(Library library) {
        this.library = library;
    }

    /** Makes sure that there is a session; to read, a new one: whoever reads has forgotten all that it knew of the one before. False if there is no such service. */
    boolean open(Unit unit, Entry entry) {
        Instance instance = unit.instance();
        if (instance == null) {
            return false;
        }
        String owner = entry.object().of();
        if (instance.session(owner) != null && !entry.allows(Right.READ)) {
            return true;
        }
        Session begun = library.begin(owner, instance);
        if (begun != null) {
            instance.keep(begun);
        }
        return begun != null;
    }

    /** Carries out an operation, if the capability allows it; {@link Hypercalls#REFUSED} if not. */
    int call(Unit unit, Entry entry, int operation, FwpMemory memory, long at) {
        Instance instance = unit.instance();
        Session session = instance == null ? null : instance.session(entry.object().of());
        Right needed = session == null ? null : session.needs(operation);
        return needed == null || !entry.allows(needed) ? Hypercalls.REFUSED : session.call(operation, memory, at);
    }
}
