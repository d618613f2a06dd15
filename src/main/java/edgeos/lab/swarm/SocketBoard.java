package edgeos.lab.swarm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Callers over sockets of the machine, all at one selector. What a greeting of TLS has to compute is computed by threads of its own, so that nobody else's answer waits for it. */
final class SocketBoard implements Switchboard {
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** A selector sleeps whole milliseconds; what is due sooner is awaited in naps. */
    private static final long NAP_NANOS = 100_000;

    private final Selector selector = Selector.open();
    private final Consumer<SelectionKey> serving = SocketBoard::serve;
    /** Callers for whom something was computed. */
    private final Queue<Caller> computed = new ConcurrentLinkedQueue<>();
    private final SwarmSettings settings;
    private final Lines lines;
    private ExecutorService computing;

    SocketBoard(SwarmSettings settings, List<InetSocketAddress> targets) throws IOException {
        this.settings = settings;
        this.lines = new Lines(targets);
    }

    @Override
    public Transport connect(Caller caller) throws IOException {
        return switch (settings.protocol()) {
            case DNS -> lines.udp(selector, caller);
            case ECHO, MEMCACHED, HTTP -> lines.tcp(selector, caller);
            case HTTPS -> tls(caller, "http/1.1");
            case TLS -> tls(caller);
            case PING -> throw new IllegalStateException("pings need no socket each: protocol=ping");
        };
    }

    private Transport tls(Caller caller, String... protocols) throws IOException {
        if (computing == null) {
            computing = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Thread.ofPlatform().daemon().name("edgeos swarm greeting").factory());
        }
        return new TlsTransport(lines.tcp(selector, caller), settings.serverName(), task -> computing.execute(() -> {
            task.run();
            computed.add(caller);
            selector.wakeup();
        }), protocols);
    }

    @Override
    public void await(long mostNanos) throws IOException {
        for (Caller caller = computed.poll(); caller != null; caller = computed.poll()) {
            caller.serve();
        }
        if (mostNanos >= NANOS_PER_MILLI) {
            selector.select(serving, mostNanos / NANOS_PER_MILLI);
            return;
        }
        if (mostNanos > 0 && selector.selectNow(serving) == 0) {
            LockSupport.parkNanos(this, Math.min(mostNanos, NAP_NANOS));
        }
        selector.selectNow(serving);
    }

    private static void serve(SelectionKey key) {
        if (key.isValid() && key.attachment() instanceof Caller caller) {
            caller.serve();
        }
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        if (computing != null) {
            computing.shutdown();
        }
        selector.close();
    }
}
