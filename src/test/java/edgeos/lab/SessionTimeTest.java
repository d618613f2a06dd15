package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.time.Condition;
import edgeos.lab.time.Ended;
import edgeos.lab.time.Ended.Why;
import edgeos.lab.time.Happening;
import edgeos.lab.time.Mark;
import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.SteppedTime.Work;
import edgeos.lab.time.Until;
import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Expectation.Comparison;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Watches;
import edgeos.model.format.DrawingFormat;
import edgeos.telemetry.Act;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Time turned back and forth is the same time; what is waited for is found where it is. */
class SessionTimeTest {
    private static final Path FOLDER = Path.of("samples");
    /** To look at every byte of hundreds takes as long as all else; thousands of clients are one test's. */
    private static final int MOST_SEARCHED = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<String> OUTSIDE = Set.of("audience", "dns", "echo-swarm", "memcached-shared", "memcached", "ping-a-chain", "tls-proxy", "upstream", "web");

    private static Session session(Path file) {
        var session = new Session(DrawingFormat.read(file).drawing(), FOLDER.toAbsolutePath(), Consent.NONE);
        session.awaitBuilds();
        session.setMode(Mode.STEP);
        return session;
    }

    private static Session session(String sample) {
        return session(FOLDER.resolve(sample + ".json"));
    }

    private static Session started(String sample) {
        Session session = session(sample);
        assertTrue(session.start(), () -> session.findings().toString());
        return session;
    }

    /**
     * All that can be told of a moment.
     *
     * @param trace of all acts
     * @param bytes a digest of every byte of rings and of FWPs' memories
     * @param figures all of them, but how long creating an FWP took this machine, and which number the snapshot has
     * @param underWay messages in rings, with where they are
     * @param events how many had been told
     */
    private record Print(long trace, long bytes, Snapshot figures, long events, Drawing drawing, List<String> underWay) {
        static Print of(Session session) {
            long[] digest = {0};
            session.snapshot().nodes().stream().filter(node -> node.instances() <= MOST_SEARCHED).forEach(node -> session.engine.search(node.id(), word -> {
                digest[0] = (digest[0] ^ word) * 0x9e3779b97f4a7c15L + 1;
                return false;
            }));
            return new Print(session.time().trace(), digest[0], plain(session.engine.snapshot()), session.events().written(), session.drawing(),
                    session.sights().underWay().stream().map(message -> message.serial() + " " + message.node() + " " + message.handled() + " " + Arrays.hashCode(message.bytes())).toList());
        }

        private static Snapshot plain(Snapshot of) {
            return new Snapshot(of.atNanos(), 0, of.ledger(), of.nodes(), of.links(), of.chains(), of.roles(), of.latency(), of.split(), Distribution.EMPTY, of.activateNanos(), of.activateAwakeNanos(),
                    of.activateWokenNanos(), of.fwps(), of.memoryBytes(), of.protection(), of.swarms());
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldBeTheSameMomentHoweverItIsReached() throws IOException {
        return SampleDrawingsTest.each("turn back", SessionTimeTest::turnsBack);
    }

    private static void turnsBack(Path file) throws IOException {
        try (Session session = session(file)) {
            assertTrue(session.start(), () -> session.findings().toString());
            SteppedTime time = session.time();
            int some = file.endsWith("deadlines.json") ? 60 : 300;
            int more = some * 5 / 3;
            session.step(some);
            if (OUTSIDE.contains(file.getFileName().toString().replace(".json", ""))) {
                assertEquals(time.position(), time.first());
                assertTrue(time.obstacle().orElseThrow().contains("outside"), () -> time.obstacle().toString());
                assertEquals(time.trace(), trace(file, some, 0));
                return;
            }
            assertEquals(some, time.position());
            long last = some + more;
            var prints = new HashMap<Long, Print>();
            prints.put((long) some, Print.of(session));
            session.step(more);
            prints.put(last, Print.of(session));
            for (long position : new long[] {some, last, some - 1, some}) {
                assertTrue(time.seek(position));
                assertEquals(position, time.position());
                assertEquals(prints.computeIfAbsent(position, _ -> Print.of(session)), Print.of(session), () -> "at " + position);
            }
            session.step(more);
            assertEquals(prints.get(last), Print.of(session));
            assertEquals(last, time.length());
            assertEquals(time.trace(), trace(file, (int) last, 0), "another run");
        }
    }

    /** Over waypoints, edits, load, and clients; by many moves in no order. */
    @Test
    void shouldDoAgainWhatPeopleDid() {
        try (Session session = started("default")) {
            SteppedTime time = session.time();
            Drawing drawn = session.drawing();
            Map<Long, Print> prints = new HashMap<>();
            session.step(2_000);
            prints.put(2_000L, Print.of(session));
            session.setLoad(3);
            session.step(4_000);
            prints.put(6_000L, Print.of(session));
            String gone = drawn.nodes().getLast().id();
            session.edit(Edits.delete(drawn, Parts.ofNodes(Set.of(gone))));
            Drawing edited = session.drawing();
            session.step(1_000);
            prints.put(7_000L, Print.of(session));
            session.setClients(5);
            session.step(5_000);
            prints.put(12_000L, Print.of(session));
            for (long position : new long[] {2_000, 12_000, 7_000, 2_000, 7_000, 12_000}) {
                time.seek(position);
                assertEquals(prints.get(position), Print.of(session), () -> "at " + position);
                assertEquals(position > 6_000 ? edited : drawn, session.drawing());
                assertEquals(position >= 2_000 ? 3.0 : 1.0, session.load());
                assertEquals(position >= 7_000 ? 5 : 0, session.clients());
            }
            assertEquals(List.of(6_000L), time.marks().stream().filter(mark -> mark.kind() == Mark.Kind.EDIT).map(Mark::at).toList());
            assertTrue(time.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.ACTIVATION && mark.at() < 2_000));
        }
    }

