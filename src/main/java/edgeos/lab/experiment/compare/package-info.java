/**
 * The table of what may separate clients from each other: processes, containers, virtual machines, FWPs.
 *
 * <p>Runs on the thread that asks; whatever it starts has ended when it returns.
 */
package edgeos.lab.experiment.compare;
