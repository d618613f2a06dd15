package edgeos.lab.experiment.memcached;

import java.net.InetSocketAddress;

/** Servers for so many clients, each with one of its own, that run until they are closed. One thread. */
interface Servers extends AutoCloseable {
    /** Whom the clients connect to: one for all, or one for each. */
    InetSocketAddress[] targets();

    /** Memory that a client's server takes; NaN where the system does not say. While clients are connected. */
    double bytesPerClient();

    /** Processor time of all since they began. */
    long processorNanos();

    /** Ends the servers; waits for that. */
    @Override
    void close();
}
