/**
 * Capabilities: tables, the derivation tree, what a plan hands out, and what was refused.
 *
 * <p>Changed by who holds the data plane still, except tables and refusal counts: those are published to cores, which read the ones and count in the others.
 */
package edgeos.engine.cap;
