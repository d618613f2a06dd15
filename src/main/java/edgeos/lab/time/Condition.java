package edgeos.lab.time;

import edgeos.model.Expectation.Comparison;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something of which it can be said after every step whether it is so. It counts from the start of the run.
 *
 * @param figure what is looked at
 * @param of of what
 * @param subject the id of that node, link, or chain; empty for the whole drawing
 * @param comparison how the figure compares
 * @param value with what
 */
public record Condition(Figure figure, Of of, String subject, Comparison comparison, double value) {
    /** Of what a figure is. */
    public enum Of { DRAWING, CHAIN, NODE, LINK }

    /** What can be looked at. */
    public enum Figure {
        /** Messages that arrived at a node, crossed a link, or were made at all. */
        MESSAGES_IN("msg", EnumSet.of(Of.DRAWING, Of.NODE, Of.LINK)),
        /** Messages that left a node, or the drawing. */
        MESSAGES_OUT("msg", EnumSet.of(Of.DRAWING, Of.NODE)),
        /** Messages dropped there. */
        DROPPED("msg", EnumSet.of(Of.DRAWING, Of.NODE, Of.LINK)),
        /** Messages on their way in the drawing. */
        IN_FLIGHT("msg", EnumSet.of(Of.DRAWING)),
        /** How full the fullest ring is to which it leads. */
        FILL("%", EnumSet.of(Of.NODE, Of.LINK)),
        /** Messages that were late. */
        MISSED("msg", EnumSet.of(Of.NODE, Of.LINK)),
        /** How often an FWP of the node ran. */
        RUNS("runs", EnumSet.of(Of.NODE)),
        /** What FWPs of the node did that they must not. */
        FAULTS("faults", EnumSet.of(Of.NODE)),
        /** Instances that serve a client. */
        INSTANCES("chains", EnumSet.of(Of.DRAWING, Of.CHAIN, Of.NODE)),
        /** Activations. */
        ACTIVATED("chains", EnumSet.of(Of.DRAWING, Of.CHAIN));

        private final String unit;
        private final Set<Of> of;

        Figure(String unit, Set<Of> of) {
            this.unit = unit;
            this.of = Set.copyOf(of);
        }

        /** The unit of its values. */
        public String unit() {
            return unit;
        }

        /** Whether that has such a figure. */
        public boolean isOf(Of what) {
            return of.contains(what);
        }
    }

    /** Refuses a figure of something that has none. */
    public Condition {
        if (!figure.isOf(of) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("figure=" + figure + " of=" + of + " value=" + value);
        }
    }
}
