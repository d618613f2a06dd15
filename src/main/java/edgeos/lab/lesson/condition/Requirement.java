package edgeos.lab.lesson.condition;

/**
 * A condition with what a lesson calls it. Immutable; any thread.
 *
 * @param condition what must hold
 * @param label what people read; never empty
 */
public record Requirement(Condition condition, String label) {
    /** In what its figure is measured; empty if it is not about one, or about one without a unit. */
    public String unit() {
        EngineFact.Measures figure = Watch.measures(condition);
        return figure == null ? "" : figure.unit();
    }

    /** What its figure has to be, such as {@code ≥ 0.95 k msg/s}; empty if it is not simply about one, or says so itself. */
    public String needed() {
        return condition instanceof EngineFact.Measures figure && !label.equals(condition.words())
                ? (figure.comparison().symbol() + " " + Compared.plain(figure.value()) + " " + figure.unit()).strip() : "";
    }

    /** True if only the reader can end it. */
    public boolean isRead() {
        return condition instanceof UserFact.Read;
    }
}
