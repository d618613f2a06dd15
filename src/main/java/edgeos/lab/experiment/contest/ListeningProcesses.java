package edgeos.lab.experiment.contest;

import edgeos.os.Affinity;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Processes of an installed program, each of which listens at an address of its own on this machine. One thread. */
public final class ListeningProcesses implements AutoCloseable {
    /** Instead of a processor: wherever the system puts them. */
    public static final int ANYWHERE = -1;
    private static final int OCTET_BITS = 8;
    private static final int OCTET = 255;
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<InetSocketAddress> addresses;
    private final Keeper keeper;

    /**
     * Starts them, and waits until all listen.
     *
     * @param folder where they run
     * @param count how many
     * @param processor which of those that this program may use they are kept on, from 0, where the system allows it; or {@link #ANYWHERE}
     * @param command what has one listen at this address
     * @throws ContestException if one does not
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    public ListeningProcesses(Path folder, int count, int processor, Function<InetSocketAddress, List<String>> command) throws ContestException, InterruptedException {
        try {
            addresses = freeAddresses(count);
            keeper = keeper(folder, processor, addresses.stream().map(command).toList());
        } catch (IOException failed) {
            throw new ContestException("processes do not start: " + failed.getMessage(), failed);
        }
        try {
            for (int at = 0; at < count; at++) {
                awaitListening(addresses.get(at), keeper.processes().get(at));
            }
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            keeper.close();
            throw failed;
        }
    }

    private static List<InetSocketAddress> freeAddresses(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int at = 0; at < count; at++) {
                held.add(free(at));
            }
            return held.stream().map(socket -> (InetSocketAddress) socket.getLocalSocketAddress()).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** Where the system has them (Linux), each at a loopback address of its own: a port of the usual one may be somebody's way out before a process that starts among a thousand others listens there. */
    private static ServerSocket free(int at) throws IOException {
        try {
            return new ServerSocket(0, 1, InetAddress.ofLiteral("127.31." + (at >> OCTET_BITS) + "." + (at & OCTET)));
        } catch (BindException noSuchAddress) {
            return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        }
    }

    /** Processes may use what the thread that starts them may use. */
    private static Keeper keeper(Path folder, int processor, List<List<String>> commands) throws IOException {
        int[] before = Affinity.availableCores();
        try {
            if (processor != ANYWHERE) {
                Affinity.pinNth(processor);
            }
            return new Keeper(folder, commands);
        } finally {
            Affinity.pin(before);
        }
    }

    private static void awaitListening(InetSocketAddress address, ProcessHandle process) throws ContestException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isListening(address)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new ContestException("a process does not listen: address=" + address + " alive=" + process.isAlive());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static boolean isListening(InetSocketAddress address) {
        try (var socket = new Socket(address.getAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where they listen, one for each. */
    public List<InetSocketAddress> addresses() {
        return addresses;
    }

    /** All of them, in the order of their addresses. */
    public List<ProcessHandle> processes() {
        return keeper.processes();
    }

    /** Real memory of one, see {@link ProcessCosts#bytesEach}. */
    public double bytesEach() {
        return ProcessCosts.bytesEach(keeper.processes());
    }

    /** Processor time of all, see {@link ProcessCosts#nanos}. */
    public long processorNanos() {
        return ProcessCosts.nanos(keeper.processes());
    }

    /** Ends them, and waits for that. */
    @Override
    public void close() {
        keeper.close();
    }
}
