package edgeos.engine.rewind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

class StillTest {
    private static final long MOST_BYTES_OF_EACH = 120;

    /** A bit of everything that can change. */
    private static final class World {
        private int number = 5;
        private String text = "a";
        private World next;
        private final long[] numbers = {1, 2, 3};
        private final Object[] things = {"x", new ArrayList<>(List.of(1, 2))};
        private final Map<Object, World> map = new HashMap<>();
        private final ArrayDeque<String> queue = new ArrayDeque<>(List.of("first", "second"));
        private final PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(3, 1, 2));
        private final BitSet bits = BitSet.valueOf(new long[] {5});
        private final AtomicLong counter = new AtomicLong(9);
        private final AtomicLongArray counters = new AtomicLongArray(new long[] {4, 5});
        private final Runnable led = () -> map.clear();
    }

    /** What was put in, what went out, and so much more that tables grow: in which order is it gone through afterwards? */
    private static List<Integer> orderAfterGoingBack(Map<Integer, String> map) throws CannotBeKept {
        map.put(16, "first");
        map.put(1, "second");
        Still still = Still.of(map, null);
        for (int key = 100; key < 1_000; key++) {
            map.put(key, "more");
        }
        still.restore();
        return List.copyOf(map.keySet());
    }

    @Test
    void shouldGoThroughWhatIsKeptInTheOrderOfBefore() throws CannotBeKept {
        assertEquals(List.of(16, 1), orderAfterGoingBack(new LinkedHashMap<>()));
        assertEquals(List.of(1, 16), orderAfterGoingBack(new TreeMap<>()));
        var hashed = new HashMap<Integer, String>(Map.of(16, "", 1, ""));
        assertNotEquals(List.copyOf(hashed.keySet()), orderAfterGoingBack(new HashMap<>()), "a table that has grown stays large: this is why the engine has none, see HouseRulesTest");
    }

    @Test
    void shouldNotBeginWhatTakesTooLong() {
        var many = new ArrayList<Object>();
        for (int at = 0; at <= Still.MOST_OBJECTS; at++) {
            many.add(new long[0]);
        }
        assertTrue(assertThrows(CannotBeKept.class, () -> Still.of(many, null)).getMessage().contains("most=" + Still.MOST_OBJECTS));
    }

    @Test
    void shouldSetEverythingBackInPlace() throws CannotBeKept {
        var world = new World();
        var inner = new World();
        world.next = inner;
        inner.next = world;
        world.map.put("inner", inner);
        Still still = Still.of(world, null);
        world.number = 6;
        world.text = "b";
        world.next = null;
        world.numbers[1] = 77;
        ((List<?>) world.things[1]).clear();
        world.things[0] = null;
        world.led.run();
        world.queue.add("third");
        world.heap.poll();
        world.bits.set(60);
        world.counter.set(1);
        world.counters.set(0, 1);
        inner.number = -1;
        still.restore();
        assertEquals(5, world.number);
        assertEquals("a", world.text);
        assertSame(inner, world.next);
        assertArrayEquals(new long[] {1, 2, 3}, world.numbers);
        assertEquals(List.of(1, 2), world.things[1]);
        assertEquals(Map.of("inner", inner), world.map);
        assertEquals(List.of("first", "second"), List.copyOf(world.queue));
        assertEquals(1, world.heap.peek());
        assertEquals(BitSet.valueOf(new long[] {5}), world.bits);
        assertEquals(9, world.counter.get());
        assertEquals(4, world.counters.get(0));
        assertEquals(5, inner.number);
    }

    @Test
    void shouldShareWhatDidNotChangeAndKeepBothMoments() throws CannotBeKept {
        var world = new World();
        Still first = Still.of(world, null);
        world.number = 6;
        Still second = Still.of(world, first);
        world.number = 7;
        world.numbers[0] = 0;
        first.restore();
        assertEquals(5, world.number);
        second.restore();
        assertEquals(6, world.number);
        assertEquals(1, world.numbers[0]);
        assertTrue(second.ownBytes() < first.ownBytes(), second.ownBytes() + " of " + first.ownBytes());
    }

    /** All kinds of numbers. */
    private static final class Numbers {
        private byte one = -1;
        private short two = -2;
        private char letter = '\uffff';
        private int four = Integer.MIN_VALUE;
        private long eight = Long.MIN_VALUE;
        private float half = Float.NaN;
        private double whole = -0.0;
        private boolean flag = true;
    }

    @Test
    void shouldKeepNumbersBitByBit() throws CannotBeKept {
        var numbers = new Numbers();
        Still still = Still.of(numbers, null);
        numbers.one = 1;
        numbers.two = 2;
        numbers.letter = 'a';
        numbers.four = 4;
        numbers.eight = 8;
        numbers.half = 0.5f;
        numbers.whole = 0.0;
        numbers.flag = false;
        assertTrue(Still.of(numbers, still).ownBytes() > Still.of(numbers, Still.of(numbers, null)).ownBytes(), "0.0 is not -0.0");
        still.restore();
        assertEquals(List.of((byte) -1, (short) -2, '\uffff', Integer.MIN_VALUE, Long.MIN_VALUE, Float.NaN, -0.0, true),
                List.of(numbers.one, numbers.two, numbers.letter, numbers.four, numbers.eight, numbers.half, numbers.whole, numbers.flag));
    }

    /** Of what did not change, nothing is made anew but the tables in which it is found. */
    @Test
    void shouldAllocateLittleForWhatIsAsItWas() throws CannotBeKept {
        var worlds = new ArrayList<World>();
        for (int at = 0; at < 5_000; at++) {
            worlds.add(new World());
        }
        Still first = Still.of(worlds, null);
        worlds.get(7).number = 8;
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Still second = Still.of(worlds, first);
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / second.parts();
        assertEquals(first.parts(), second.parts());
        assertTrue(bytes < MOST_BYTES_OF_EACH, "bytes of each=" + bytes);
        second.restore();
        assertEquals(8, worlds.get(7).number);
    }

    @Test
    void shouldBoundASliceByWork() throws CannotBeKept {
        var large = new ArrayList<Object>();
        for (int at = 0; at < 200; at++) {
            large.add(new long[100_000]);
        }
        Taking taking = Still.taking(large, null);
        int parts = 1;
        while (taking.part()) {
            parts++;
        }
        assertTrue(parts > 100, "an array of 800 KB is more than a part: parts=" + parts);
    }

    @Test
    void shouldRefuseWhatItCannotSeeInto() {
        assertTrue(assertThrows(CannotBeKept.class, () -> Still.of(new Object[] {new Random(1)}, null)).getMessage().contains("java.util.Random"));
    }

    @Test
    void shouldSetBytesBackAndHandOutZerosAfterwards() throws CannotBeKept {
        try (var slabs = new Slabs()) {
            MemorySegment piece = slabs.allocate(10_000);
            piece.set(ValueLayout.JAVA_LONG, 8, 42);
            Still still = Still.of(slabs, null);
            long held = slabs.heldBytes();
            piece.set(ValueLayout.JAVA_LONG, 8, 43);
            MemorySegment later = slabs.allocate(20_000);
            later.fill((byte) 7);
            MemorySegment large = slabs.allocate(70L << 20);
            large.set(ValueLayout.JAVA_LONG, 0, 1);
            still.restore();
            assertEquals(42, piece.get(ValueLayout.JAVA_LONG, 8));
            assertEquals(held, slabs.heldBytes());
            MemorySegment again = slabs.allocate(20_000);
            assertEquals(later.address(), again.address());
            assertEquals(-1, again.mismatch(MemorySegment.ofArray(new byte[20_000])));
            MemorySegment largeAgain = slabs.allocate(70L << 20);
            assertEquals(large.address(), largeAgain.address(), "what is reserved is used again");
            assertEquals(0, largeAgain.get(ValueLayout.JAVA_LONG, 0));
        }
    }
}
