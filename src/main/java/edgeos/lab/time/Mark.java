package edgeos.lab.time;

/**
 * Something on a timeline that a teacher may want to jump to. Immutable; any thread.
 *
 * @param at its position, in the timeline's unit: that of the state which shows it first
 * @param kind what it is
 * @param subject the id of the node, link, or chain; empty for none
 * @param text what to say of it
 */
public record Mark(long at, Kind kind, String subject, String text) {
    /** What is worth a mark, the gravest last. */
    public enum Kind {
        /** A chain instance was activated. */
        ACTIVATION,
        /** The drawing was changed. */
        EDIT,
        /** It was started, stopped, or something else that people do. */
        RUN,
        /** A message was dropped. */
        DROP,
        /** It stopped at a breakpoint. */
        BREAKPOINT,
        /** Something that one should know. */
        WARNING,
        /** Something failed, or was denied. */
        FAULT
    }
}
