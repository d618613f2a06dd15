package edgeos.engine.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    private static final int MESSAGES = 300_000;
    private static final int MOST_BYTES = 600;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Ring ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);
    private final AtomicLong drained = new AtomicLong();
    /** How many there are in all, once that is known. */
    private final AtomicLong sent = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();

    @Test
    void shouldCarryEveryMessageOnceInOrderAndWholeBetweenThreeThreads() throws InterruptedException {
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
    void shouldNoteWhereRecordsEndAlsoAfterAPetabyte() {
        long end = (1L << 52) + 64;
        assertEquals(end, Notes.end(Notes.extent(end, 64)));
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
        for (var stint = new Stint(MESSAGES, 5_000); stint.goesOn();) {
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
        }
        sent.set(serial);
    }

    /** The core marks each message where its headroom is, in place. */
    private void process() {
        long position = 0;
        while (goesOn()) {
            long filled = ring.filledAcquire();
            while (position < filled) {
                int at = (int) position & CAPACITY - 1;
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
