/**
 * What people see of a running engine: snapshots, the pool, and one FWP looked at closely.
 *
 * <p>Called by who holds gates, movers, and the manager still, so that figures are of one moment; what a class names otherwise is read while they go on. What can be worked out of copies is worked
 * out afterwards.
 */
package edgeos.engine.figures;
