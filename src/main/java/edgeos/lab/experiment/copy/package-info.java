/**
 * What it costs to copy messages from FWP to FWP instead of sharing them, by how long they are and what is done with them.
 *
 * <p>Runs on the thread that asks; engines that it starts have ended when it returns.
 */
package edgeos.lab.experiment.copy;
