/**
 * The experiments that ask what a memcached of one's own costs, an FWP for each client against a process for each client, and whether a thousand clients with one each live and die without harm to others.
 *
 * <p>Run on the thread that asks; engine, swarms, and processes that they start have ended when they return.
 */
package edgeos.lab.experiment.memcached;
