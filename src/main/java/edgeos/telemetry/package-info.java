/**
 * What the engine says about itself: figures at one moment, distributions, single acts, and rare events.
 *
 * <p>Snapshots are immutable. Histograms have one writer. The event log may be written and read by any thread.
 */
package edgeos.telemetry;
