package edgeos.cli;

/** What the program says when it ends. Maven turns any but 0 into its own 1. */
final class ExitCode {
    /** All expectations hold. */
    static final int OK = 0;
    /** An expectation does not hold. */
    static final int EXPECTATION_FAILED = 1;
    /** The command line is wrong, or a file cannot be written that it names. */
    static final int USAGE = 2;
    /** A file is not fit to run. */
    static final int NOT_FIT = 3;
    /** No window can open here, or no display and no drawing to run without one. */
    static final int NO_WINDOW = 4;
    /** The lab itself failed. */
    static final int INTERNAL = 70;
    /** Somebody ended it by Ctrl+C, as shells say it. */
    static final int INTERRUPTED = 130;

    private ExitCode() { }
}
