package edgeos.model.capability;

import edgeos.notation.ObjectRef;

/**
 * What capabilities are for.
 *
 * @param ref how capabilities name it
 * @param name what people call it, such as {@code In-ring of Monitor}
 * @param tenant whose it is; empty: nobody's in particular
 * @param bytes its size; 0: it has none
 */
public record KernelObject(ObjectRef ref, String name, String tenant, long bytes) { }
