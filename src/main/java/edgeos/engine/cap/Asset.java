package edgeos.engine.cap;

import edgeos.notation.ObjectRef;
import java.lang.foreign.MemorySegment;

/**
 * Shared memory, a key, or a service, as FWPs reach it.
 *
 * <p>Belongs to no thread; shared memory is as unordered as memory is: who shares it agrees on when to write.
 *
 * @param ref how capabilities name it
 * @param name what it is called; of a service, what it does
 * @param bytes what it holds; of a service nothing
 */
public record Asset(ObjectRef ref, String name, MemorySegment bytes) {
    /** True if it is called, not read and written. */
    public boolean isService() {
        return ref.kind() == ObjectRef.Kind.SERVICE;
    }
}
