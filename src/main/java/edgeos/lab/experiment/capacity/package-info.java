/**
 * The highest load that drawings carry as they are expected to, and what keeps them from carrying more.
 *
 * <p>Everything runs on the thread that carries out the experiment.
 */
package edgeos.lab.experiment.capacity;
