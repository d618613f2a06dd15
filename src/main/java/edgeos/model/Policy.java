package edgeos.model;

import java.util.List;

/**
 * An isolation policy that a drawing states; breaking it is a finding.
 *
 * @param id unique among the policies
 * @param name what findings call it
 * @param rule what must hold
 * @param subjects domains ({@code node:}, {@code tenant:}, {@code domain:}), as text
 * @param object an object as text, for the rules that are about one; else empty
 * @param extras unknown keys of the file
 */
public record Policy(String id, String name, Rule rule, List<String> subjects, String object, Extras extras) {
    /** What must hold. */
    public enum Rule {
        /** No tenant can affect another, among the subjects; without subjects, among all tenants. */
        TENANTS_NEVER_MEET,
        /** Nobody but the subjects can come to read the object (the roles of the machine aside). */
        ONLY_SUBJECTS_SEE,
        /** The first subject can never affect the second. */
        NEVER_AFFECTS
    }

    public Policy {
        subjects = List.copyOf(subjects);
    }
}
