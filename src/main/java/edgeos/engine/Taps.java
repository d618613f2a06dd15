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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that an engine writes: of links that are captured, and of gates that write what leaves. Called under the engine's lock. */
final class Taps {
    /** Exchanges taps while movers are held. */
    interface Hold {
        <T> T whileHeld(Supplier<T> change);
    }

    private final Topology topology;
    private final FileReports reports;
    private final Hold hold;

    Taps(Topology topology, FileReports reports, Hold hold) {
        this.topology = topology;
        this.reports = reports;
        this.hold = hold;
    }

    /**
     * Writes all that crosses a link into a file from now on, instead of into an earlier one.
     *
     * @throws IOException if the file cannot be made
     */
    void begin(String link, Path file, long mostBytes) throws IOException {
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

    /** Ends the capture of a link; the file is complete when this returns. */
    void end(String link) {
        Wire wire = topology.wires().get(link);
        PcapWriter before = wire == null ? null : wire.tap();
        if (before != null) {
            exchange(link, null);
            reports.complete(before);
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

    /** The links that are being captured. */
    Set<String> links() {
        return topology.wires().values().stream().filter(wire -> wire.tap() != null).map(wire -> wire.spec().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** Every file that is written now. */
    Stream<PcapWriter> files() {
        return Stream.concat(topology.transmits().values().stream().map(Transmit::file), topology.wires().values().stream().map(Wire::tap)).filter(Objects::nonNull);
    }
}
