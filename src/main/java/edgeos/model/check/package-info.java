/**
 * Findings: what is wrong with a drawing, each pointing at the node, link, chain, note, or expectation concerned.
 *
 * <p>Everything here is immutable and belongs to no thread.
 */
package edgeos.model.check;
