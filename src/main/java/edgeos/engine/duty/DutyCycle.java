package edgeos.engine.duty;

/** A role's work, done a bounded piece at a time, by a thread or by hand. */
public interface DutyCycle {
    /** What the status bar calls the role. */
    String role();

    /**
     * Does a bounded piece of work.
     *
     * @return how much was done; 0 if there was nothing to do
     */
    int doWork();
}
