/**
 * What a run showed, moment by moment, as a compact file that is only ever appended to: its layout, its reader, and its writer.
 *
 * <p>A writer belongs to one thread. A recording that was read is immutable; any thread may ask it for its moments.
 */
package edgeos.telemetry.recording;
