package edgeos.telemetry.recording;

/**
 * A drawing, and when in the recording it became what it is. Immutable; any thread.
 *
 * @param atNanos from the start of the recording
 * @param text the drawing as in a file of its own
 */
public record RecordedDrawing(long atNanos, String text) { }
