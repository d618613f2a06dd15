package edgeos.model.check;

/**
 * Something that a user can mend.
 *
 * @param severity whether the drawing can run with it
 * @param place what part of the drawing it points at
 * @param subject the id of that part; empty for the whole drawing
 * @param setting the setting or key concerned; empty for none
 * @param what what is wrong, with {@code name=value}
 * @param remedy what to do about it
 */
public record Finding(Severity severity, Place place, String subject, String setting, String what, String remedy) {
    /** Whether a drawing can run with it. */
    public enum Severity {
        /** Not fit to run. */
        ERROR,
        /** Runs, but probably not as meant. */
        WARNING
    }

    /** What part of a drawing a finding points at. */
    public enum Place { DRAWING, NODE, LINK, CHAIN, GROUP, NOTE, EXPECTATION, ASSET, GRANT, POLICY }
}
