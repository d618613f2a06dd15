/**
 * Groups of a drawing as the tree that they are.
 *
 * <p>No thread owns anything here: all of it is immutable.
 */
package edgeos.model.group;
