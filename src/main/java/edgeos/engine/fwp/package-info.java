/**
 * Feather-weight processes: templates, units, chain instances, their pool, and what connects them.
 *
 * <p>All of it is owned by the data plane (see {@code edgeos.engine}): by the mover, the gate, or the manager that a class names, except what a class names as the core's, such as the FWP's memory
 * while it runs.
 */
package edgeos.engine.fwp;
