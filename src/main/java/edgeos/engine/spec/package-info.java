/**
 * What the engine is told to run: a plan of nodes, links, and chains, with everything decided.
 *
 * <p>Everything here is immutable and belongs to no thread.
 */
package edgeos.engine.spec;
