package edgeos.model;

/**
 * Where a run stops by itself, so that people can look.
 *
 * @param at what has to happen
 * @param subject the id of the node or link; empty for capabilities
 * @param disabled true if it is kept but does not stop anything
 * @param extras unknown keys of the file
 */
public record Breakpoint(At at, String subject, boolean disabled, Extras extras) {
    /** What stops a run. */
    public enum At {
        /** An FWP of the node runs, or a gate makes a message. */
        NODE,
        /** A message is moved over the link. */
        LINK,
        /** Anybody is denied something for want of a capability, or an FWP faults. */
        CAPABILITIES
    }

    /** One that stops. */
    public Breakpoint(At at, String subject) {
        this(at, subject, false, Extras.NONE);
    }

    /** True if it is for the same thing, stopping or not. */
    public boolean isAt(At otherAt, String otherSubject) {
        return at == otherAt && (at == At.CAPABILITIES || subject.equals(otherSubject));
    }

    /** This, kept without stopping anything, or stopping again. */
    public Breakpoint disabled(boolean changed) {
        return new Breakpoint(at, subject, changed, extras);
    }
}
