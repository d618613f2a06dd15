package edgeos.lab.time;

/**
 * How far a session is that is starting.
 *
 * @param stage what is being done for it
 * @param made how many FWPs of chains were created so far
 * @param of how many will have been created when it runs; 0: nobody knows yet
 */
public record Progress(Stage stage, long made, long of) {
    /** One after the other: what ran before is closed, programs are built, FWPs are made. */
    public enum Stage { CLOSING, BUILDING, MAKING }

    /** As a share, 0 to 1; -1 if nobody knows. */
    public double share() {
        return of == 0 ? -1 : Math.clamp((double) made / of, 0, 1);
    }
}
