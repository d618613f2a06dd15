package edgeos.lab.lesson.challenge;

import edgeos.lab.lesson.condition.Outcome;
import java.util.List;

/**
 * What became of a drawing that was measured. Immutable; any thread.
 *
 * @param goals what each goal came to, in the challenge's order; empty if it did not come to a run
 * @param broken rules of the challenge that the drawing breaks; it is not run then
 * @param trouble why it did not run, or not to the end; empty: it did
 */
public record Marks(List<Outcome.Line> goals, List<String> broken, String trouble) {
    public Marks {
        goals = List.copyOf(goals);
        broken = List.copyOf(broken);
    }

    /** It did not run. */
    static Marks failed(String trouble) {
        return new Marks(List.of(), List.of(), trouble);
    }

    /** Whether every goal was reached, and no rule broken. */
    public boolean passed() {
        return trouble.isEmpty() && broken.isEmpty() && !goals.isEmpty() && goals.stream().allMatch(Outcome.Line::holds);
    }
}
