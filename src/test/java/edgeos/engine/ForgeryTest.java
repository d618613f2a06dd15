package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an FWP writes into its own ring is looked at with suspicion: a header or a cursor that cannot be costs it its service, and others nothing. */
class ForgeryTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int STRIDE = RecordLayout.strideBytes(64);

    /** Headers that no honest FWP leaves behind. */
    enum Header {
        NEGATIVE_LENGTH(header -> RecordLayout.extent(header, RecordLayout.start(header), 0xffff)),
        LENGTH_INTO_NEXT(header -> RecordLayout.extent(header, RecordLayout.start(header), STRIDE)),
        START_IN_HEADER(header -> RecordLayout.extent(header, 7, 64)),
        START_BEHIND(header -> RecordLayout.extent(header, STRIDE + 8, 64)),
        NO_STRIDE(header -> header & ~(0x3fffL << 32)),
        HUGE_STRIDE(header -> header | 0x3fffL << 32),
        NEXT_STRIDE(header -> RecordLayout.sent(RecordLayout.header(64 + STRIDE, 16, 2 * STRIDE, 0), 0, 1)),
        STAGE_BEYOND(header -> RecordLayout.sent(header, 1, 1)),
        PADDING(header -> header | RecordLayout.padding(0)),
        UNUSED_FLAG(header -> header | Long.MIN_VALUE),
        ENDED_PADDING(header -> RecordLayout.ended(header, 0, RecordLayout.CONSUMED) | RecordLayout.padding(0)),
        UNKNOWN_ENDING(header -> RecordLayout.ended(header, 0, DropReason.count()));

        private final LongUnaryOperator forge;

        Header(LongUnaryOperator forge) {
            this.forge = forge;
        }
    }

    private static Plans row() {
        return new Plans().generator("g", 0, 4, 0).fwp("bad", null, Map.of("onFault", "stop")).fwp("next", null).sink("s")
                .link("g", 0, "bad").link("bad", 0, "next").link("next", 0, "s");
    }

    /** Holds with messages in the ring of {@code bad} that it is done with and that did not move yet. */
    private static Ring holdWithProcessed(Engine engine, int messages) {
        Unit unit = engine.topology().shared().get("bad");
        Ring ring = unit.ring();
        for (int tries = 0; tries < 1_000; tries++) {
            engine.runLive();
            long before = engine.snapshot().ledger().delivered();
            Await.until("messages", LIMIT, () -> engine.snapshot().ledger().delivered() > before + 100);
            engine.hold();
            if (ring.isBefore(messages, ring.processedAcquire())) {
                return ring;
            }
        }
        throw new AssertionError("never were so many messages ready to move: " + messages);
    }

    private static void overwrite(Ring ring, int k, LongUnaryOperator forge) {
        ring.records().set(ValueLayout.JAVA_LONG, ring.offset(k), forge.applyAsLong(ring.header(k)));
    }

    private static Snapshot runUntilDown(Engine engine) {
        Snapshot end = Running.until(engine, "it was stopped", now -> !now.protection().faults().isEmpty() && now.protection().faults().getFirst().down() == 1
                && engine.topology().shared().get("bad").fault() == null);
        for (var link : end.links()) {
            assertEquals(64 * link.messages(), link.bytes(), "nothing but whole messages crossed: " + link.id());
        }
        assertEquals(end.ledger().delivered() + end.ledger().inFlight(), end.ledger().produced() - end.ledger().dropped() - end.ledger().discarded());
        Cleanness.check(engine.topology().shared().get("bad"));
        return end;
    }

    @ParameterizedTest
    @EnumSource
    void shouldStopWhoForgesTheOldestRecord(Header header) throws Exception {
        shouldStop(header, 0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStopWhoForgesARecordInTheMiddleOfARun(Header header) throws Exception {
        shouldStop(header, 3);
    }

    private void shouldStop(Header header, int k) throws Exception {
        try (var engine = new Engine(row().plan(), new EventLog(100))) {
            Ring ring = holdWithProcessed(engine, 8);
            long crossed = engine.snapshot().links().get(1).messages();
            long discarded = ring.count();
            overwrite(ring, k, header.forge);
            Snapshot end = runUntilDown(engine);
            assertTrue(end.protection().faults().getFirst().reason().startsWith("forged record, "), end.protection()::toString);
            assertEquals(1, end.protection().faults().getFirst().faults());
            assertEquals(crossed + k, end.links().get(1).messages(), "what was sent before it moves, nothing from there on");
            assertTrue(end.ledger().discarded() >= discarded - k);
            assertEquals(0, end.ledger().dropped(DropReason.VIOLATION));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backwards", "pastEnd", "torn", "negative", "filled"})
    void shouldStopWhoForgesItsCursor(String attack) throws Exception {
        var settings = Settings.of(Map.of("attack", attack, "every", 3, "onFault", "stop"));
        var bad = new NodeSpec("bad", "bad", NodeSpec.Role.FWP, "forged", "fault.ForgedCursor", settings, null, 1, 16_384, 4, 100_000);
        EnginePlan plan = new Plans().generator("g", 10_000, 4, 0).node(bad).sink("s").link("g", 0, "bad").link("bad", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            for (int step = 0; step < 10_000 && engine.snapshot().protection().faults().isEmpty(); step++) {
                assertTrue(engine.step());
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            Snapshot end = engine.snapshot();
            String reason = end.protection().faults().getFirst().reason();
            assertTrue(reason.startsWith(attack.equals("filled") ? "forged " : "forged cursor, "), reason);
            assertTrue(end.ledger().delivered() >= 2, "what was sent honestly is delivered");
            assertEquals(64 * end.links().get(1).messages(), end.links().get(1).bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"ones,true", "ones,false", "zeros,true", "zeros,false", "neighbour,false", "noise,true", "noise,false"})
    void shouldOutliveAnyScrawlInARing(String what, boolean cursorsToo) throws Exception {
        var settings = Settings.of(Map.of("what", what, "cursorsToo", cursorsToo));
        var bad = new NodeSpec("bad", "bad", NodeSpec.Role.FWP, "scrawler", "trial.Scrawler", settings, null, 1, 16_384, 4, 100_000);
        EnginePlan plan = new Plans().generator("g", 10_000, 4, 0).node(bad).sink("s").link("g", 0, "bad").link("bad", 0, "s")
                .generator("h", 10_000, 4, 0).fwp("good", null).sink("t").link("h", 0, "good").link("good", 0, "t").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            for (int step = 0; step < 4_000; step++) {
                assertTrue(engine.step());
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            long before = delivered(engine, "t");
            engine.runLive();
            Await.until("messages at the neighbour", LIMIT, () -> delivered(engine, "t") > before + 1_000);
            engine.hold();
            Snapshot end = engine.snapshot();
            assertEquals(0, end.ledger().imbalance());
            assertEquals(0, end.node("good").orElseThrow().dropped());
            assertTrue(end.protection().faults().stream().allMatch(fault -> fault.node().equals("bad")), end.protection()::toString);
            assertEquals(64 * end.links().get(3).messages(), end.links().get(3).bytes());
        }
    }

    private static long delivered(Engine engine, String sink) {
        return engine.snapshot().node(sink).orElseThrow().in();
    }

    @Test
    void shouldBelieveNoCursorButThoseThatRiseAlongItsRecords() {
        var ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(4096) / 8]), 4096);
        for (int k = 0; k < 4; k++) {
            ring.note(STRIDE, 0, 0, k);
        }
        ring.publishRelease();
        assertTrue(ring.believe(2 * STRIDE));
        assertFalse(ring.believe(STRIDE), "backwards, but not drained yet");
        assertFalse(ring.believe(5 * STRIDE), "beyond what there is");
        assertFalse(ring.believe(-8));
        ring.drainRelease(2);
        assertTrue(ring.believe(2 * STRIDE));
        assertFalse(ring.isBetweenRecords(2 * STRIDE));
        assertTrue(ring.isBetweenRecords(2 * STRIDE + 8));
        assertFalse(ring.isBetweenRecords(3 * STRIDE), "a record waits to be taken out");
    }

    @Test
    void shouldTakeAWrongPortForAMishap() throws Exception {
        try (var engine = new Engine(row().plan(), new EventLog(100))) {
            Ring ring = holdWithProcessed(engine, 4);
            overwrite(ring, 1, header -> RecordLayout.sent(header, 0, 0x80));
            overwrite(ring, 2, header -> RecordLayout.sent(header, 0, 0));
            long delivered = engine.snapshot().ledger().delivered();
            engine.runLive();
            Await.until("messages go on", LIMIT, () -> engine.snapshot().ledger().delivered() > delivered + 100);
            assertEquals(2, engine.snapshot().ledger().dropped(DropReason.UNCONNECTED));
            assertTrue(engine.snapshot().protection().faults().isEmpty());
        }
    }

    @Test
    void shouldNotTakeTheStageOfAShareLinkThatIsGoneForAForgery() throws Exception {
        var with = new Plans().generator("g", 0, 4, 0).fwp("bad", null, Map.of("onFault", "stop")).fwp("b", null).sink("s")
                .link("g", 0, "bad").link("bad", 0, "b", true, false).link("b", 0, "s");
        var without = new Plans().generator("g", 0, 4, 0).fwp("bad", null, Map.of("onFault", "stop")).sink("s").link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = new Engine(with.plan(), new EventLog(100))) {
            Ring ring = holdWithProcessed(engine, 4);
            assertEquals(1, RecordLayout.stage(ring.header(0)));
            engine.apply(without.plan());
            long delivered = engine.snapshot().ledger().delivered();
            engine.runLive();
            Await.until("messages go on", LIMIT, () -> engine.snapshot().ledger().delivered() > delivered + 1_000);
            assertTrue(engine.snapshot().protection().faults().isEmpty(), () -> engine.snapshot().protection().toString());
        }
    }

    @Test
    void shouldServeEachPortOfEachMessageWhereOneOfThemHasNoWire() throws Exception {
        var plan = new Plans().generator("g", 10_000, 4, 0).fwp("tee", null, Map.of("ports", 7)).sink("s").sink("t")
                .link("g", 0, "tee").link("tee", 0, "s").link("tee", 1, "t").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            for (int step = 0; step < 5_000 && engine.step(); step++) {
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            Snapshot end = engine.snapshot();
            long unconnected = end.ledger().dropped(DropReason.UNCONNECTED);
            assertTrue(unconnected > 100);
            assertEquals(3 * unconnected, end.ledger().delivered() + unconnected, 3, "each message goes to both sinks");
        }
    }

    @Test
    void shouldZeroWhatWasWrittenWhereNoMessageWas() throws Exception {
        try (var engine = new Engine(row().plan(), new EventLog(10))) {
            while (engine.snapshot().ledger().delivered() < 3) {
                assertTrue(engine.step());
            }
            Unit unit = engine.topology().shared().get("bad");
            long last = unit.ring().capacityBytes() - 8;
            assertTrue(unit.ring().filled() < last);
            unit.ring().records().set(ValueLayout.JAVA_LONG, last, 42L);
            unit.ring().scribbled();
            unit.clean();
            assertNotEquals(42L, unit.ring().records().get(ValueLayout.JAVA_LONG, last));
        }
    }
}
