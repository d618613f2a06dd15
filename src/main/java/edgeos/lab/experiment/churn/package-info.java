/**
 * How many clients a second can come, be served by something of their own, and go without a trace: by FWPs, threads, processes.
 *
 * <p>Runs on the thread that asks; engines, threads, and processes that it starts have ended when it returns.
 */
package edgeos.lab.experiment.churn;
