/**
 * Feather-weight processes: templates, rings, units, chain instances, their pool, and the manager that creates, activates, terminates, and cleans them.
 *
 * <p>All of it is owned by the data plane (see {@code edgeos.engine}): by the mover, the gate, or the manager that a class names, except what a class names as the core's: the {@code processed} cursor, the FWP's memory
 * while it runs, and the log of batches.
 */
package edgeos.engine.fwp;
