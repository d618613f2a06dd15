package edgeos.telemetry.recording;

/** A recording has words that this lab does not know: nothing is wrong with it, but another lab has to read it. */
final class UnknownWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownWordException(String what) {
        super(what);
    }
}
