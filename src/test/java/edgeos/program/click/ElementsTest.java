package edgeos.program.click;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.kind.Catalogue;
import edgeos.notation.DropReason;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.Programs;
import edgeos.program.net.Rig;
import edgeos.program.packet.Frames;
import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Click's documentation says of each element, byte for byte. */
class ElementsTest {
    private static final byte[] WEB = Frames.tcp("10.0.0.1", 40_000, "10.9.0.1", 80, 2, new byte[] {1, 2, 3});

    private static Program element(String kind, Object... settings) {
        var values = Catalogue.kind(kind).orElseThrow().defaults();
        for (int at = 0; at < settings.length; at += 2) {
            values = values.with((String) settings[at], settings[at + 1]);
        }
        return Programs.text(Catalogue.kind(kind).orElseThrow().program(), values);
    }

    private static Rig.Outcome run(byte[] frame, String kind, Object... settings) {
        return new Rig(element(kind, settings)).run(0, frame);
    }

    private static byte[] packet(byte[] frame) {
        return Arrays.copyOfRange(frame, 14, frame.length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"tcp~true", "udp~false", "tcp dst port www~true", "src port 80~false", "port 80 or 443~true", "dst port 79 or 80~true",
            "src 10.0.0.1 and dst net 10.9.0.0/16~true", "src net 10.0.0.0 mask 255.0.0.0~true", "host 10.9.0.1~true", "src host 10.9.0.1~false", "src or dst host 10.9.0.1~true",
            "src and dst net 10.0.0.0/8~true", "src and dst net 10.0.0.0/16~false", "syn~true", "tcp opt ack~false", "syn and not ack~true", "ip proto 6~true",
            "ip proto tcp && !(tcp port 80)~false", "dst port > 79 dst port < 81~true", "dst port >= 81~false", "dst port != 80~false", "ip ttl 64~true", "ip frag~false",
            "ip unfrag~true", "ip vers 4~true", "ip hl 5~true", "icmp type echo~false", "udp ? false : true~true", "-~true", "none~false", "not (udp or icmp)~true", "ip len < 100~true"})
    void shouldMeanWhatIpFilterMeans(String expression, boolean meant) {
        Rig.Outcome framed = run(WEB, "ipFilter", "rules", List.of("3 " + expression, "drop all"));
        assertEquals(meant, framed.left(3), expression);
        assertEquals(meant, run(packet(WEB), "ipClassifier", "patterns", List.of(expression)).left(0), "also without an Ethernet header");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"ether host 02:00:00:00:00:01~true", "src ether host 2:0:0:0:0:1~true", "ether dst host 02:00:00:00:00:01~false", "ether host 02:00:00:00:00:03~false",
            "ether host 02-00-00-00-00-02 and tcp~true", "src ether host 1:2:3:4:5:6 or 02:00:00:00:00:01~true", "src and dst ether host 02:00:00:00:00:01~false",
            "src ether host != 02:00:00:00:00:01~false", "dst ether host != 02:00:00:00:00:01~true", "udp ether host 02:00:00:00:00:01~false", "ether host 02:00:00:00:01:01~false"})
    void shouldMeanHardwareAddressesWhereThereAreSome(String expression, boolean meant) {
        byte[] frame = WEB.clone();
        System.arraycopy(Frames.hex("020000000002 020000000001"), 0, frame, 0, 12);
        assertEquals(meant, run(frame, "ipFilter", "rules", List.of("allow " + expression)).left(0), expression);
        assertFalse(run(packet(frame), "ipFilter", "rules", List.of("allow " + expression)).left(0), "a bare packet has none");
    }

    @ParameterizedTest
    @CsvSource({"'ether host 02:00:00:00:00'", "'ether 02:00:00:00:00:01'", "'ether net 10.0.0.0/8'", "'ether tcp'", "'ether port 80'", "'ether host > 02:00:00:00:00:01'", "'ether host 10.0.0.1'", "tcp dst", "port", "port 70000", "src 10.0.0.300", "(tcp", "tcp)", "'tcp or'", "frobnicate", "net 10.0.0.0/33", "'host 10.0.0.1 mask 1.2.3.4'", "icmp type many", "'not'"})
    void shouldRefuseWhatIsNoPattern(String expression) {
        assertThrows(IllegalArgumentException.class, () -> element("ipClassifier", "patterns", List.of(expression)));
    }

    @ParameterizedTest
    @CsvSource({"12/0800, true", "12/0806, false", "!12/0806, true", "14/4?, true", "14/4? 23/06, true", "20/0000%1fff, true", "36/0050, true", "36/0051%fffe, true", "9999/00, false",
            "!9999/00, true", "-, true"})
    void shouldMeanWhatClassifierMeans(String pattern, boolean meant) {
        assertEquals(meant, run(WEB, "byteClassifier", "patterns", List.of(pattern)).left(0));
    }

    @Test
    void shouldCheckHeadersAndCutPadding() {
        byte[] padded = Arrays.copyOf(WEB, WEB.length + 9);
        assertArrayEquals(WEB, run(padded, "checkIpHeader", "offset", 14L).frame());
        byte[] wrong = WEB.clone();
        wrong[24] ^= 1;
        assertTrue(run(wrong, "checkIpHeader", "offset", 14L).left(1));
        assertTrue(run(wrong, "checkIpHeader", "offset", 14L, "checksum", false).left(0));
        assertTrue(run(WEB, "checkIpHeader", "offset", 14L, "badSources", List.of("10.0.0.1")).left(1));
        assertTrue(run(Arrays.copyOf(WEB, 40), "checkIpHeader", "offset", 14L).left(1));
    }

    @Test
    void shouldTakeOneOffTheTimeToLiveAndKeepTheChecksumRight() {
        Rig.Outcome outcome = run(WEB, "decIpTtl");
        assertEquals(63, outcome.frame()[22]);
        assertTrue(run(outcome.frame(), "checkIpHeader", "offset", 14L).left(0));
        byte[] last = WEB.clone();
        last[22] = 1;
        assertTrue(run(last, "decIpTtl").left(1));
        assertTrue(run(run(last, "setIpChecksum").frame(), "checkIpHeader", "offset", 14L).left(0));
    }

    @Test
    void shouldAnswerForItsAddressesOnly() {
        byte[] request = Frames.ethernet(0x0806, Frames.hex("0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000063"));
        Rig.Outcome reply = run(request, "arpResponder", "entries", List.of("10.0.0.64/26 02:aa:bb:cc:dd:ee"));
        assertTrue(reply.left(0));
        assertArrayEquals(Frames.hex("020000000001 02aabbccddee 0806 0001 0800 06 04 0002 02aabbccddee 0a000063 020000000001 0a000001"), reply.frame());
        assertTrue(run(request, "arpResponder", "entries", List.of("10.0.0.1 02:aa:bb:cc:dd:ee")).left(1));
    }

    @Test
    void shouldFindTheLongestPrefix() {
        var random = new Random(7);
        List<String> routes = new java.util.ArrayList<>(List.of("0.0.0.0/0 7"));
        for (int route = 0; route < 200; route++) {
            routes.add("10." + random.nextInt(4) + "." + random.nextInt(4) + "." + random.nextInt(256) + "/" + (8 + random.nextInt(25)) + " " + random.nextInt(7));
        }
        var rig = new Rig(element("radixIpLookup", "routes", routes));
        for (int packet = 0; packet < 2_000; packet++) {
            String destination = "10." + random.nextInt(5) + "." + random.nextInt(5) + "." + random.nextInt(256);
            byte[] frame = Frames.tcp("10.0.0.1", 1, destination, 2, 2, new byte[0]);
            assertTrue(rig.run(0, frame).left(slowest(routes, Frames.address(destination))), destination);
        }
    }

    /** By looking at every route; the last of the longest ones counts. */
    private static int slowest(List<String> routes, int address) {
        int best = -1;
        int port = -1;
        for (String route : routes) {
            String[] words = route.split("[/ ]");
            int prefix = Integer.parseInt(words[1]);
            long mask = 0xffff_ffffL << 32 - prefix & 0xffff_ffffL;
            if (((address ^ Frames.address(words[0])) & mask) == 0 && prefix >= best) {
                best = prefix;
                port = Integer.parseInt(words[2]);
            }
        }
        return port;
    }

    @Test
    void shouldRewriteFlowsBothWays() {
        var rig = new Rig(element("ipRewriter", "inputs", List.of("pattern 192.0.2.1 5000-5001 - - 0 1", "drop", "pass 2"), "mostFlows", 16L));
        Rig.Outcome out = rig.run(0, WEB);
        assertArrayEquals(Frames.tcp("192.0.2.1", 5_000, "10.9.0.1", 80, 2, new byte[] {1, 2, 3}), out.frame());
        assertTrue(out.left(0));
        Rig.Outcome back = rig.run(1, Frames.tcp("10.9.0.1", 80, "192.0.2.1", 5_000, 18, new byte[0]));
        assertArrayEquals(Frames.tcp("10.9.0.1", 80, "10.0.0.1", 40_000, 18, new byte[0]), back.frame());
        assertTrue(back.left(1));
        assertEquals(DropReason.NO_ROUTE, rig.run(1, Frames.tcp("10.9.0.1", 80, "192.0.2.1", 5_001, 18, new byte[0])).reason());
        assertTrue(rig.run(2, Frames.tcp("10.7.0.1", 80, "192.0.2.9", 1, 18, new byte[0])).left(2));
        assertTrue(rig.run(0, Frames.tcp("10.0.0.2", 40_000, "10.9.0.1", 80, 2, new byte[0])).left(0));
        assertEquals(DropReason.TABLE_FULL, rig.run(0, Frames.tcp("10.0.0.3", 40_000, "10.9.0.1", 80, 2, new byte[0])).reason(), "both ports are in use");
        assertEquals(2, rig.figure("flows"));
    }

    @Test
    void shouldFindEveryStringThatAPlainSearchFinds() {
        var random = new Random(9);
        for (int round = 0; round < 300; round++) {
            List<String> strings = random.ints(1 + random.nextInt(5), 1, 5).mapToObj(length -> letters(random, length)).toList();
            boolean ignoreCase = random.nextBoolean();
            String text = letters(random, random.nextInt(24));
            String seen = ignoreCase ? text.toLowerCase(java.util.Locale.ROOT) : text;
            boolean holds = strings.stream().anyMatch(string -> seen.contains(ignoreCase ? string.toLowerCase(java.util.Locale.ROOT) : string));
            Rig.Outcome outcome = run(text.getBytes(StandardCharsets.ISO_8859_1), "stringSearch", "strings", strings, "ignoreCase", ignoreCase);
            assertEquals(holds, outcome.left(1), strings + " in " + text);
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 4).mapToObj(letter -> "abAB".substring(letter, letter + 1)).collect(java.util.stream.Collectors.joining());
    }

    @Test
    void shouldLetGoAtTheRateOnly() {
        Program unqueue = element("ratedUnqueue", "packetsPerSecond", 1_000.0);
        var memory = new FwpMemory(MemorySegment.ofArray(new long[2]));
        unqueue.initialise(memory);
        MemorySegment ring = MemorySegment.ofArray(new long[1 << 12]);
        for (int message = 0; message < 100; message++) {
            ring.set(ValueLayout.JAVA_LONG, message * 32L, RecordLayout.fresh(16, 0));
        }
        var batch = new Batch();
        long at = 0;
        int taken = 0;
        for (int milli = 0; milli <= 50; milli++) {
            batch.open(ring, at, 3_200, 128, milli * 1_000_000L);
            unqueue.process(batch, memory);
            at = batch.close();
            taken += batch.taken();
        }
        assertEquals(51, taken, "one at once, then one a millisecond");
        assertEquals(51 * 32, at, "all others wait where they are");
    }

    @Test
    void shouldWrapOnlyWhereThereIsRoom() {
        assertEquals(DropReason.TOO_LONG, run(WEB, "etherEncap").reason());
        assertEquals(DropReason.TOO_LONG, run(WEB, "unstrip", "bytes", 9L).reason());
        assertEquals(WEB.length + 8, run(WEB, "unstrip", "bytes", 8L).frame().length);
        assertFalse(run(WEB, "strip", "bytes", 9_999L).frame().length > 0);
        assertArrayEquals(Frames.hex("020000000009 020000000008"), Arrays.copyOf(run(WEB, "etherRewrite", "source", "2:0:0:0:0:8", "destination", "02-00-00-00-00-09").frame(), 12));
    }
}
