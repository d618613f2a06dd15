package edgeos.program.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.notation.Settings;
import edgeos.program.packet.Frames;
import edgeos.program.packet.TcpDump;
import edgeos.program.packet.Verifier;
import edgeos.program.pcap.PacketFile;
import edgeos.program.pcap.PcapWriter;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real packets through firewall and NAT into a file, as in a chain. */
class RealPacketsToFileTest {
    private static final int LEFT_BY_FIREWALL = 4_987 - 576;

    private static Path translate(Path folder) throws IOException {
        var firewall = new Rig(new Firewall(Settings.of(Map.of("rules", List.of("deny tcp any <-> any : 11211"), "otherwise", "allow"))));
        var nat = new Rig(new Nat(Settings.of(Map.of("insideNetwork", "10.20.0.0/16", "outsideAddress", "192.0.2.1",
                "outsidePorts", "1024-65535", "mostFlows", 1024))));
        Path file = folder.resolve("translated.pcap");
        try (var writer = new PcapWriter(file, 1L << 28)) {
            long nanos = 1_000_000_000L;
            for (byte[] frame : Frames.real()) {
                Rig.Outcome allowed = firewall.run(0, frame);
                if (allowed.left(0)) {
                    byte[] sent = nat.run(0, allowed.frame()).frame();
                    assertTrue(writer.offer(nanos++, MemorySegment.ofArray(sent), 0, sent.length));
                }
            }
        }
        return file;
    }

    @Test
    void shouldWriteOnlyRightChecksums(@TempDir Path folder) throws IOException {
        PacketFile file = PacketFile.read(translate(folder));
        assertEquals(LEFT_BY_FIREWALL, file.count());
        for (int packet = 0; packet < file.count(); packet++) {
            assertEquals(List.of(), Verifier.faults(file.bytes(packet)));
        }
    }

    @Test
    void shouldWriteChecksumsThatTcpdumpFindsRight(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(TcpDump.isInstalled(), "tcpdump is not installed: apt-get install tcpdump");
        List<String> lines = TcpDump.read(translate(folder));
        assertEquals(LEFT_BY_FIREWALL, lines.stream().filter(line -> !line.startsWith(" ") && !line.startsWith("\t")).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("192.0.2.1.1024 >")), "nothing was translated");
        assertTrue(lines.stream().anyMatch(line -> line.contains("(correct)")), "tcpdump examined no checksum");
        assertEquals(List.of(), lines.stream().filter(line -> line.contains("incorrect") || line.contains("bad ")
                || line.contains("wrong")).toList());
    }
}
