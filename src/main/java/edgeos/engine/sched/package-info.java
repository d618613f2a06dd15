/**
 * The scheduler: cores that run FWPs to completion, by fixed priority, or by the earliest deadline that they inherit from messages, each run within a budget and traced.
 *
 * <p>Any thread lets a unit run ({@code RunQueue.raise}) and reads traces. A core owns the {@code processed} cursors and memories of the units that it runs, while it runs them. The data plane admits and evicts units; it knows from a
 * core's epoch when an evicted unit is no longer run.
 */
package edgeos.engine.sched;
