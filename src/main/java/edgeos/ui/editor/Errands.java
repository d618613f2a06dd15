package edgeos.ui.editor;

import edgeos.lab.experiment.Experiment;
import edgeos.model.field.Field;
import java.util.function.Consumer;

/** What one part of the window asks of another that it does not know; nothing happens where nobody does it. JavaFX application thread only. */
public final class Errands {
    private Consumer<String> sources = _ -> { };
    private Consumer<Experiment> experiments = _ -> { };
    private Consumer<Field> sweeps = _ -> { };

    Errands() { }

    /** Sets who opens the source of a node's program. */
    public void onEditSource(Consumer<String> opener) {
        sources = opener;
    }

    /** Opens the source of this node's program, if it has one. */
    public void editSource(String node) {
        sources.accept(node);
    }

    /** Sets who carries out experiments. */
    public void onCarryOut(Consumer<Experiment> laboratory) {
        experiments = laboratory;
    }

    /** Carries out an experiment and shows what it comes to; the drawing is held meanwhile. */
    public void carryOut(Experiment experiment) {
        experiments.accept(experiment);
    }

    /** Sets who asks how figures depend on a setting. */
    public void onSweep(Consumer<Field> asker) {
        sweeps = asker;
    }

    /** Asks how figures of the drawing depend on this setting. */
    public void sweep(Field setting) {
        sweeps.accept(setting);
    }
}
