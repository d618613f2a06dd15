/**
 * Any figures of any drawing against any of its settings.
 *
 * <p>Everything runs on the thread that carries out the experiment.
 */
package edgeos.lab.experiment.sweep;