    @Test
    void shouldGoAFarWayInStretchesAndBeAtAMomentThatWasAfterEach() {
        try (Session session = started("default")) {
            SteppedTime time = session.time();
            session.step(1_000);
            Print then = Print.of(session);
            session.step(1_500);
            assertFalse(time.approach(1_000, 400));
            assertEquals(400, time.position());
            assertFalse(time.approach(1_000, 400));
            assertTrue(time.approach(1_000, 400));
            assertEquals(then, Print.of(session));
            assertTrue(time.approach(1_000, 400), "it is there");
            assertEquals(2_500, time.length(), "nothing is forgotten on the way");
        }
    }

    /** In slices as short as can be, between which people look, edit, and change their mind. */
    @Test
    void shouldKeepAndTurnBackThousandsASliceAtATime() {
        try (Session session = started("thousand-clients"); Session other = started("thousand-clients")) {
            SteppedTime time = session.time();
            assertTrue(slices(session, Long.MAX_VALUE, Work.KEEPING) > 20);
            session.step(500);
            other.step(500);
            assertEquals(Print.of(other), Print.of(session));
            session.setLoad(2);
            session.edit(Edits.delete(session.drawing(), Parts.ofNodes(Set.of("out"))));
            Print edited = Print.of(session);
            Drawing without = session.drawing();
            assertFalse(time.ready(Long.MAX_VALUE, 1));
            session.setLoad(3);
            assertFalse(time.ready(Long.MAX_VALUE, 1), "what was kept of before is of no use");
            time.giveUp();
            assertEquals(Work.NONE, time.work());
            assertTrue(session.step(50));
            Print later = Print.of(session);
            Snapshot shown = session.snapshot();
            assertFalse(time.ready(100, 1));
            for (int slice = 0; slice < 10; slice++) {
                assertFalse(time.ready(100, 1));
                assertEquals(Work.TURNING_BACK, time.work());
                assertSame(shown, session.snapshot());
                assertEquals(shown.ledger(), session.engine.snapshot().ledger());
                assertEquals(550, time.position());
            }
            time.giveUp();
            assertTrue(slices(session, 100, Work.TURNING_BACK) > 20, "there is no way from the middle");
            assertEquals(0, time.position());
            assertTrue(time.seek(550));
            assertEquals(later, Print.of(session));
            assertFalse(time.ready(500, 1));
            session.setLoad(1);
            assertEquals(Work.NONE, time.work(), "who turns a knob waits until it is turned back");
            assertEquals(500, time.length());
            assertEquals(edited.figures().ledger(), session.engine.snapshot().ledger());
            assertEquals(without, session.drawing());
        }
    }

