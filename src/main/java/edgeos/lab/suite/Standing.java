package edgeos.lab.suite;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Surroundings;
import java.util.List;

/**
 * How far a runner of experiments has come.
 *
 * @param experiment which is under way
 * @param number its number, from 1
 * @param of how many there are
 * @param where where and when it began
 * @param part what it measures now; empty before the first
 * @param partNumber the number of that part, from 1; 0 before the first
 * @param parts how many there are; 0 before the first
 * @param rows the answers so far
 * @param begunNanos when the experiment began, by {@code System.nanoTime}
 * @param partBegunNanos when the part began
 * @param cancelled true if somebody does not want the rest
 */
public record Standing(Experiment experiment, int number, int of, Surroundings where, String part, int partNumber, int parts, List<ExperimentRow> rows, long begunNanos, long partBegunNanos,
        boolean cancelled) {
    public Standing {
        rows = List.copyOf(rows);
    }

    /** How much of the experiment is done, 0 to 1. */
    public double share() {
        return parts == 0 ? 0 : Math.clamp((partNumber - 1.0) / parts, 0, 1);
    }

    /** What it has come to so far. */
    public ExperimentResult soFar() {
        return new ExperimentResult(experiment.name(), experiment.description(), where, rows, false, experiment.drawings());
    }
}
