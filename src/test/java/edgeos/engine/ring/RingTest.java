package edgeos.engine.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Stint;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The three parties of a ring, each on a thread of its own: every message arrives once, in order, whole, with its own note. */
class RingTest {
    private static final int CAPACITY = 4096;
    private static final int LARGE_CAPACITY = 1 << 16;
    /** A ring starts over when it ran empty behind that. */
    private static final int REUSED = 16 << 10;
    private static final int MESSAGES = 300_000;
    private static final int MOST_BYTES = 600;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Ring ring = ring(CAPACITY);
    private final AtomicLong drained = new AtomicLong();
    /** How many there are in all, once that is known. */
    private final AtomicLong sent = new AtomicLong(Long.MAX_VALUE);
    private volatile long sentBytes;
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();

    private static Ring ring(int capacity) {
        return new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(capacity) / Long.BYTES]), capacity);
    }

    @Test
    void shouldCarryEveryMessageOnceInOrderAndWholeBetweenThreeThreads() throws InterruptedException {
        carryAll();
    }

    /** The one who fills waits now and then until all is through: then the ring starts over, and its notes. */
    @Test
    void shouldCarryEveryMessageAlsoWhereTheRingStartsOver() throws InterruptedException {
        ring = ring(LARGE_CAPACITY);
        carryAll();
        assertTrue(ring.filled() > sentBytes + 10 * LARGE_CAPACITY, "it started over: filled=" + ring.filled() + " sent=" + sentBytes);
    }

    private void carryAll() throws InterruptedException {
        Thread filler = start(this::fill);
        Thread core = start(this::process);
        Thread drainer = start(this::drain);
        Await.until("all messages are through", LIMIT, () -> drained.get() == sent.get() || wrong.get() != null);
        filler.interrupt();
        core.interrupt();
        drainer.interrupt();
        filler.join();
        core.join();
        drainer.join();
        assertEquals(null, wrong.get());
        assertEquals(0, ring.count());
        assertEquals(sent.get(), ring.entered());
    }

    /** Room is looked for, and the ring's end skipped, before anybody knows whether a message follows: a gate's flow table may be full. */
    @Test
    void shouldNotPublishTheSkippedEndOfTheRingBeforeTheMessageBehindIt() {
        int stride = RecordLayout.strideBytes(1_000);
        for (int message = 0; message < 3; message++) {
            assertTrue(ring.room(stride) >= stride);
            ring.note(stride, 0, 0, 0);
            ring.publishRelease();
            ring.processedRelease(ring.filled());
            assertTrue(ring.believe(ring.processedAcquire()));
            ring.drainRelease(1);
        }
        ring.room(RecordLayout.strideBytes(900));
        ring.note(RecordLayout.strideBytes(900), 0, 0, 0);
        assertTrue(ring.room(stride) >= stride, "there is room at the beginning");
        assertEquals(0, ring.nextOffset(), "the end was skipped");
        ring.publishRelease();
        ring.processedRelease(ring.filled());
        assertTrue(ring.believe(ring.processedAcquire()), "an honest cursor is not believed");
    }

    private void publish(int stride, int messages) {
        for (int message = 0; message < messages; message++) {
            assertTrue(ring.room(stride) >= stride);
            ring.note(stride, 0, 0, 0);
        }
        ring.publishRelease();
        ring.processedRelease(ring.filled());
        assertTrue(ring.believe(ring.processedAcquire()));
    }

    /** All of it is free then, and the core goes on where the next message is, but not before that is published. */
    @Test
    void shouldStartOverWhereItRanEmptyAndLoseNoRoom() {
        ring = ring(LARGE_CAPACITY);
        int stride = 1_024;
        publish(stride, REUSED / stride);
        assertEquals(REUSED, ring.filled());
        assertTrue(ring.room(stride) < LARGE_CAPACITY, "it is not empty");
        assertEquals(REUSED, ring.nextOffset());
        publish(stride, REUSED / stride);
        ring.drainRelease(2 * REUSED / stride);
        long before = ring.filled();
        assertEquals(LARGE_CAPACITY, ring.room(stride));
        assertEquals(0, ring.nextOffset());
        assertEquals(before, ring.resumed(before, ring.filledAcquire()), "nothing is published");
        ring.note(stride, 7, 8, 9);
        assertEquals(before, ring.resumed(before, ring.filledAcquire()), "nothing is published yet");
        ring.publishRelease();
        assertEquals(LARGE_CAPACITY, ring.resumed(before, ring.filledAcquire()));
        assertEquals(ring.filled(), ring.resumed(ring.filled(), ring.filledAcquire()));
        assertTrue(ring.believe(before), "who had no room for what it would say has not handled it");
        assertFalse(ring.isBetweenRecords(before));
        assertTrue(ring.believe(ring.filled()));
        assertTrue(ring.isBefore(0, ring.filled()));
        assertEquals(0, ring.offset(0));
        assertEquals(8, ring.flow(0));
        assertEquals(1, ring.count());
        assertEquals(2 * REUSED / stride + 1, ring.entered());
        var whose = new Provenance();
        ring.tell(2 * REUSED / stride, whose);
        assertEquals(8, whose.flow());
        assertEquals(7, whose.birthNanos());
        ring.tell(2 * REUSED / stride - 1, whose);
        assertEquals(-1, whose.flow(), "it was taken out before: its note may be another's by now");
        assertEquals(2L * REUSED, ring.reset(), "no more is zeroed than was used");
        assertEquals(0, ring.resumed(0, stride));
    }

    /** What is alike is known from notes, not from what an FWP may have written into headers. */
    @Test
    void shouldNotCallAlikeWhatIsLongerThoughSomebodyLookedThereBefore() {
        publish(80, 3);
        publish(80, 1);
        publish(96, 2);
        assertEquals(4, ring.alike(ring.filled(), 100));
        ring.drainRelease(1);
        assertEquals(3, ring.alike(ring.filled(), 100));
        ring.drainRelease(3);
        assertEquals(2, ring.alike(ring.filled(), 100));
    }

    @Test
    void shouldNoteWhereRecordsEndAlsoAfterAnyNumberOfPetabytes() {
        for (long end = 64; end < Long.MAX_VALUE >>> 1; end = end * 3 + 64) {
            assertEquals(end, Notes.end(Notes.extent(end, 64), Math.max(0, end - (1L << 30))));
            assertEquals(end, Notes.end(Notes.extent(end, 64), end + (1L << 30)));
            assertEquals((int) end, (int) Notes.place(Notes.extent(end, 64)));
        }
        long end = (1L << 52) + 64;
        assertEquals(64, Notes.stride(Notes.extent(end, 64)));
        assertEquals(Notes.extent(end + 64, 64), Notes.extent(end, 64) + Notes.step(64));
    }

    private Thread start(Runnable party) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                party.run();
            } catch (Throwable failed) {
                wrong.compareAndSet(null, failed);
            }
        });
    }

    private static boolean goesOn() {
        Thread.onSpinWait();
        return !Thread.currentThread().isInterrupted();
    }

    private void fill() {
        var random = new SplittableRandom(1);
        long serial = 0;
        long bytes = 0;
        long nextWait = ring.capacityBytes() == LARGE_CAPACITY ? REUSED : Long.MAX_VALUE;
        for (var stint = new Stint(ring.capacityBytes() == LARGE_CAPACITY ? MESSAGES / 3 : MESSAGES, 5_000); stint.goesOn();) {
            serial++;
            int length = 2 * Long.BYTES + random.nextInt(MOST_BYTES);
            int stride = RecordLayout.strideBytes(length);
            while (ring.room(stride) < stride && goesOn()) {
                Thread.yield();
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            int at = ring.nextOffset();
            ring.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.fresh(length, 0));
            ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.FRESH_START, serial);
            ring.records().set(ValueLayout.JAVA_LONG_UNALIGNED, at + RecordLayout.FRESH_START + length - Long.BYTES, -serial);
            ring.note(stride, -serial, (int) serial, serial);
            ring.publishRelease();
            bytes += stride;
            if (bytes >= nextWait) {
                nextWait = bytes + REUSED;
                awaitEmpty(random.nextInt(3));
            }
        }
        sentBytes = bytes;
        sent.set(serial);
    }

    /** Two times of three: the ring also goes round when it is never empty. */
    private void awaitEmpty(int chance) {
        while (chance > 0 && ring.count() > 0 && goesOn()) {
            Thread.yield();
        }
    }

    /** The core marks each message where its headroom is, in place. */
    private void process() {
        long position = 0;
        while (goesOn()) {
            long filled = ring.filledAcquire();
            position = ring.resumed(position, filled);
            while (position < filled && goesOn()) {
                int at = (int) position & ring.capacityBytes() - 1;
                long header = ring.records().get(ValueLayout.JAVA_LONG, at);
                if (RecordLayout.lengthBytes(header) > 0) {
                    long serial = ring.records().get(ValueLayout.JAVA_LONG, at + RecordLayout.FRESH_START);
                    ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES, serial);
                }
                position += RecordLayout.strideBytes(header);
            }
            ring.processedRelease(position);
            Thread.yield();
        }
    }

    private void drain() {
        long expected = 1;
        while (expected <= sent.get() && goesOn()) {
            long processed = ring.processedAcquire();
            assertTrue(ring.believe(processed), "an honest cursor is not believed: processed=" + processed);
            while (ring.isBefore(0, processed)) {
                check(expected++);
                ring.drainRelease(1);
                drained.incrementAndGet();
            }
            Thread.yield();
        }
    }

    private void check(long serial) {
        int at = ring.offset(0);
        int length = RecordLayout.lengthBytes(ring.header(0));
        assertEquals(serial, ring.serial(0));
        assertEquals(-serial, ring.birth(0));
        assertEquals((int) serial, ring.flow(0));
        assertEquals(serial, ring.records().get(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES), "what the core wrote");
        assertEquals(serial, ring.records().get(ValueLayout.JAVA_LONG, at + RecordLayout.FRESH_START), "the first bytes");
        assertEquals(-serial, ring.records().get(ValueLayout.JAVA_LONG_UNALIGNED, at + RecordLayout.FRESH_START + length - Long.BYTES), "the last bytes");
    }
}
