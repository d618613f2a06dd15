package edgeos.lab.lesson.condition;

import java.util.Locale;

/** Something that the user did since the step began. Immutable; any thread. */
public sealed interface UserFact extends Condition {
    /**
     * An action was carried out: by menu, key, button, or palette of commands.
     *
     * @param action its id, such as {@code run.step}
     * @param times how often at least
     */
    record Did(String action, int times) implements UserFact {
        @Override
        public String words() {
            return action + (times == 1 ? " was carried out" : " was carried out " + times + " times");
        }
    }

    /**
     * Something is in front or selected, or was since the step began.
     *
     * @param sight what
     */
    record Saw(Sight sight) implements UserFact {
        @Override
        public String words() {
            String what = sight.kind().name().toLowerCase(Locale.ROOT) + " " + sight.name();
            return switch (sight.kind()) {
                case TAB, CHART, PANEL -> "the " + what + " is open";
                case NODE, CHAIN -> "the " + what + " is selected";
            };
        }
    }

    /**
     * A wire is selected, or was since the step began.
     *
     * @param ends which
     */
    record ChoseWire(Ends ends) implements UserFact {
        @Override
        public String words() {
            return "the wire " + ends + " is selected";
        }
    }

    /** Somebody has read it, and gone on. */
    record Read() implements UserFact {
        @Override
        public String words() {
            return "You have read this";
        }
    }
}
