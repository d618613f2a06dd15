/**
 * Routers of Click's elements on real packets: as FWPs that copy, and as one that shares.
 *
 * <p>Runs on the thread that asks; engines that it starts have ended when it returns.
 */
package edgeos.lab.experiment.middlebox;
