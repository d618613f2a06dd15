/**
 * The capability graph of a drawing: protection domains, objects, and who may do what, derived from nodes and wires and added to by the user; and what follows from it.
 *
 * <p>Everything here is immutable or stateless, and belongs to no thread.
 */
package edgeos.model.capability;
