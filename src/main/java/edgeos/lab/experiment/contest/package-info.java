/**
 * Experiments in which several ways to do the same take turns: {@link edgeos.lab.experiment.contest.ContestExperiment} is such an experiment, said as a list of what is varied and what is held against what.
 *
 * <p>Runs on the thread that asks; whatever contestants started has ended when it returns.
 */
package edgeos.lab.experiment.contest;
