package edgeos.lab.suite;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.attack.AttacksExperiment;
import java.util.List;

/** All experiments of the lab. */
public final class Experiments {
    private static final List<Experiment> ALL = List.of(
            new AttacksExperiment());

    private Experiments() { }

    /** Every experiment, in the order of a list. */
    public static List<Experiment> all() {
        return ALL;
    }
}
