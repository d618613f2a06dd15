package edgeos.lab.limit;

import edgeos.model.check.Finding;

/**
 * A thread that has no time left while messages wait. Immutable.
 *
 * @param thread what the thread is called: {@code processor 1} where several roles share it, else its only role
 * @param role the role that takes most of it, such as {@code mover 0}
 * @param share of the time in which the thread had work, 0 to 1
 * @param place what part of the drawing to look at
 * @param subject the id of that part; empty for the whole drawing
 * @param setting the setting to look at; empty for none
 * @param what what limits, and how much
 * @param remedy what to do about it
 */
public record Limit(String thread, String role, double share, Finding.Place place, String subject, String setting, String what, String remedy) {
    /** This limit as a finding: the drawing runs, but not as fast as it is fed. */
    public Finding finding() {
        return new Finding(Finding.Severity.WARNING, place, subject, setting, what, remedy);
    }
}
