/**
 * The FWP manager: creates chains from checkpoints, caches, activates, terminates, and cleans them, and brings back what faulted.
 *
 * <p>All of it is owned by the manager's thread, and by mover 0, which activates and terminates chains, in turns with it ({@link edgeos.engine.manager.Turns}).
 */
package edgeos.engine.manager;
