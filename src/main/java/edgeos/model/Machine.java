package edgeos.model;

import edgeos.notation.Placement;

/**
 * How the machine under a drawing is set up.
 *
 * @param scheduling how a core chooses the next FWP
 * @param placement how many movers and cores there are, and where they run
 * @param extras unknown keys of the file
 */
public record Machine(Scheduling scheduling, Placement placement, Extras extras) {
    /** Run to completion, everything placed as fits the machine. */
    public static final Machine DEFAULT = new Machine(Scheduling.RUN_TO_COMPLETION, Placement.AUTOMATIC, Extras.NONE);

    /** How a core chooses the next FWP. */
    public enum Scheduling {
        /** In order of arrival; an FWP runs until its ring is empty or its budget is spent. */
        RUN_TO_COMPLETION,
        /** The highest priority that has work, in turn among equals. */
        FIXED_PRIORITY,
        /** The FWP whose oldest message is due first. */
        EARLIEST_DEADLINE
    }

    /** This machine with roles counted and placed so. */
    public Machine with(Placement placed) {
        return new Machine(scheduling, placed, extras);
    }

    /** This machine with cores that choose so. */
    public Machine with(Scheduling chosen) {
        return new Machine(chosen, placement, extras);
    }
}
