package edgeos.lab.lesson.condition;

import java.util.List;

/**
 * What a look came to. Immutable; any thread.
 *
 * @param lines a line for each requirement, in their order
 */
public record Outcome(List<Line> lines) {
    public Outcome {
        lines = List.copyOf(lines);
    }

    /**
     * One requirement.
     *
     * @param label what people read
     * @param holds whether it holds now
     * @param measured what a figure is now, as text with its unit; empty: it is not about a figure, or that is not measured
     * @param value the same as a number, in the unit of the condition; NaN likewise
     */
    public record Line(String label, boolean holds, String measured, double value) { }

    /** True if every requirement holds. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }
}
