package edgeos.engine.cap;

import edgeos.engine.cap.CapabilityTable.Entry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The handles that one FWP has open, and how often it was refused since it was last recycled. A number that was given out is practically never
 * given out again and does not tell the next one; what protects an FWP's handles, though, is that only its own are looked up.
 *
 * <p>Owned by the core that runs the FWP; after its quiescence by the manager. Takes no memory worth the word until the first handle is opened.
 */
public final class Handles {
    /** The most that may be open at once. */
    public static final int MOST = 64;
    private static final AtomicLong SERIAL = new AtomicLong();

    private Entry[] entries;
    private long[] numbers;
    private int[] slots;
    private int refused;
    private int exhausted;

    /** A new handle for what is in a slot; -1 if there are too many. */
    public long open(int slot, Entry entry) {
        if (entries == null) {
            entries = new Entry[MOST];
            numbers = new long[MOST];
            slots = new int[MOST];
        }
        for (int at = 0; at < MOST; at++) {
            if (entries[at] == null) {
                entries[at] = entry;
                slots[at] = slot;
                numbers[at] = scatter(SERIAL.incrementAndGet()) >>> 1 & -MOST | at;
                return numbers[at];
            }
        }
        exhausted++;
        return -1;
    }

    /** A bijection (the finaliser of SplitMix64, Steele et al. 2014): numbers that follow each other look unrelated. */
    private static long scatter(long serial) {
        long mixed = serial * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Where a handle is; -1 if it is none. */
    private int place(long handle) {
        int at = (int) (handle & MOST - 1);
        return entries != null && entries[at] != null && numbers[at] == handle ? at : -1;
    }

    /** What a handle names, if its slot still holds that; null if it is none, or its capability was revoked: then it is closed. */
    public Entry use(long handle, CapabilityTable table) {
        int at = place(handle);
        if (at < 0) {
            return null;
        }
        if (table.entry(slots[at]) != entries[at]) {
            entries[at] = null;
            return null;
        }
        return entries[at];
    }

    /** Closes a handle; false if it is none. */
    public boolean close(long handle) {
        int at = place(handle);
        if (at >= 0) {
            entries[at] = null;
        }
        return at >= 0;
    }

    /** Notes a refused use. */
    public void refuse() {
        refused++;
    }

    /** Refused uses since the FWP was last recycled. */
    public int refused() {
        return refused;
    }

    /** How often a handle was wanted beyond {@link #MOST} since the FWP was last recycled. */
    public int exhausted() {
        return exhausted;
    }

    /** Closes all and forgets what was refused: the FWP is recycled. */
    public void reset() {
        entries = null;
        numbers = null;
        slots = null;
        refused = 0;
        exhausted = 0;
    }
}
