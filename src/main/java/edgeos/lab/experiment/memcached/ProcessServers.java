package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Installed;
import edgeos.lab.experiment.contest.ListeningProcesses;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The memcached that is installed on this machine, a process for each client. */
final class ProcessServers implements Servers {
    /** The program. */
    static final Installed MEMCACHED = new Installed("memcached", "memcached");
    /**
     * One thread for clients, and as little memory as 100 keys of 64 to 1,024 bytes can do with: size classes twice as large each, so that there are few (half the memory of the usual ones), the smallest table of keys, and no threads that
     * tidy up what is far from full.
     */
    static final List<String> OPTIONS = List.of("-U", "0", "-t", "1", "-c", "16", "-m", "4", "-f", "2", "-o", "hashpower=12,no_modern");

    private final ListeningProcesses processes;

    /**
     * Starts one for each client.
     *
     * @param processor which they are kept on, or {@link ListeningProcesses#ANYWHERE}
     * @throws ContestException if one does not start
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    ProcessServers(int clients, int processor) throws ContestException, InterruptedException {
        String program = MEMCACHED.path().orElseThrow(() -> new ContestException(MEMCACHED.absence())).toString();
        processes = new ListeningProcesses(Path.of("."), clients, processor, address -> {
            var command = new ArrayList<>(List.of(program, "-u", System.getProperty("user.name"), "-l", address.getAddress().getHostAddress(), "-p", String.valueOf(address.getPort())));
            command.addAll(OPTIONS);
            return command;
        });
    }

    /** All of them. */
    List<ProcessHandle> processes() {
        return processes.processes();
    }

    @Override
    public InetSocketAddress[] targets() {
        return processes.addresses().toArray(InetSocketAddress[]::new);
    }

    @Override
    public double bytesPerClient() {
        return processes.bytesEach();
    }

    @Override
    public long processorNanos() {
        return processes.processorNanos();
    }

    @Override
    public void close() {
        processes.close();
    }
}
