package edgeos.program.pcap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.program.packet.Verifier;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PacketFileTest {
    private static final Path REAL = Path.of("samples", "traffic", "edge-mix.pcap");
    private static final byte[] ONE = new byte[60];
    private static final byte[] OTHER = new byte[61];

    static {
        Arrays.fill(ONE, (byte) 1);
        Arrays.fill(OTHER, (byte) 2);
    }

    static List<ByteOrder> orders() {
        return List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void shouldReadRealPackets() throws IOException {
        PacketFile file = PacketFile.read(REAL);
        assertEquals(4_987, file.count());
        assertEquals(Optional.empty(), file.warning());
        long bytes = 0;
        for (int packet = 0; packet < file.count(); packet++) {
            bytes += file.lengthBytes(packet);
            assertEquals(List.of(), Verifier.faults(file.bytes(packet)));
        }
        assertEquals(1_372_866, bytes);
    }

    @ParameterizedTest
    @CsvSource({"BIG_ENDIAN, 0xa1b2c3d4, 5000007000", "LITTLE_ENDIAN, 0xa1b2c3d4, 5000007000",
            "BIG_ENDIAN, 0xa1b23c4d, 5000000007", "LITTLE_ENDIAN, 0xa1b23c4d, 5000000007"})
    void shouldReadClassicFiles(String order, String magic, long nanos) throws IOException {
        byte[] content = new CaptureFiles(order.startsWith("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .classicHeader(Long.decode(magic).intValue(), 1).classicPacket(5, 7, ONE).classicPacket(0xffff_ffffL, 8, OTHER).bytes();
        PacketFile file = PacketFile.of(content);
        assertEquals(2, file.count());
        assertEquals(nanos, file.epochNanos(0));
        assertEquals(0xffff_ffffL, file.epochNanos(1) / 1_000_000_000L);
        assertArrayEquals(ONE, file.bytes(0));
        assertArrayEquals(OTHER, file.bytes(1));
        assertEquals(Optional.empty(), file.warning());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void shouldReadNextGenerationFiles(ByteOrder order) throws IOException {
        byte[] content = new CaptureFiles(order).section().interfaceOf(1, 0, 9).interfaceOf(1, 64, 6).interfaceOf(1, 0, 0x80 | 20)
                .enhanced(0, 5_000_000_001L, ONE).enhanced(1, 6_000_001L, OTHER).block(0x0bad, new byte[5])
                .enhanced(2, 7L << 20 | 1 << 19, ONE).oldPacket(1, 8_000_000L, ONE).simple(61, OTHER).bytes();
        PacketFile file = PacketFile.of(content);
        assertEquals(5, file.count());
        assertEquals(List.of(5_000_000_001L, 6_000_001_000L, 7_500_000_000L, 8_000_000_000L, 8_000_000_000L),
                java.util.stream.IntStream.range(0, 5).mapToObj(file::epochNanos).toList());
        assertArrayEquals(OTHER, file.bytes(4));
        assertEquals(Optional.empty(), file.warning());
    }

    @Test
    void shouldReadSectionsOfDifferentByteOrder() throws IOException {
        byte[] little = new CaptureFiles(ByteOrder.LITTLE_ENDIAN).section().interfaceOf(1, 0, 6).enhanced(0, 9, OTHER).bytes();
        byte[] content = new CaptureFiles(ByteOrder.BIG_ENDIAN).section().interfaceOf(1, 0, 6).enhanced(0, 8, ONE).append(little).bytes();
        PacketFile file = PacketFile.of(content);
        assertEquals(2, file.count());
        assertEquals(9_000, file.epochNanos(1));
        assertArrayEquals(OTHER, file.bytes(1));
    }

    @Test
    void shouldLeaveOutWhatIsNoEthernetFrame() throws IOException {
        byte[] mixed = new CaptureFiles(ByteOrder.LITTLE_ENDIAN).section().interfaceOf(113, 0, 6).interfaceOf(1, 0, 6)
                .enhanced(0, 8, ONE).enhanced(1, 9, OTHER).bytes();
        PacketFile file = PacketFile.of(mixed);
        assertEquals(1, file.count());
        assertTrue(file.warning().orElseThrow().contains("linkType=113"), file.warning().toString());
    }

    @Test
    void shouldLeaveOutWhatIsTooLongForARecord() throws IOException {
        PacketFile file = PacketFile.of(new CaptureFiles(ByteOrder.LITTLE_ENDIAN).classicHeader(0xa1b2c3d4, 1)
                .classicPacket(1, 1, new byte[65_519]).classicPacket(1, 2, new byte[65_520]).bytes());
        assertEquals(1, file.count());
        assertTrue(file.warning().orElseThrow().contains("packets=1 most=65519"), file.warning().toString());
    }

    @Test
    void shouldRefuseWhatHoldsNoFrames() {
        assertRefused("magic=1f8b0800", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        assertRefused("bytes=0", new byte[0]);
        assertRefused("ends in its header", Arrays.copyOf(new CaptureFiles(ByteOrder.BIG_ENDIAN).classicHeader(0xa1b2c3d4, 1).bytes(), 23));
        assertRefused("linkType=113", new CaptureFiles(ByteOrder.BIG_ENDIAN).classicHeader(0xa1b2c3d4, 113).bytes());
        assertRefused("linkType=113", new CaptureFiles(ByteOrder.BIG_ENDIAN).section().interfaceOf(113, 0, 6).enhanced(0, 1, ONE).bytes());
        assertRefused("interface=1", new CaptureFiles(ByteOrder.BIG_ENDIAN).section().interfaceOf(1, 0, 6).enhanced(1, 1, ONE).bytes());
    }

    private static void assertRefused(String part, byte[] content) {
        String message = assertThrows(CaptureException.class, () -> PacketFile.of(content)).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void shouldNameTheFileThatIsNotThereOrNoCapture(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.pcap");
        assertTrue(assertThrows(IOException.class, () -> PacketFile.read(missing)).getMessage().contains(missing.toString()));
        Path text = Files.writeString(folder.resolve("text.pcap"), "I am no capture");
        assertTrue(assertThrows(IOException.class, () -> PacketFile.read(text)).getMessage().contains(text.toString()));
    }

    @Test
    void shouldReadUpToWhereAFileIsBrokenOff() throws IOException {
        byte[] content = Files.readAllBytes(REAL);
        PacketFile file = PacketFile.of(Arrays.copyOf(content, content.length - 10));
        assertEquals(4_986, file.count());
        assertTrue(file.warning().orElseThrow().contains("packet=4987 offset="), file.warning().toString());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void shouldSurviveAnyCutAndAnyChange(ByteOrder order) throws IOException {
        byte[] classic = new CaptureFiles(order).classicHeader(0xa1b2c3d4, 1).classicPacket(1, 2, ONE).classicPacket(2, 3, OTHER).bytes();
        byte[] next = new CaptureFiles(order).section().interfaceOf(1, 0, 9).enhanced(0, 5, ONE).simple(61, OTHER).oldPacket(0, 6, ONE)
                .section().interfaceOf(1, 10, 6).simple(99, ONE).bytes();
        var random = new Random(7);
        for (byte[] whole : List.of(classic, next)) {
            for (int length = 0; length <= whole.length; length++) {
                readWhatever(Arrays.copyOf(whole, length));
            }
            for (int round = 0; round < 20_000; round++) {
                byte[] changed = whole.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
                }
                readWhatever(changed);
            }
        }
    }

    private static void readWhatever(byte[] content) {
        try {
            PacketFile file = PacketFile.of(content);
            for (int packet = 0; packet < file.count(); packet++) {
                assertEquals(file.lengthBytes(packet), file.bytes(packet).length);
            }
        } catch (CaptureException e) {
            assertTrue(e.getMessage().contains("="), e.getMessage());
        }
    }
}
