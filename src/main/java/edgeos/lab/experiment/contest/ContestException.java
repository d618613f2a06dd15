package edgeos.lab.experiment.contest;

/** A contestant does not do what it should; the message is a sentence for people. The others go on. */
public final class ContestException extends Exception {
    private static final long serialVersionUID = 1;

    /** It does not, for this reason. */
    public ContestException(String why) {
        super(why);
    }

    /** It does not, for this reason, which came from elsewhere. */
    public ContestException(String why, Throwable cause) {
        super(why, cause);
    }
}
