/**
 * The runtime engine: carries out a plan, headless.
 *
 * <p>One thread, the data plane, owns gates, mover, manager, and everything they count; one thread for each core runs FWPs. While stepping, the caller's thread
 * is all of them. Edits and snapshots are commands that the data plane carries out between two bursts.
 */
package edgeos.engine;
