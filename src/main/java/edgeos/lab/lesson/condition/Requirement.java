package edgeos.lab.lesson.condition;

/**
 * A condition with what a lesson calls it. Immutable; any thread.
 *
 * @param condition what must hold
 * @param label what people read; never empty
 */
public record Requirement(Condition condition, String label) {
    /** True if only the reader can end it. */
    public boolean isRead() {
        return condition instanceof UserFact.Read;
    }
}
