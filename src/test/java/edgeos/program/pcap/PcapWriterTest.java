package edgeos.program.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.program.packet.TcpDump;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcapWriterTest {
    private static final Path REAL = Path.of("samples", "traffic", "edge-mix.pcap");

    private static void offer(PcapWriter writer, long epochNanos, byte[] frame) {
        MemorySegment source = MemorySegment.ofArray(frame);
        while (!writer.offer(epochNanos, source, 0, frame.length)) {
            assertEquals(Optional.empty(), writer.failure());
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldWriteWhatAReaderFinds(@TempDir Path folder) throws IOException {
        PacketFile real = PacketFile.read(REAL);
        Path copy = folder.resolve("copy.pcap");
        try (var writer = new PcapWriter(copy, 1L << 30)) {
            for (int round = 0; round < 5; round++) {
                for (int packet = 0; packet < real.count(); packet++) {
                    offer(writer, real.epochNanos(packet) + round, real.bytes(packet));
                }
            }
        }
        PacketFile written = PacketFile.read(copy);
        assertEquals(Optional.empty(), written.warning());
        assertEquals(5 * real.count(), written.count());
        for (int packet = 0; packet < written.count(); packet++) {
            assertArrayEquals(real.bytes(packet % real.count()), written.bytes(packet));
            assertEquals(real.epochNanos(packet % real.count()) + packet / real.count(), written.epochNanos(packet));
        }
    }

    @Test
    void shouldBeReadByTcpdump(@TempDir Path folder) throws IOException, InterruptedException {
        PacketFile real = PacketFile.read(REAL);
        Path copy = folder.resolve("copy.pcap");
        try (var writer = new PcapWriter(copy, 1L << 30)) {
            for (int packet = 0; packet < real.count(); packet++) {
                offer(writer, real.epochNanos(packet), real.bytes(packet));
            }
        }
        assumeTrue(TcpDump.isInstalled(), "tcpdump is not installed: apt-get install tcpdump");
        assertEquals(TcpDump.read(REAL), TcpDump.read(copy));
    }

    @Test
    void shouldHaveAHeaderFromTheStart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("started.pcap");
        try (var writer = new PcapWriter(file, 1_000)) {
            assertEquals(0, PacketFile.read(file).count());
            assertEquals(0, writer.beyond());
        }
    }

    @Test
    void shouldOnlyCountFramesBeyondTheSizeOfTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.pcap");
        try (var writer = new PcapWriter(file, 1_000)) {
            for (int frame = 0; frame < 20; frame++) {
                offer(writer, frame, new byte[84]);
            }
            assertEquals(11, writer.beyond());
        }
        assertEquals(924, Files.size(file));
        assertEquals(9, PacketFile.read(file).count());
    }

    @Test
    void shouldSayThatItHasNoRoomInsteadOfWaiting(@TempDir Path folder) throws IOException {
        MemorySegment frame = MemorySegment.ofArray(new byte[60_000]);
        try (var writer = new PcapWriter(folder.resolve("full.pcap"), 1L << 40)) {
            boolean isFull = false;
            for (int count = 0; count < 100_000 && !isFull; count++) {
                isFull = !writer.offer(0, frame, 0, 60_000);
            }
            assertTrue(isFull, "a disk faster than memory");
        }
    }

    @Test
    void shouldSayWhyItCannotWrite(@TempDir Path folder) {
        assertThrows(IOException.class, () -> new PcapWriter(folder.resolve("no/such/folder.pcap"), 1_000));
        assertFalse(Files.exists(folder.resolve("no")));
    }
}
