/**
 * The drawing: what a user made, as records; it knows nothing of the machine that carries it out.
 *
 * <p>Everything here is immutable and belongs to no thread.
 */
package edgeos.model;
