/**
 * The experiment {@code chain}: what does it cost to copy and check every message at every hop, against everything else that a user could pick?
 *
 * <p>Runs on the thread that asks it, which sleeps while others carry; each run starts threads of its own, one rival at a time, and has ended them before the next begins.
 */
package edgeos.lab.experiment.chain;
