package edgeos.lab;

import edgeos.telemetry.Snapshot;

/**
 * One look of a session's sampler at its engine. Immutable; any thread.
 *
 * @param snapshot what it saw
 * @param sampled true: a sample of the history ends here, and the next one begins
 * @param fresh true: the history begins anew, as this is another run or another clock
 * @param ways by which messages leave the drawing, and go without being copied
 */
public record Look(Snapshot snapshot, boolean sampled, boolean fresh, Rates.Ways ways) { }
