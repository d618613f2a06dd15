/**
 * A neural network for each client: in an FWP, and in a process.
 *
 * <p>Runs on the thread that asks; engines and processes that it starts have ended when it returns.
 */
package edgeos.lab.experiment.inference;
