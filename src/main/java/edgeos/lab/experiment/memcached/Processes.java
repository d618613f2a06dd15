package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.ForClients;

/**
 * A process of the installed memcached for each client, all on the one processor that servers have.
 *
 * @param clients how many
 * @param scale how long they are measured
 */
record Processes(int clients, Scale scale) implements ForClients {
    /** What rows of processes are called, before the number of clients. */
    static final String WORD = "process";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String system() {
        return "memcached, one process per client";
    }

    @Override
    public String isolation() {
        return "process";
    }

    @Override
    public String remark() {
        return String.join(" ", ProcessServers.OPTIONS) + "; memory is the proportional share of real memory (Pss), without the system's own for sockets and processes" + scale.aside();
    }

    @Override
    public String absence() {
        return ProcessServers.MEMCACHED.absence();
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        return MemcachedExperiment.asking(new ProcessServers(clients, MemcachedExperiment.SERVERS), clients, scale);
    }
}
