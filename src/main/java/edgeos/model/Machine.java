package edgeos.model;

/**
 * How the machine under a drawing is set up.
 *
 * @param scheduling how a core chooses the next FWP
 * @param fwpCores how many cores run FWPs; 0: as many as the machine has to spare
 * @param extras unknown keys of the file
 */
public record Machine(Scheduling scheduling, int fwpCores, Extras extras) {
    /** Run to completion, on as many cores as there are to spare. */
    public static final Machine DEFAULT = new Machine(Scheduling.RUN_TO_COMPLETION, 0, Extras.NONE);

    /** How a core chooses the next FWP. */
    public enum Scheduling {
        /** In order of arrival; an FWP runs until its ring is empty or its budget is spent. */
        RUN_TO_COMPLETION,
        /** The highest priority that has work, in turn among equals. */
        FIXED_PRIORITY
    }
}
