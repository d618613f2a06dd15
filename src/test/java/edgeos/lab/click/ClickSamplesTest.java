package edgeos.lab.click;

import static edgeos.lab.click.Packets.SERVER;
import static edgeos.lab.click.Packets.address;
import static edgeos.lab.click.Packets.destination;
import static edgeos.lab.click.Packets.hasPort;
import static edgeos.lab.click.Packets.is;
import static edgeos.lab.click.Packets.isTcp;
import static edgeos.lab.click.Packets.isType;
import static edgeos.lab.click.Packets.isUdp;
import static edgeos.lab.click.Packets.source;
import static edgeos.lab.click.Packets.u16;
import static edgeos.lab.click.Packets.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.lab.click.ClickImport.Joining;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The configurations in {@code samples/click} run on real packets, and count what a plain loop over the capture counts. */
class ClickSamplesTest {
    private static final Path SAMPLES = Path.of("samples", "click");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long ALL = 4_987;

    @TempDir
    private static Path folder;

    private static Map<String, Map<String, Long>> expected() throws IOException {
        var packets = new Packets();
        Predicate<byte[]> ip = packet -> isType(packet, 0x0800);
        var counts = new HashMap<String, Map<String, Long>>();
        counts.put("count-everything", Map.of("all", ALL));
        counts.put("by-ethertype", Map.of("arp", packets.count(packet -> isType(packet, 0x0806)), "ip4", packets.count(ip),
                "ip6", packets.count(packet -> isType(packet, 0x86dd)), "other", 0L));
        counts.put("firewall", Map.of("odd", 16L, "passed",
                packets.count(packet -> ip.test(packet) && !(isTcp(packet) && hasPort(packet, 11211)) && !Packets.opensTo(packet, 20, 60))));
        Predicate<byte[]> web = packet -> isTcp(packet) && hasPort(packet, 80);
        Predicate<byte[]> dns = packet -> !web.test(packet) && (hasPort(packet, 53) || hasPort(packet, 5353));
        Predicate<byte[]> ping = packet -> is(packet, 1) && u8(packet, 34) == 8;
        counts.put("sort-by-service", Map.of("web", 1_360L, "dns", packets.count(dns), "tls", 294L, "iperf", 2_367L, "pings", packets.count(ping),
                "rest", packets.count(ip.and(packet -> !web.test(packet) && !dns.test(packet) && !hasPort(packet, 443) && !hasPort(packet, 5201) && !ping.test(packet)))));
        Predicate<byte[]> low = packet -> (destination(packet) & ~3) == address(10, 20, 0, 12);
        Predicate<byte[]> high = packet -> (destination(packet) & ~3) == address(10, 20, 0, 16);
        counts.put("clients-and-server", Map.of("server", packets.count(ip.and(packet -> destination(packet) == SERVER)), "low", packets.count(ip.and(low)),
                "high", packets.count(ip.and(high)), "away", packets.count(ip.and(packet -> destination(packet) != SERVER && !low.test(packet) && !high.test(packet)))));
        counts.put("ping-responder", Map.of("replies", packets.count(ping), "others", packets.count(ip.and(ping.negate()))));
        Predicate<byte[]> request = packet -> isType(packet, 0x0806) && u16(packet, 20) == 1;
        counts.put("arp-responder", Map.of("replies", packets.count(request.and(packet -> u16(packet, 38) == 0x0a14 && u8(packet, 40) == 0)), "strangers", 0L,
                "rest", packets.count(request.negate())));
        counts.put("router-hop", Map.of("alive", packets.count(ip.and(packet -> u8(packet, 22) > 1)), "expired", packets.count(ip.and(packet -> u8(packet, 22) <= 1)),
                "broken", 0L));
        counts.put("painted", Map.of("red", 2_370L, "plain", 0L, "others", ALL - 2_370));
        Predicate<byte[]> outward = packet -> (isTcp(packet) || isUdp(packet)) && source(packet) >>> 8 == 0x0a1400 && destination(packet) == SERVER;
        counts.put("source-nat", Map.of("translated", packets.count(outward), "leaked", 0L, "broken", 0L, "back", 0L, "rest", ALL - packets.count(outward)));
        long gone = packets.count(ip.and(outward));
        counts.put("nat-gateway", Map.of("translated", gone, "bare", 0L, "leaked", 0L, "broken", 0L, "back", 0L, "rest", packets.count(ip) - gone));
        counts.put("find-words", Map.of("found", packets.count(packet -> Packets.holds(packet, "get /")), "clean", packets.count(packet -> !Packets.holds(packet, "get /"))));
        counts.put("copies-and-samples", Map.of("even", packets.count(packet -> half(packet) == 0), "odd", packets.count(packet -> half(packet) == 1), "queued", ALL));
        counts.put("shaper", Map.of("slow", ALL));
        counts.put("nested", Map.of("web", packets.count(packet -> hasPort(packet, 80)), "n", packets.count(packet -> isUdp(packet) && hasPort(packet, 53))));
        counts.put("not-all-of-it", Map.of("rest", packets.count(packet -> !isType(packet, 0x0806))));
        counts.put("header-fields", headerFields(packets));
        Predicate<byte[]> down = packet -> ip.test(packet) && isOf(packet, 6);
        Predicate<byte[]> up = packet -> isTcp(packet) && isOf(packet, 0);
        counts.put("by-hardware-address", Map.of("down", packets.count(down), "up", packets.count(up), "rest", packets.count(ip.and(down.or(up).negate())), "all", packets.count(ip)));
        return counts;
    }

