package edgeos.engine.duty;

/**
 * A duty cycle that others can see begin and end: its epoch is odd within one and even outside. Whoever makes a change visible and then reads an even epoch, or reads
 * another epoch later, knows that no cycle goes on that began before the change.
 */
public interface Epoch {
    /** The epoch now; written and read with volatile semantics. */
    long epochVolatile();
}
