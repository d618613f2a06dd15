package edgeos.lab.lesson.condition;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Expectation.Scope;
import edgeos.model.check.Finding;
import edgeos.telemetry.Event;
import java.util.Locale;

/** Something about what runs. Immutable; any thread. */
public sealed interface EngineFact extends Condition {
    /**
     * It runs, rests, or stands.
     *
     * @param state which
     */
    record Is(Session.State state) implements EngineFact {
        @Override
        public String words() {
            return "it is " + state.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * It runs in this way.
     *
     * @param mode which
     */
    record Runs(Mode mode) implements EngineFact {
        @Override
        public String words() {
            return "the mode is " + mode.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Of what something is measured.
     *
     * @param scope null: of the part that is called so, whatever it is
     * @param id which; empty: the whole drawing, or the wire between {@code ends}
     * @param ends null: it is no wire, or one that is named by its id
     */
    record Subject(Scope scope, String id, Ends ends) {
        /** The whole drawing. */
        public static final Subject WHOLE = new Subject(Scope.DRAWING, "");

        /** Of what has an id. */
        public Subject(Scope scope, String id) {
            this(scope, id, null);
        }

        /** Of the first wire that leads so. */
        public static Subject of(Ends ends) {
            return new Subject(Scope.LINK, "", ends);
        }

        @Override
        public String toString() {
            return ends != null ? " of the wire " + ends : id.isEmpty() ? "" : " of " + id;
        }
    }

    /**
     * A figure compares so.
     *
     * @param metric which
     * @param subject of what
     * @param fresh true: only what was counted since the step began
     * @param comparison how
     * @param value with what, in {@code unit}
     * @param unit one of the metric's
     */
    record Measures(Metric metric, Subject subject, boolean fresh, Comparison comparison, double value, String unit) implements EngineFact {
        @Override
        public String words() {
            return (fresh ? "new " : "") + metric.word() + subject + " " + comparison.sign() + " " + Compared.plain(value) + " " + unit;
        }
    }

    /**
     * An event was logged since the step began.
     *
     * @param topic about what
     * @param subject the part concerned; empty: any
     * @param part what its text contains; empty: anything
     */
    record Happened(Event.Topic topic, String subject, String part) implements EngineFact {
        @Override
        public String words() {
            return "an event about " + topic.name().toLowerCase(Locale.ROOT) + (subject.isEmpty() ? "" : " at " + subject) + (part.isEmpty() ? "" : " says \"" + part + "\"");
        }
    }

    /**
     * The checks find nothing, or no error; files and consent included.
     *
     * @param severity the least that counts
     */
    record Sound(Finding.Severity severity) implements EngineFact {
        @Override
        public String words() {
            return severity == Finding.Severity.ERROR ? "the drawing has no errors" : "the drawing has no findings";
        }
    }

    /**
     * The checks find something at this part.
     *
     * @param subject its id
     */
    record Found(String subject) implements EngineFact {
        @Override
        public String words() {
            return "there is a finding at " + subject;
        }
    }
}
