package edgeos.lab.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.Garbage;
import edgeos.Patient;
import edgeos.Ports;
import edgeos.telemetry.SwarmFigures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients against servers of the test's own, good ones and bad ones. */
class SwarmTest extends SwarmTrial {
    private static final long ANSWERS = 20_000;
    private static final long MILLI = 1_000_000;

    private static void pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        Await.until("time passes", LIMIT, () -> System.nanoTime() >= until);
    }

    @Test
    void shouldAskAndCheckFromEachClientOverAConnectionOfItsOwn() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(40).sizes(1, 200_000).closed(0), Peers::echo);
        Await.until("all are connected", LIMIT, () -> now().connected() == 40);
        awaitAnswers(2_000);
        assertNoErrors();
        Await.until("each was let in", LIMIT, () -> peers.accepted() == 40);
        assertTrue(now().latency().count() > 0 && now().latency().p99Nanos() > 0);
    }

    @Test
    void shouldNoticeOneWrongByte() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(1).sizes(100, 100).closed(0), Peers.echoButWrongAt(5_050));
        Await.until("it is noticed", LIMIT, () -> now().wrong() == 1);
        assertEquals(50, now().answered());
        assertTrue(now().lastError().contains("message=50"), now()::lastError);
        awaitAnswers(60);
    }

    @Test
    void shouldNoticeAnAnswerThatNobodyAskedFor() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(1).closed(3_600_000_000_000L), Peers::greets);
        Await.until("it is noticed", LIMIT, () -> now().unasked() >= 1);
        assertEquals(0, now().wrong());
    }

    @Test
    void shouldCountFromWhenAQuestionWasDueWhenTheServerStalls() throws Exception {
        var stall = new Peers.Stall();
        start(SwarmSettings.of(Protocol.ECHO).withClients(4).sizes(64, 64).open(500), stall::echo);
        awaitAnswers(100);
        swarm.clearLatencies();
        long before = now().answered();
        stall.hold();
        Await.until("questions wait", LIMIT, () -> now().open() == 4);
        pass(Duration.ofMillis(400));
        stall.release();
        Await.until("all that was due was asked", LIMIT, () -> now().answered() > before + 200);
        SwarmFigures end = now();
        long[] slow = {end.latency().count()};
        for (int at = 0; at < end.latency().valueNanos().length; at++) {
            if (end.latency().valueNanos()[at] <= 100 * MILLI) {
                slow[0] = Math.round(end.latency().count() * (1 - end.latency().shareBelow()[at]));
            }
        }
        assertTrue(slow[0] > 50, () -> "of about 150 that were due while it stalled, those due more than 100 ms before its end are slow: slow=" + slow[0] + " of " + end.latency().count());
    }

    @Test
    void shouldComeAgainAfterItWasSentAway() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(5).sizes(10, 10).closed(0), Peers.hangsUpAfter(95));
        Await.until("each was sent away several times", LIMIT, () -> now().lost() >= 20);
        assertTrue(now().answered() >= 9L * now().lost() - 45, () -> now().toString());
        assertEquals(0, now().wrong());
    }

    @Test
    void shouldLeaveAfterItsQuestionsAndComeAgain() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(3).sizes(10, 10).closed(0).leavingAfter(7), Peers::echo);
        awaitAnswers(700);
        assertNoErrors();
        assertTrue(peers.accepted() >= 97 && peers.accepted() <= now().answered() / 7 + 6, () -> "visits=" + peers.accepted() + " " + now());
    }

    @Test
    void shouldRestBetweenAttemptsWhenNobodyListens() throws Exception {
        int port = Ports.free();
        long begun = System.nanoTime();
        swarm = Swarm.start(SwarmSettings.of(Protocol.ECHO).withClients(20).closed(0), new InetSocketAddress("127.0.0.1", port));
        Await.until("all tried again", LIMIT, () -> now().refused() >= 40);
        pass(Duration.ofMillis(1_500));
        long attempts = now().refused();
        long most = 20 * (8 + 2 * (System.nanoTime() - begun) / (1_000 * MILLI));
        assertTrue(attempts <= most, () -> "attempts=" + attempts + " most=" + most);
        assertTrue(cpuNanos() < 1_000 * MILLI, "that is nearly all of the time");
        peers = new Peers(Peers::echo, port);
        awaitAnswers(100);
    }

    /** Of the thread that serves the clients. */
    private static long cpuNanos() {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("edgeos swarm")).mapToLong(each -> threads.getThreadCpuTime(each.threadId())).sum();
    }

    @Test
    void shouldGiveUpOnWhoDoesNotAnswer() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(3).closed(0).timeout(200 * MILLI), Peers::swallow);
        Await.until("they are given up", LIMIT, () -> now().lost() >= 6);
        assertEquals(0, now().answered());
        assertTrue(now().lastError().contains("no answer in time"), now()::lastError);
    }

    @Test
    void shouldFollowTheNumberOfClients() throws Exception {
        start(SwarmSettings.of(Protocol.ECHO).withClients(10).closed(MILLI), Peers::echo);
        Await.until("10", LIMIT, () -> now().connected() == 10);
        swarm.setClients(60);
        Await.until("60", LIMIT, () -> now().connected() == 60 && now().answered() > 500);
        swarm.setClients(5);
        Await.until("5", LIMIT, () -> now().connected() == 5);
        long then = now().answered();
        awaitAnswers(then + 100);
        assertNoErrors();
    }

    @Test
    void shouldHoldStillAndLeaveThePauseOutOfLatencies() throws Exception {
        String wrong = Patient.longerAndLonger(Duration.ofMillis(300), this::wrongOfAPause, String::isEmpty);
        assertEquals("", wrong);
    }

    /** What does not go well with a pause of twice the time in which answers have to come; nothing may on any machine on which they usually come in that time. */
    private String wrongOfAPause(Duration timeout) throws IOException {
        close();
        start(SwarmSettings.of(Protocol.ECHO).withClients(4).closed(MILLI).timeout(timeout.toNanos()), Peers::echo);
        awaitAnswers(100);
        swarm.pause(true);
        pass(timeout.dividedBy(3));
        long held = now().answered();
        pass(timeout.multipliedBy(5).dividedBy(3));
        long later = now().answered();
        swarm.pause(false);
        awaitAnswers(held + 100);
        boolean isTimed = now().latency().maxNanos() > timeout.toNanos() * 4 / 3;
        return held == later && now().errors() == 0 && !isTimed ? "" : "timeout=" + timeout + " held=" + held + " later=" + later + " " + now() + " " + now().latency();
    }

    @Test
    void shouldSpreadClientsOverTargets() throws Exception {
        peers = new Peers(Peers::echo);
        try (Peers second = new Peers(Peers::echo)) {
            swarm = Swarm.start(SwarmSettings.of(Protocol.ECHO).withClients(11), peers.address(), second.address());
            Await.until("all are connected", LIMIT, () -> now().connected() == 11);
            Await.until("they are where they have to be", LIMIT, () -> peers.accepted() == 6 && second.accepted() == 5);
        }
    }

    @Test
    void shouldAllocateNothingForAQuestionAndItsAnswer() throws Exception {
        start(SwarmSettings.of(Protocol.MEMCACHED).withClients(8).closed(0).store(50, 0.99, 0.8).pipelining(4), Peers::memcached);
        awaitAnswers(ANSWERS);
        long thread = Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("edgeos swarm")).findFirst().orElseThrow().threadId();
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long bytes = Garbage.leastBytes(16 * ANSWERS, () -> {
            long before = threads.getThreadAllocatedBytes(thread);
            long answers = now().answered();
            awaitAnswers(answers + ANSWERS);
            return (threads.getThreadAllocatedBytes(thread) - before) * ANSWERS / (now().answered() - answers);
        });
        assertTrue(bytes <= 16 * ANSWERS, () -> "bytes=" + bytes + ": only a selector and a histogram that is exchanged may allocate");
        assertNoErrors();
    }

    @Test
    void shouldTellARightValueFromAnOldOneAndAnotherClients() throws Exception {
        var lies = new AtomicInteger();
        start(SwarmSettings.of(Protocol.MEMCACHED).withClients(4).closed(0).store(5, 0, 0.5), Peers.memcachedThatForgetsSets(200, lies));
        Await.until("an old value is noticed", LIMIT, () -> now().wrong() >= 1);
        assertTrue(lies.get() >= 1);
        assertTrue(now().lastError().contains("get was answered wrongly"), now()::lastError);
    }

    @Test
    void shouldKeepValuesOfClientsApartInAStoreThatTheyShare() throws Exception {
        start(SwarmSettings.of(Protocol.MEMCACHED).withClients(10).closed(0).store(20, 0.99, 0.7).sizes(1, 60_000), Peers::memcached);
        awaitAnswers(5_000);
        assertNoErrors();
        assertTrue(now().misses() > 0 && now().misses() <= 200, () -> "each key is missed once at most: misses=" + now().misses());
    }

    @Test
    void shouldReadWholeAndChunkedPagesAndNoticeOtherStatus() throws Exception {
        try (var server = new Peers.Pages()) {
            swarm = Swarm.start(SwarmSettings.of(Protocol.HTTP).withClients(6).closed(0).withPaths(List.of("/whole", "/chunked", "/empty")), server.address());
            awaitAnswers(300);
            assertNoErrors();
            assertTrue(server.asked("/whole") > 0 && server.asked("/chunked") > 0 && server.asked("/empty") > 0);
            swarm = swarm.next(SwarmSettings.of(Protocol.HTTP).withClients(1).withPaths(List.of("/absent")), server.address());
            Await.until("status 404 is wrong", LIMIT, () -> now().wrong() > 0);
            assertTrue(now().lastError().contains("status=404"), now()::lastError);
            assertFalse(now().answered() < 300, "it goes on counting");
        }
    }

    /** Answers a request for each path with a page of a tag, and for {@code /same} with that of {@code /one}; {@code lie} may change the answer. */
    private static Peers.Server tagged(UnaryOperator<String> lie) {
        return (in, out) -> {
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("GET ")) {
                    String path = line.split(" ")[1].replace("/same", "/one");
                    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\nETag: \"of " + path + "\"\r\n\r\n" + (path + "....................").substring(0, 20);
                    out.write(lie.apply(answer).getBytes(StandardCharsets.US_ASCII));
                }
            }
        };
    }

    private static SwarmSettings pages() {
        return SwarmSettings.of(Protocol.HTTP).withClients(3).closed(0).pipelining(2).withPaths(List.of("/one", "/two", "/same"));
    }

    @Test
    void shouldCompareWhatOthersWereTold() throws Exception {
        start(pages(), tagged(answer -> answer));
        awaitAnswers(500);
        assertNoErrors();
    }

    @Test
    void shouldNoticeAPageWithOtherBytesUnderTheSameTag() throws Exception {
        var told = new AtomicInteger();
        start(pages(), tagged(answer -> told.incrementAndGet() == 100 ? answer.substring(0, answer.length() - 1) + "!" : answer));
        Await.until("it is noticed", LIMIT, () -> now().wrong() == 1);
        assertTrue(now().lastError().contains("same tag"), now()::lastError);
        awaitAnswers(200);
        assertEquals(1, now().wrong());
    }

    @Test
    void shouldNoticeThePageOfAnotherPathAndTakeAnEditForNone() throws Exception {
        var told = new AtomicInteger();
        start(pages(), tagged(answer -> {
            int count = told.incrementAndGet();
            String edited = count > 60 ? answer.replace("of /", "edited /").replace("....", "edit") : answer;
            return count == 120 ? edited.replace(edited.contains("/one") ? "/one" : "/two", edited.contains("/one") ? "/two" : "/one") : edited;
        }));
        Await.until("it is noticed", LIMIT, () -> now().wrong() == 1);
        assertTrue(now().lastError().contains("another path"), now()::lastError);
        assertTrue(now().answered() > 100, "the edit was nothing wrong");
        awaitAnswers(200);
    }

    @Test
    void shouldTalkToAServerByIpv6() throws Exception {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            assertTrue(probe.isBound());
        } catch (IOException absent) {
            assumeTrue(false, "this machine has no IPv6 loopback");
        }
        peers = new Peers(Peers::echo, new InetSocketAddress("::1", 0));
        swarm = Swarm.start(SwarmSettings.of(Protocol.ECHO).withClients(4), InetSocketAddress.createUnresolved("::1", peers.address().getPort()));
        awaitAnswers(100);
        assertNoErrors();
    }
}
