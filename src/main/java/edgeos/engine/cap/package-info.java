/**
 * Capabilities: tables, the derivation tree, what a plan hands out, and what was refused.
 *
 * <p>Owned by the data-plane thread, except tables and refusal counts: those are published to cores, which read the ones and count in the others.
 */
package edgeos.engine.cap;
