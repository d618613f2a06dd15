/**
 * The scheduler: cores that run FWPs to completion or by fixed priority, each run within a budget.
 *
 * <p>A core owns the {@code processed} cursors and memories of the units that it runs, while it runs them. The data plane admits and evicts units; it knows from a
 * core's epoch when an evicted unit is no longer run.
 */
package edgeos.engine.sched;
