package edgeos.program.dns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import edgeos.notation.Settings;
import edgeos.program.dns.Server.Answer;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A name server, asked by messages that are written here by hand. */
class DnsTest {
    private static final int A = 1;
    private static final int NS = 2;
    private static final int CNAME = 5;
    private static final int SOA = 6;
    private static final int PTR = 12;
    private static final int MX = 15;
    private static final int TXT = 16;
    private static final int AAAA = 28;
    private static final int ANY = 255;
    private static final int AUTHORITY = 0x0400;
    private static final int CUT = 0x0200;
    private static final List<String> ZONE = List.of("$ORIGIN lab.test.", "$TTL 300", "@ SOA ns admin 1 1h 10m 1d 60", "@ NS ns", "@ MX 10 mail", "@ MX 20 mail2", "ns A 192.0.2.53", "www A 192.0.2.80",
            "www A 192.0.2.81", "www AAAA 2001:db8::80", "mail A 192.0.2.25", "@ TXT \"hello world\"", "web CNAME www", "far CNAME www.elsewhere.test.", "gone CNAME nobody", "loop CNAME pool", "pool CNAME loop",
            "*.wild A 192.0.2.99", "deep.er.wild TXT x", "a.b.c A 192.0.2.3", "sub NS ns.sub", "ns.sub A 192.0.2.54", "$ORIGIN 2.0.192.in-addr.arpa.", "@ SOA ns.lab.test. admin.lab.test. 1 1h 10m 1d 60",
            "80 PTR www.lab.test.");

    private final Server server = new Server(new Dns(Settings.of(Map.of("zone", zone(), "mostBytes", 1232))));

    /** With enough addresses and texts that answers do not fit. */
    private static List<String> zone() {
        var lines = new ArrayList<>(ZONE);
        lines.add("$ORIGIN lab.test.");
        for (int at = 0; at < 60; at++) {
            lines.add("many A 10.0.0." + at);
        }
        for (int at = 0; at < 12; at++) {
            lines.add("huge TXT \"" + at + "x".repeat(200) + "\"");
        }
        return lines;
    }

