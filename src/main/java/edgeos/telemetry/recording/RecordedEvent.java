package edgeos.telemetry.recording;

import edgeos.telemetry.Event;

/**
 * An event, and when in the recording it became known. Immutable; any thread.
 *
 * @param atNanos from the start of the recording; 0 for what happened before
 * @param event as it was in the log
 */
public record RecordedEvent(long atNanos, Event event) { }
