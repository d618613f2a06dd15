/**
 * The list of all experiments, for the command line and the window.
 *
 * <p>Immutable.
 */
package edgeos.lab.suite;
