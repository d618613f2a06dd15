package edgeos.lab.time;

/**
 * How far a session is that is starting.
 *
 * @param made how many FWPs of chains were created so far
 * @param of how many will have been created when it runs; 0: nobody knows yet
 */
public record Progress(long made, long of) {
    /** As a share, 0 to 1; -1 if nobody knows. */
    public double share() {
        return of == 0 ? -1 : Math.clamp((double) made / of, 0, 1);
    }
}
