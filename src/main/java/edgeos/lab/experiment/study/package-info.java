/**
 * What studies of any drawing share: a drawing with where it comes from, one run of it, and the figures that can be measured in a run.
 *
 * <p>Records and functions are free of state; a run is carried out by the thread that asks for it.
 */
package edgeos.lab.experiment.study;
