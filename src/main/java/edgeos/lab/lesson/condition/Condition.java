package edgeos.lab.lesson.condition;

import java.time.Duration;
import java.util.List;

/** Something that holds or does not. Immutable; whether it holds a {@link Watch} says, as some of it is about time. */
public sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, Condition.Lasting, DrawingFact, EngineFact, UserFact {

    /** Half a sentence for people: what it waits for, such as {@code the node nat is there}. */
    String words();

    /**
     * Each of these holds.
     *
     * @param parts at least two
     */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String words() {
            return joined(parts, ", and ");
        }
    }

    /**
     * One of these holds, or several.
     *
     * @param parts at least two
     */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String words() {
            return joined(parts, ", or ");
        }
    }

    /**
     * This does not hold.
     *
     * @param part what
     */
    record Not(Condition part) implements Condition {
        @Override
        public String words() {
            return "not: " + part.words();
        }
    }

    /**
     * This has held at every look for so long.
     *
     * @param part what
     * @param time how long, by the clock on the wall
     */
    record Lasting(Condition part, Duration time) implements Condition {
        @Override
        public String words() {
            return part.words() + ", for " + (time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms");
        }
    }

    private static String joined(List<Condition> parts, String between) {
        return String.join(between, parts.stream().map(Condition::words).toList());
    }
}
