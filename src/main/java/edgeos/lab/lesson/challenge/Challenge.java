package edgeos.lab.lesson.challenge;

import edgeos.lab.lesson.condition.Requirement;
import java.util.List;

/**
 * What a drawing must come to. Immutable; any thread.
 *
 * @param goals what must hold when the measured run ends
 * @param kept what must be as in the drawing that the challenge starts with
 * @param permits what alone may differ from it; empty: anything that is not kept
 * @param measurement how it is measured
 */
public record Challenge(List<Requirement> goals, List<Part> kept, List<Permit> permits, Measurement measurement) {
    public Challenge {
        goals = List.copyOf(goals);
        kept = List.copyOf(kept);
        permits = List.copyOf(permits);
    }

    /** This, measured otherwise. */
    public Challenge measured(Measurement other) {
        return new Challenge(goals, kept, permits, other);
    }

    /** This with other goals. */
    public Challenge asking(List<Requirement> others) {
        return new Challenge(others, kept, permits, measurement);
    }
}