    /** In how many slices it gets ready; it looks all the same meanwhile. */
    private static int slices(Session session, long towards, Work work) {
        Snapshot before = session.snapshot();
        int slices = 1;
        while (!session.time().ready(towards, 1)) {
            assertEquals(work, session.time().work());
            assertSame(before, session.snapshot());
            assertEquals(before.ledger(), session.engine.snapshot().ledger());
            slices++;
        }
        return slices;
    }

    @Test
    void shouldForgetWhatCameAfterOnceSomebodyEditsThePast() throws IOException {
        try (Session session = started("default")) {
            SteppedTime time = session.time();
            Drawing drawn = session.drawing();
            session.step(500);
            var log = session.events();
            time.seek(time.beside(-1));
            assertEquals(499, time.position());
            assertFalse(log == session.events(), "who reads the log must see that time went back");
            time.seek(200);
            session.edit(Watches.toggle(drawn, Breakpoint.At.NODE, drawn.nodes().getFirst().id()));
            assertEquals(500, time.length(), "a breakpoint changes nothing that runs");
            session.edit(drawn);
            session.edit(Edits.delete(drawn, Parts.ofNodes(Set.of(drawn.nodes().getLast().id()))));
            assertEquals(200, time.length());
            assertTrue(session.events().after(0).stream().anyMatch(event -> event.text().contains("a new future begins: steps 201 to 500 are forgotten")));
            assertTrue(time.marks().stream().allMatch(mark -> mark.at() <= 200));
            session.step(50);
            assertEquals(250, time.length());
        }
    }

    @Test
    void shouldGoBackToWhereItBeganToStepAfterItRanLive() {
        try (Session session = session("default")) {
            session.setMode(Mode.LIVE);
            assertTrue(session.start());
            Await.until("messages", LIMIT, () -> session.snapshot().ledger().delivered() > 1_000);
            assertFalse(session.time().isOn());
            session.setMode(Mode.STEP);
            SteppedTime time = session.time();
            session.step(1);
            Print first = Print.of(session);
            session.step(2_000);
            Print last = Print.of(session);
            assertTrue(time.obstacle().orElseThrow().contains("ran live"));
            time.seek(1);
            assertEquals(first, Print.of(session));
            time.seek(2_001);
            assertEquals(last, Print.of(session));
            time.seek(0);
            session.setMode(Mode.LIVE);
            assertFalse(time.isOn());
            long before = session.snapshot().ledger().delivered();
            Await.until("it goes on", LIMIT, () -> session.snapshot().ledger().delivered() > before + 1_000);
            assertEquals(0, session.snapshot().ledger().imbalance());
        }
    }

    @Test
    void shouldStepUntilSomethingHappens() {
        try (Session session = started("default")) {
            SteppedTime time = session.time();
            Ended activated = time.stepUntil(new Until.Next(Set.of(Happening.ACTIVATION)), 10_000);
            assertEquals(Why.REACHED, activated.why());
            assertTrue(lastStep(session).stream().anyMatch(act -> act instanceof Act.Lived lived && lived.phase() == Act.Phase.ACTIVATED));
            Ended dropped = time.stepUntil(new Until.Next(Set.of(Happening.DROP)), 10_000);
            assertEquals(Why.REACHED, dropped.why());
            assertEquals(1, session.snapshot().ledger().droppedBy().stream().mapToLong(Long::longValue).sum());
            String sink = session.snapshot().nodes().stream().filter(node -> node.id().equals(dropped.hits().getFirst().subject())).findFirst().orElseThrow().id();
            var three = new Condition(Condition.Figure.DROPPED, Condition.Of.NODE, sink, Comparison.AT_LEAST, 3);
            assertEquals(Why.LIMIT, time.stepUntil(new Until.Becomes(three), 2).why());
            assertEquals(Why.REACHED, time.stepUntil(new Until.Becomes(three), 100_000).why());
            assertEquals(3, session.snapshot().node(sink).orElseThrow().dropped());
            time.seek(time.beside(-1));
            assertEquals(2, session.snapshot().node(sink).orElseThrow().dropped());
            session.setLoad(0);
            assertEquals(Why.NOTHING_MORE, time.stepUntil(new Until.Next(Set.of(Happening.DENIAL)), 100_000).why());
            session.setMode(Mode.LIVE);
            assertEquals(Why.NOT_STEPPING, time.stepUntil(new Until.Next(Set.of(Happening.DROP)), 10).why());
        }
    }

