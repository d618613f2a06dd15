package edgeos.engine;

import edgeos.engine.fwp.Transmit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.sched.HeldUp;
import edgeos.engine.topology.Topology;
import edgeos.program.pcap.PcapWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that an engine writes: of links that are captured, and of gates that write what leaves. Any thread; after the engine was closed, nothing happens. */
public final class Taps {
    /** Exchanges taps while movers are held. */
    interface Hold {
        <T> T whileHeld(Supplier<T> change);
    }

    private final Topology topology;
    private final FileReports reports;
    private final Hold hold;
    private final Object lock;
    private final BooleanSupplier closed;

    /** Of an engine whose lock this is. */
    Taps(Topology topology, FileReports reports, Hold hold, Object lock, BooleanSupplier closed) {
        this.lock = lock;
        this.closed = closed;
        this.topology = topology;
        this.reports = reports;
        this.hold = hold;
    }

    /**
     * Writes all that crosses a link into a pcap file from now on, instead of into an earlier one.
     *
     * @param mostBytes frames beyond this size of the file are only counted
     * @throws IOException if the file cannot be made
     */
    public void begin(String link, Path file, long mostBytes) throws IOException {
        synchronized (lock) {
            if (closed.getAsBoolean()) {
                return;
            }
            end(link);
            var writer = new PcapWriter(file, mostBytes);
            try {
                if (exchange(link, writer) == null) {
                    reports.complete(writer);
                }
            } catch (HeldUp inVain) {
                reports.complete(writer);
                throw new IOException(inVain.getMessage(), inVain);
            }
        }
    }

    /** Ends the capture of a link; the file is complete when this returns. */
    public void end(String link) {
        synchronized (lock) {
            Wire wire = closed.getAsBoolean() ? null : topology.wires().get(link);
            PcapWriter before = wire == null ? null : wire.tap();
            if (before != null) {
                exchange(link, null);
                reports.complete(before);
            }
        }
    }

    private Wire exchange(String link, PcapWriter writer) {
        return hold.whileHeld(() -> {
            Wire wire = topology.wires().get(link);
            if (wire != null) {
                wire.tapInto(writer);
            }
            return wire;
        });
    }

    /** The links that are being captured; an edit ends the capture of a link that it takes away or draws anew. */
    public Set<String> links() {
        synchronized (lock) {
            return closed.getAsBoolean() ? Set.of() : captured();
        }
    }

    private Set<String> captured() {
        return topology.wires().values().stream().filter(wire -> wire.tap() != null).map(wire -> wire.spec().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** True if any file is written now. */
    boolean isAny() {
        return files().findAny().isPresent();
    }

    /** Every file that is written now. Under the lock. */
    Stream<PcapWriter> files() {
        return Stream.concat(topology.transmits().values().stream().map(Transmit::file), topology.wires().values().stream().map(Wire::tap)).filter(Objects::nonNull);
    }
}
