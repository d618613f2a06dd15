/**
 * All experiments of the lab, for the command line and the window, and who carries them out one after another.
 *
 * <p>Immutable, but for {@link edgeos.lab.suite.ExperimentRunner}, which says which thread does what.
 */
package edgeos.lab.suite;