    private static List<Act> lastStep(Session session) {
        return session.takeActs();
    }

    @Test
    void shouldStopAtBreakpointsExactlyAndFindDenials() throws IOException {
        try (Session session = started("revoked-wire")) {
            SteppedTime time = session.time();
            Drawing drawn = session.drawing();
            Ended denied = time.stepUntil(new Until.Next(Set.of(Happening.DENIAL)), 10_000);
            assertEquals(Why.REACHED, denied.why(), denied::toString);
            long at = time.position();
            time.seek(0);
            session.edit(Watches.toggle(drawn, Breakpoint.At.CAPABILITIES, ""));
            assertEquals(at, time.length());
            assertEquals(Why.BREAKPOINT, time.stepUntil(new Until.Next(Set.of()), 10_000).why());
            assertEquals(at, time.position());
            assertEquals(1, time.hits().size());
            time.seek(0);
            String link = drawn.links().getFirst().id();
            session.edit(Watches.toggle(drawn, Breakpoint.At.LINK, link));
            session.takeActs();
            assertTrue(session.step(10_000));
            assertEquals(List.of(link), time.hits().stream().map(Mark::subject).toList());
            List<Act> acts = session.takeActs();
            assertTrue(acts.stream().anyMatch(act -> act instanceof Act.Moved moved && moved.link().equals(link)));
            assertEquals(1, session.snapshot().link(link).stream().filter(figures -> figures.messages() > 0).count());
            session.edit(Watches.disable(session.drawing(), Breakpoint.At.LINK, link, true));
            assertTrue(session.step(100));
            assertEquals(List.of(), time.hits());
        }
    }

    @Test
    void shouldPauseAtBreakpointsByItself() {
        try (Session session = session("default")) {
            String link = session.drawing().links().getFirst().id();
            session.edit(Watches.toggle(session.drawing(), Breakpoint.At.LINK, link));
            session.setPace(1_000);
            session.setMode(Mode.SLOW);
            assertTrue(session.start());
            Await.until("it pauses", LIMIT, () -> session.state() == Session.State.PAUSED);
            long position = session.time().position();
            assertEquals(link, session.time().hits().getFirst().subject());
            assertTrue(told(session, "crossed the wire"));
            session.resume();
            Await.until("it goes on, and pauses again", LIMIT, () -> session.time().position() > position && session.state() == Session.State.PAUSED);
            session.stop();
            session.setMode(Mode.LIVE);
            assertTrue(session.start());
            Await.until("it pauses while live", LIMIT, () -> session.state() == Session.State.PAUSED);
            Snapshot held = session.engine.snapshot();
            assertTrue(told(session, "messages on the wire late"));
            assertEquals(held.ledger(), session.engine.snapshot().ledger());
            session.edit(Watches.clear(session.drawing()));
            session.resume();
            Await.until("it goes on", LIMIT, () -> session.snapshot().ledger().delivered() > held.ledger().delivered() + 1_000);
            assertSame(Session.State.RUNNING, session.state());
        }
    }

    private static boolean told(Session session, String part) {
        return session.events().after(0).stream().anyMatch(event -> event.topic() == Event.Topic.RUN && event.text().contains(part));
    }

    @Test
    void shouldDoTheSameForLongAndOtherwiseByAnotherSeed() {
        Path file = FOLDER.resolve("default.json");
        assertEquals(trace(file, 50_000, 0), trace(file, 50_000, 0));
        assertEquals(trace(file, 5_000, 7), trace(file, 5_000, 7));
        assertNotEquals(trace(file, 5_000, 7), trace(file, 5_000, 8));
        assertNotEquals(trace(file, 5_000, 7), trace(file, 5_000, 0));
    }

    private static long trace(Path file, int steps, long seed) {
        try (Session session = session(file)) {
            session.keepPast(false);
            session.setSeed(seed);
            assertTrue(session.start());
            session.step(steps);
            return session.time().trace();
        }
    }
}
