/**
 * How long it takes to start whatever separates one client from another: FWPs, threads, processes, containers, in turn on the same machine.
 *
 * <p>Runs on the thread that asks; engines, threads, and processes that it starts have ended when it returns.
 */
package edgeos.lab.experiment.startup;
