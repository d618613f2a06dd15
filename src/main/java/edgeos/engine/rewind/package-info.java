/**
 * Time turned back: all that can change of an engine, kept as it was at a moment, and set back in place.
 *
 * <p>Used by who holds the engine still, while no thread of it runs.
 */
package edgeos.engine.rewind;
