package edgeos.lab.experiment.chain.rival;

/** A rival could not be set going; the message says why. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
