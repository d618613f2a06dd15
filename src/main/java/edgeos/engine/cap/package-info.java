/**
 * Capability slots: what allows one end of a connection to be used.
 *
 * <p>Owned by the data-plane thread.
 */
package edgeos.engine.cap;
