package edgeos.telemetry.recording;

import java.io.IOException;

/** A file is no recording, or none that can be read: one sentence for people that says what, where, and what to do. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public RecordingException(String sentence) {
        super(sentence);
    }

    /** Says why; {@code cause} has the details. */
    public RecordingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
