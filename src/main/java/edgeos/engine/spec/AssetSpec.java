package edgeos.engine.spec;

import edgeos.notation.ObjectRef;

/**
 * An object that no node brings: shared memory, a service, a key.
 *
 * @param object how grants name it
 * @param name what events call it
 * @param bytes its size; of a service 0
 */
public record AssetSpec(ObjectRef object, String name, long bytes) { }
