package edgeos.ui.inspector;

import edgeos.lab.History.Sample;
import edgeos.ui.editor.Editor;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Rates of what is shown. Immutable.
 *
 * @param sample the last second; empty if nothing runs, or there is no rate yet, as in the first steps of a run
 * @param stopped whether nothing runs
 */
record Live(Optional<Sample> sample, boolean stopped) {
    /** As of now. */
    static Live of(Editor editor) {
        return new Live(editor.rates(), !editor.shown().state().isOn());
    }

    /** A rate; 0 when nothing runs, and no number when nobody knows. */
    double rate(ToDoubleFunction<Sample> figure) {
        return sample.isPresent() ? figure.applyAsDouble(sample.get()) : stopped ? 0 : Double.NaN;
    }
}
