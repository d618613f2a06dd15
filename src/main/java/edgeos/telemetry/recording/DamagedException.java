package edgeos.telemetry.recording;

/** Bytes do not say what they should. Whoever knows the file makes a {@link RecordingException} of it. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
        super(what);
    }
}