    private static Map<String, Long> headerFields(Packets packets) {
        List<Predicate<byte[]>> patterns = List.of(packet -> isTcp(packet) && (u8(packet, 47) & 0x17) == 2, packet -> u8(packet, 22) < 64,
                packet -> source(packet) == SERVER && destination(packet) >>> 8 == 0x0a1400, packet -> (isTcp(packet) || isUdp(packet)) && u16(packet, 34) < 256, packet -> true);
        List<String> names = List.of("opening", "travelled", "down", "low", "rest");
        var counts = new HashMap<String, Long>();
        Predicate<byte[]> left = packet -> isType(packet, 0x0800);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            counts.put(names.get(pattern), packets.count(left.and(patterns.get(pattern))));
            left = left.and(patterns.get(pattern).negate());
        }
        return counts;
    }

    /** True if the hardware address at this place is the gateway's. */
    private static boolean isOf(byte[] packet, int at) {
        return u16(packet, at) == 0xb2de && u16(packet, at + 2) == 0x9a07 && u16(packet, at + 4) == 0xbbd5;
    }

    /** What Click's HashSwitch does with two outputs. */
    private static int half(byte[] packet) {
        int sum = 0;
        for (int at = 26; at < 34; at++) {
            sum += u8(packet, at);
        }
        return (sum ^ sum >> 4) & 1;
    }

    @TestFactory
    Stream<DynamicTest> shouldCountWhatALoopCounts() throws IOException {
        return tests(Joining.SHARE, expected());
    }

    @TestFactory
    Stream<DynamicTest> shouldCountTheSameWithEachElementAsAnFwp() throws IOException {
        var counts = expected();
        counts.keySet().retainAll(List.of("firewall", "sort-by-service", "source-nat", "nat-gateway", "nested"));
        return tests(Joining.COPY, counts);
    }

    private static Stream<DynamicTest> tests(Joining joining, Map<String, Map<String, Long>> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> run(sample.getKey(), joining, sample.getValue())));
    }

    @Test
    void shouldHaveNumbersForEverySample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".click")).sorted().toList();
            assertEquals(expected().keySet().stream().map(name -> name + ".click").sorted().toList(), names);
        }
    }

    /** A place of its own: some configurations write a file beside themselves. */
    private static ClickImport.Result imported(String name, Joining joining) throws IOException {
        Path traffic = Files.createDirectories(folder.resolve("traffic")).resolve("edge-mix.pcap");
        if (!Files.exists(traffic)) {
            Files.copy(Packets.FILE, traffic);
        }
        Path file = Files.createDirectories(folder.resolve("click")).resolve(name + ".click");
        Files.write(file, Files.readAllBytes(SAMPLES.resolve(name + ".click")));
        return ClickFiles.read(file, folder, joining);
    }

    private static void run(String name, Joining joining, Map<String, Long> counts) throws IOException {
        ClickImport.Result result = imported(name, joining);
        assertTrue(result.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), () -> result.findings().toString());
        try (var session = new Session(result.drawing(), folder, Consent.NONE)) {
            assertTrue(session.start(), () -> session.findings().toString());
            Await.until("the capture was played", LIMIT, () -> session.snapshot().ledger().produced() == ALL);
            Await.until("nothing is under way", LIMIT, () -> session.snapshot().ledger().inFlight() == 0);
            var seen = new HashMap<String, Long>();
            counts.keySet().forEach(counter -> seen.put(counter, packets(session, result.drawing(), counter)));
            assertEquals(counts, seen);
            assertEquals(0, session.snapshot().ledger().imbalance());
        }
    }

    private static long packets(Session session, Drawing drawing, String counter) {
        String id = drawing.nodes().stream().filter(node -> node.name().equals(counter) || node.name().endsWith("/" + counter)).map(Node::id).findFirst().orElseThrow();
        return session.snapshot().node(id).orElseThrow().figures().get("packets");
    }

    @Test
    void shouldSampleAboutAsManyAsItSays() throws IOException {
        try (var session = new Session(imported("copies-and-samples", Joining.SHARE).drawing(), folder, Consent.NONE)) {
            assertTrue(session.start());
            Await.until("all are through", LIMIT, () -> session.snapshot().ledger().produced() == ALL && session.snapshot().ledger().inFlight() == 0);
            long chosen = packets(session, session.drawing(), "chosen");
            assertTrue(Math.abs(chosen - ALL / 4) < 4 * Math.sqrt(ALL * 0.25 * 0.75), "chosen=" + chosen);
        }
    }

    @Test
    void shouldNameElementAndLineOfWhatItCannotMap() throws IOException {
        ClickImport.Result result = imported("not-all-of-it", Joining.SHARE);
        Finding unmapped = result.findings().stream().filter(finding -> finding.subject().equals("q")).findFirst().orElseThrow();
        assertTrue(unmapped.what().contains("class=ARPQuerier") && unmapped.what().contains("element=q line=3"), unmapped::what);
        assertTrue(result.drawing().node("q").orElseThrow().disabled());
    }
}
