/**
 * TLS for each client: by FWPs of one's own, and by a process of one's own.
 *
 * <p>Runs on the thread that asks; sessions, processes, and the threads of clients that it starts have ended when it returns.
 */
package edgeos.lab.experiment.tls;
