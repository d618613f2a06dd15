/**
 * The experiment that asks what a memcached of one's own costs: an FWP for each client against a process for each client.
 *
 * <p>Runs on the thread that asks; engine, swarm, and processes that it starts have ended when it returns.
 */
package edgeos.lab.experiment.memcached;