    private static byte[] question(String name, int type, int flags, int size) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x12, 0x34, (byte) (flags >> 8), (byte) flags, 0, 1, 0, 0, 0, 0, 0, (byte) (size > 0 ? 1 : 0)});
        for (String label : name.split("\\.")) {
            if (!label.isEmpty()) {
                out.write(label.length());
                out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
        }
        out.writeBytes(new byte[] {0, (byte) (type >> 8), (byte) type, 0, 1});
        if (size > 0) {
            out.writeBytes(new byte[] {0, 0, 41, (byte) (size >> 8), (byte) size, 0, 0, (byte) 0x80, 0, 0, 0});
        }
        return out.toByteArray();
    }

    private Answer ask(String name, int type) {
        return Answer.of(server.ask(question(name, type, 0x0100, 0)));
    }

    private static void check(Answer answer, int result, List<String> answers) {
        assertEquals(0x1234, answer.id());
        assertEquals(0x8100, answer.flags() & 0xf900, "an answer, with the wish for recursion echoed");
        assertEquals(1, answer.questions());
        assertEquals(result, answer.result());
        assertEquals(answers, answer.data(1));
    }

    @Test
    void shouldAnswerWithTheRecordsOfEachType() {
        check(ask("www.lab.test", A), 0, List.of("www.lab.test. 1 192.0.2.80", "www.lab.test. 1 192.0.2.81"));
        check(ask("www.lab.test", AAAA), 0, List.of("www.lab.test. 28 20010db8000000000000000000000080"));
        check(ask("lab.test", TXT), 0, List.of("lab.test. 16 hello world"));
        check(ask("lab.test", SOA), 0, List.of("lab.test. 6 ns.lab.test. admin.lab.test. 1"));
        check(ask("80.2.0.192.in-addr.arpa", PTR), 0, List.of("80.2.0.192.in-addr.arpa. 12 www.lab.test."));
        Answer servers = ask("lab.test", NS);
        check(servers, 0, List.of("lab.test. 2 ns.lab.test."));
        assertEquals(List.of("ns.lab.test. 1 192.0.2.53"), servers.data(3));
        Answer mail = ask("lab.test", MX);
        check(mail, 0, List.of("lab.test. 15 10 mail.lab.test.", "lab.test. 15 20 mail2.lab.test."));
        assertEquals(List.of("mail.lab.test. 1 192.0.2.25"), mail.data(3));
        assertEquals(5, ask("lab.test", ANY).data(1).size());
        assertEquals(AUTHORITY, ask("www.lab.test", A).flags() & AUTHORITY);
        assertEquals(300, ask("www.lab.test", A).records().getFirst().seconds());
    }

    @Test
    void shouldKeepTheSpellingOfTheQuestion() {
        check(ask("wWw.LaB.tEst", A), 0, List.of("wWw.LaB.tEst. 1 192.0.2.80", "wWw.LaB.tEst. 1 192.0.2.81"));
    }

    @Test
    void shouldFollowAliasesInItsZonesAndNoFurther() {
        check(ask("web.lab.test", A), 0, List.of("web.lab.test. 5 www.lab.test.", "www.lab.test. 1 192.0.2.80", "www.lab.test. 1 192.0.2.81"));
        check(ask("web.lab.test", CNAME), 0, List.of("web.lab.test. 5 www.lab.test."));
        check(ask("far.lab.test", A), 0, List.of("far.lab.test. 5 www.elsewhere.test."));
        check(ask("gone.lab.test", A), 3, List.of("gone.lab.test. 5 nobody.lab.test."));
        assertTrue(ask("loop.lab.test", A).data(1).size() <= 10, "a ring of aliases has an end");
    }

    @Test
    void shouldTellWhatIsNotThereFromWhatIsNotItsBusiness() {
        Answer absent = ask("nobody.lab.test", A);
        check(absent, 3, List.of());
        assertEquals(List.of("lab.test. 6 ns.lab.test. admin.lab.test. 1"), absent.data(2));
        assertEquals(60, absent.records().getFirst().seconds(), "for how long that may be believed");
        Answer empty = ask("www.lab.test", MX);
        check(empty, 0, List.of());
        assertEquals(1, empty.data(2).size());
        check(ask("b.c.lab.test", A), 0, List.of());
        Answer foreign = ask("www.example.com", A);
        check(foreign, 5, List.of());
        assertEquals(0, foreign.flags() & AUTHORITY);
        check(ask(".", NS), 5, List.of());
        check(ask("lab.test", 252), 5, List.of());
        assertEquals(1, server.figure("absent"));
        assertEquals(3, server.figure("refused"));
    }

    @Test
    void shouldAnswerForWildcardsOnlyWhereNothingCloserIs() {
        check(ask("any.thing.wild.lab.test", A), 0, List.of("any.thing.wild.lab.test. 1 192.0.2.99"));
        check(ask("x.er.wild.lab.test", A), 3, List.of());
        check(ask("wild.lab.test", A), 0, List.of());
    }

    @Test
    void shouldReferToWhoKnowsBetter() {
        Answer answer = ask("www.sub.lab.test", A);
        check(answer, 0, List.of());
        assertEquals(0, answer.flags() & AUTHORITY);
        assertEquals(List.of("sub.lab.test. 2 ns.sub.lab.test."), answer.data(2));
        assertEquals(List.of("ns.sub.lab.test. 1 192.0.2.54"), answer.data(3));
    }

    @Test
    void shouldCutWhatTheClientCannotTake() {
        Answer cut = ask("many.lab.test", A);
        check(cut, 0, List.of());
        assertEquals(CUT, cut.flags() & CUT);
        Answer whole = Answer.of(server.ask(question("many.lab.test", A, 0x0100, 1232)));
        assertEquals(60, whole.data(1).size());
        assertEquals(0, whole.flags() & CUT);
        assertTrue(whole.length() <= 1232);
        assertTrue(Answer.of(server.ask(question("many.lab.test", A, 0x0100, 700))).data(1).isEmpty());
        Answer huge = Answer.of(server.ask(question("huge.lab.test", TXT, 0x0100, 4096)));
        assertEquals(CUT, huge.flags() & CUT, "beyond what the server may send");
        assertEquals(3, server.figure("truncated"));
    }

    @Test
    void shouldCompressNames() {
        assertEquals(12 + 4 + "www.lab.test".length() + 2 + 2 * (2 + 10 + 4), ask("www.lab.test", A).length());
        assertEquals(12 + 4 + "web.lab.test".length() + 2 + 2 + 10 + "www".length() + 1 + 2 + 2 * (2 + 10 + 4), ask("web.lab.test", A).length());
    }

    @Test
    void shouldEchoTheExtensionWithItsSizeAndTheWishForSignatures() {
        Answer answer = Answer.of(server.ask(question("www.lab.test", A, 0x0100, 4096)));
        assertEquals("size 1232 flags 8000", answer.records().getLast().data());
        byte[] newer = question("www.lab.test", A, 0, 4096);
        newer[newer.length - 5] = 1;
        Answer refused = Answer.of(server.ask(newer));
        assertEquals(0, refused.result());
        assertEquals("size 1232 flags 1008000", refused.records().getLast().data(), "bad version");
        assertTrue(ask("www.lab.test", A).records().stream().noneMatch(record -> record.type() == 41));
    }

    @Test
    void shouldSayWhatIsWrongWithAQuestion() {
        Answer operation = Answer.of(server.ask(question("www.lab.test", A, 0x2800, 0)));
        assertEquals(4, operation.result());
        assertEquals(0xa800, operation.flags() & 0xf800);
        byte[] two = question("www.lab.test", A, 0, 0);
        two[5] = 2;
        assertEquals(1, Answer.of(server.ask(two)).result());
        byte[] pointer = question("www.lab.test", A, 0, 0);
        pointer[12] = (byte) 0xc0;
        assertEquals(1, Answer.of(server.ask(pointer)).result());
        byte[] whole = question("www.lab.test", A, 0, 1232);
        for (int length = 12; length < whole.length; length++) {
            assertEquals(1, Answer.of(server.ask(Arrays.copyOf(whole, length))).result(), "length=" + length);
        }
        assertEquals(1, Answer.of(server.ask(Arrays.copyOf(whole, whole.length + 1))).result());
    }

    @Test
    void shouldNeverAnswerAnAnswerNorWhatIsTooShort() {
        assertEquals(0, server.ask(question("www.lab.test", A, 0x8000, 0)).length);
        for (int length = 0; length < 12; length++) {
            assertEquals(0, server.ask(new byte[length]).length);
        }
    }

    @Test
    void shouldTakeTheLongestNameAndNoLonger() {
        String most = ("a".repeat(63) + ".").repeat(3) + "b".repeat(52) + ".lab.test";
        check(ask(most, A), 3, List.of());
        assertEquals(1, Answer.of(server.ask(question("c" + most.substring(0, 62) + "." + most, A, 0, 0))).result());
        check(ask("a.".repeat(122) + "lab.test", A), 3, List.of());
    }

    @Test
    void shouldLeaveTheQuestionWhereItIsWhileThereIsNoRoom() {
        byte[] asked = question("www.lab.test", A, 0, 0);
        server.setRoom(600);
        assertFalse(server.run(MemorySegment.ofArray(asked)));
        server.setRoom(4096);
        assertEquals(2, Answer.of(server.ask(asked)).data(1).size());
    }

    @Test
    void shouldAnswerWhateverComesWithoutAFaultAndWithinTheLimit() {
        var random = new Random(11);
        String[] names = {"www.lab.test", "web.lab.test", "lab.test", "many.lab.test", "huge.lab.test", "x.wild.lab.test", "www.sub.lab.test", "80.2.0.192.in-addr.arpa", "loop.lab.test"};
        int answered = 0;
        for (int round = 0; round < 60_000; round++) {
            byte[] asked = question(names[random.nextInt(names.length)], random.nextInt(3) == 0 ? random.nextInt(260) : ANY, 0, random.nextInt(2) * random.nextInt(65_536));
            for (int changes = random.nextInt(5); changes > 0; changes--) {
                asked[random.nextInt(asked.length)] = (byte) random.nextInt();
            }
            asked = Arrays.copyOf(asked, random.nextInt(3) == 0 ? random.nextInt(asked.length + 30) : asked.length);
            byte[] answer = server.ask(asked);
            if (answer.length > 0) {
                assertTrue(Answer.of(answer).length() <= 1232);
                assertArrayEquals(Arrays.copyOf(asked, 2), Arrays.copyOf(answer, 2));
                answered++;
            }
        }
        assertTrue(answered > 30_000);
        check(ask("www.lab.test", A), 0, List.of("www.lab.test. 1 192.0.2.80", "www.lab.test. 1 192.0.2.81"));
    }

    @Test
    void shouldTakeNothingFromTheHeapForAQuestion() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        MemorySegment[] asked = {MemorySegment.ofArray(question("web.lab.test", A, 0, 1232)), MemorySegment.ofArray(question("lab.test", MX, 0, 0)), MemorySegment.ofArray(question("no.lab.test", A, 0, 0))};
        long least = Garbage.leastBytes(0, () -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int question = 0; question < 3_000; question++) {
                server.run(asked[question % asked.length]);
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        });
        assertEquals(0, least, "bytes taken by 3,000 questions");
    }

    @Test
    void shouldBeAnotherLayoutWithAnotherZone() {
        Settings settings = Settings.of(Map.of("zone", ZONE));
        assertEquals(new Dns(settings).layout(), new Dns(settings).layout());
        assertNotEquals(new Dns(settings).layout(), new Dns(Settings.of(Map.of("zone", zone()))).layout());
    }
}
