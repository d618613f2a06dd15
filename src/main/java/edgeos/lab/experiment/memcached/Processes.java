package edgeos.lab.experiment.memcached;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The memcached that is installed on this machine, a process with one thread for each client. A shell has them all, and ends them when its input ends: so none is left, however this program ends. */
final class Processes implements Contestant {
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");
    /** Arguments: the program, its user, then a port for each; says the process number of each. */
    private static final String KEEPER = """
            program=$1; user=$2; shift 2
            for port in "$@"; do
                "$program" -u "$user" -l 127.0.0.1 -p "$port" -U 0 -t 1 -c 16 </dev/null >/dev/null 2>&1 &
                all="$all $!"
                echo $!
            done
            read end
            kill $all 2>/dev/null
            wait
            """;
    private static final long GLANCE_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long MOST_END_SECONDS = 10;
    private static final int BYTES_PER_KIBIBYTE = 1024;
    private static final int MOST_TARGETS_READ = 50;

    private final List<Long> processes = new ArrayList<>();
    private final InetSocketAddress[] targets;
    private final Process keeper;

    /**
     * Starts one for each client.
     *
     * @throws IllegalStateException if one does not listen
     * @throws InterruptedException when the thread is interrupted; nothing runs then
     */
    Processes(Path program, int clients) throws InterruptedException {
        targets = freeAddresses(clients);
        keeper = keeper(program);
        try {
            BufferedReader numbers = keeper.inputReader();
            for (int at = 0; at < clients; at++) {
                String number = numbers.readLine();
                if (number == null) {
                    throw new IllegalStateException("processes that do not start: first=" + at + " of=" + clients);
                }
                processes.add(Long.parseLong(number));
            }
            for (InetSocketAddress target : targets) {
                awaitListening(target);
            }
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException(failed);
        } catch (InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Process keeper(Path program) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER, "sh", program.toString(), System.getProperty("user.name")));
        for (InetSocketAddress target : targets) {
            command.add(String.valueOf(target.getPort()));
        }
        try {
            return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process numbers of all. */
    List<Long> processes() {
        return List.copyOf(processes);
    }

    /** Where it is installed, if it is. */
    static Optional<Path> program() {
        return FOLDERS.stream().map(folder -> Path.of(folder, "memcached")).filter(Files::isExecutable).findFirst();
    }

    private static InetSocketAddress[] freeAddresses(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int at = 0; at < count; at++) {
                held.add(new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")));
            }
            return held.stream().map(socket -> (InetSocketAddress) socket.getLocalSocketAddress()).toArray(InetSocketAddress[]::new);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            held.forEach(Processes::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitListening(InetSocketAddress target) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isListening(target)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within a minute: memcached listens, address=" + target);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private static boolean isListening(InetSocketAddress target) {
        try (var socket = new Socket(target.getAddress(), target.getPort())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public InetSocketAddress[] targets() {
        return targets.clone();
    }

    /** Their proportional share of real memory: what they have in common is divided among them. The mean of the first ones. */
    @Override
    public double bytesPerClient() {
        return processes.stream().limit(MOST_TARGETS_READ).mapToDouble(Processes::shareBytes).average().orElse(Double.NaN);
    }

    private static double shareBytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]) * BYTES_PER_KIBIBYTE).findFirst().orElse(Double.NaN);
        } catch (IOException | UncheckedIOException unreadable) {
            return Double.NaN;
        }
    }

    @Override
    public void settle() { }

    @Override
    public void close() {
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS)) {
                destroy();
            }
        } catch (IOException failed) {
            destroy();
        } catch (InterruptedException interrupted) {
            destroy();
            Thread.currentThread().interrupt();
        }
    }

    private void destroy() {
        processes.forEach(each -> ProcessHandle.of(each).ifPresent(ProcessHandle::destroyForcibly));
        keeper.destroyForcibly();
    }
}
