package edgeos.engine.fwp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Numbers of cleaned chains, last in first out: what was used last is still in the cache. Without locks and, but for room for numbers never seen before, without allocation
 * (Treiber, "Systems Programming: Coping with Parallelism", 1986).
 *
 * <pre>
 *   head:  | version, 32 bits | number + 1, 32 bits; 0: empty |      next[number]: what lies below it, likewise + 1
 * </pre>
 *
 * A taker reads the top, reads what lies below it, and puts that on top. If in between others took the top, more, and then put the old top back, that would
 * put on top what is long in use (the "ABA problem"). So every change moves the version on; it would have to come round (4 billion changes within one taking) to be mistaken.
 *
 * <p>Any thread puts and takes. What the putter wrote before putting is seen by whoever takes that number. A number may be in it once.
 */
public final class CleanedStack {
    /** What {@link #take()} says when there is none. */
    public static final int NONE = -1;
    private static final int FIRST_BITS = 6;
    private static final int FIRST = 1 << FIRST_BITS;
    private static final long VERSION = 1L << Integer.SIZE;
    private static final long NUMBER = VERSION - 1;
    private static final VarHandle HEAD;

    static {
        try {
            HEAD = MethodHandles.lookup().findVarHandle(CleanedStack.class, "head", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** What lies below each number: the first room for 64, each further one twice as large, so that none ever moves. */
    private final AtomicReferenceArray<AtomicIntegerArray> rooms = new AtomicReferenceArray<>(Integer.SIZE - FIRST_BITS);
    @SuppressWarnings("unused")
    private long head;

    /** Puts a number, from 0 to 2^30, on top. */
    public void put(int number) {
        AtomicIntegerArray room = roomOf(number);
        int at = at(number);
        long seen;
        do {
            seen = (long) HEAD.getVolatile(this);
            room.setOpaque(at, (int) (seen & NUMBER));
        } while (!HEAD.compareAndSet(this, seen, above(seen, number + 1)));
    }

    /** Takes the number on top; {@link #NONE} if there is none. */
    public int take() {
        for (long seen = (long) HEAD.getVolatile(this); (seen & NUMBER) != 0; seen = (long) HEAD.getVolatile(this)) {
            int number = (int) (seen & NUMBER) - 1;
            int below = rooms.getAcquire(roomNumber(number)).getOpaque(at(number));
            if (HEAD.compareAndSet(this, seen, above(seen, below))) {
                return number;
            }
        }
        return NONE;
    }

    /** True if it was empty a moment ago. */
    public boolean isEmpty() {
        return ((long) HEAD.getVolatile(this) & NUMBER) == 0;
    }

    private static long above(long seen, int top) {
        return (seen & ~NUMBER) + VERSION | top;
    }

    private static int roomNumber(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros((number >>> FIRST_BITS) + 1);
    }

    private static int at(int number) {
        return number + FIRST - (FIRST << roomNumber(number));
    }

    private AtomicIntegerArray roomOf(int number) {
        int which = roomNumber(number);
        AtomicIntegerArray room = rooms.getAcquire(which);
        if (room != null) {
            return room;
        }
        var made = new AtomicIntegerArray(FIRST << which);
        AtomicIntegerArray first = rooms.compareAndExchange(which, null, made);
        return first == null ? made : first;
    }
}
