/**
 * The threads of a live engine: what each does in turn, how all are held still between two bursts, and what becomes of those that an FWP does not let come back.
 *
 * <p>A {@link edgeos.engine.live.Worker} is its thread's; starting, holding, and ending them is guarded by the engine's lock.
 */
package edgeos.engine.live;
