/**
 * The experiment on attacks: every hostile FWP beside an unharmed neighbour, against the same drawing in which it does not attack.
 *
 * <p>All of it belongs to the thread that runs the experiment; the engines that it starts are held before their bytes are searched.
 */
package edgeos.lab.experiment.attack;
