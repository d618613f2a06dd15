package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/**
 * The items: a hash table over chains of chunks, and one list from the one used latest to the one used longest ago. When chunks run out, items go from that end.
 *
 * <p>An item is named by its first chunk; 0 is none.
 */
final class Items {
    /** It was asked for since it was stored. */
    static final int FETCHED = 1;
    /** Somebody was told to store it anew. */
    static final int WON = 2;
    /** It is out of date. */
    static final int STALE = 4;
    /** As {@code expires}: it is so already. */
    static final long AT_ONCE = Long.MIN_VALUE;

    private final MemcachedLayout layout;
    private final Chunks chunks;

    Items(MemcachedLayout layout) {
        this.layout = layout;
        this.chunks = new Chunks(layout);
    }

    Chunks chunks() {
        return chunks;
    }

    /** Nothing is stored any more; values that are being received go on. */
    void clear(FwpMemory memory) {
        if (memory.getInt(MemcachedLayout.RECEIVING) == 0) {
            clearAll(memory);
            return;
        }
        for (int oldest = memory.getInt(MemcachedLayout.OLDEST); oldest != 0; oldest = memory.getInt(MemcachedLayout.OLDEST)) {
            remove(memory, oldest);
        }
    }

    private void clearAll(FwpMemory memory) {
        memory.fill(layout.buckets(), (byte) 0, layout.bucketsBytes());
        memory.putInt(MemcachedLayout.NEWEST, 0);
        memory.putInt(MemcachedLayout.OLDEST, 0);
        memory.putLong(MemcachedLayout.ITEMS, 0);
        memory.putLong(MemcachedLayout.VALUE_BYTES, 0);
        chunks.clear(memory);
    }

    /** Notes the key of the command at hand: where it lies, and its hash. */
    static void noteKey(FwpMemory memory, long at, int length) {
        memory.putInt(MemcachedLayout.KEY_AT, (int) at);
        memory.putInt(MemcachedLayout.KEY_LENGTH, length);
        memory.putInt(MemcachedLayout.HASH, hash(memory, at, length));
    }

    private static int hash(FwpMemory memory, long at, int length) {
        long hash = length * 0x9e3779b97f4a7c15L;
        int each = 0;
        for (; each + Long.BYTES <= length; each += Long.BYTES) {
            hash = mixed(hash ^ memory.getLongLittleEndian(at + each));
        }
        long rest = 0;
        for (; each < length; each++) {
            rest = rest << Byte.SIZE | memory.getByte(at + each) & 0xff;
        }
        hash = mixed(hash ^ rest);
        return (int) (hash ^ hash >>> 32);
    }

    private static long mixed(long value) {
        long once = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        return (once ^ once >>> 32) * 0xd6e8feb86659fd93L;
    }

    /** The item of the noted key, if it has not expired; what has is let go. */
    int find(FwpMemory memory) {
        int item = findAny(memory);
        if (item != 0 && isExpired(memory, item)) {
            Counter.RECLAIMED.add(memory, 1);
            remove(memory, item);
            return 0;
        }
        return item;
    }

    /** The item of the noted key, expired or not. */
    int findAny(FwpMemory memory) {
        int hash = memory.getInt(MemcachedLayout.HASH);
        int item = memory.getInt(layout.bucket(hash));
        while (item != 0 && !hasKey(memory, layout.at(item), hash)) {
            item = memory.getInt(layout.at(item) + MemcachedLayout.IN_BUCKET);
        }
        return item;
    }

    private boolean hasKey(FwpMemory memory, long at, int hash) {
        int length = memory.getInt(MemcachedLayout.KEY_LENGTH);
        return memory.getInt(at + MemcachedLayout.ITEM_HASH) == hash && memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH) == length
                && chunks.isSame(memory, at + MemcachedLayout.FIRST_CONTENT, memory.getInt(MemcachedLayout.KEY_AT), length);
    }

    boolean isExpired(FwpMemory memory, int item) {
        long expires = memory.getLong(layout.at(item) + MemcachedLayout.EXPIRES_AT);
        return expires != 0 && expires <= memory.getLong(MemcachedLayout.NOW);
    }

    /** A new item of the noted key, with room for a value, not yet stored; 0 if there is no memory for it, though others were let go. */
    int make(FwpMemory memory, int valueBytes, int flags, long expires) {
        int keyBytes = memory.getInt(MemcachedLayout.KEY_LENGTH);
        int wanted = MemcachedLayout.chunksFor((long) keyBytes + valueBytes);
        if (!makeRoom(memory, wanted, 0)) {
            return 0;
        }
        int item = chunks.take(memory, wanted);
        long at = layout.at(item);
        memory.putInt(at + MemcachedLayout.ITEM_HASH, memory.getInt(MemcachedLayout.HASH));
        memory.putInt(at + MemcachedLayout.FLAGS, flags);
        memory.putInt(at + MemcachedLayout.VALUE_LENGTH, valueBytes);
        memory.putShort(at + MemcachedLayout.ITEM_KEY_LENGTH, (short) keyBytes);
        memory.putShort(at + MemcachedLayout.BITS, (short) 0);
        memory.putLong(at + MemcachedLayout.EXPIRES_AT, expires);
        memory.putLong(at + MemcachedLayout.TOUCHED, memory.getLong(MemcachedLayout.NOW));
        chunks.write(memory, at + MemcachedLayout.FIRST_CONTENT, memory.getInt(MemcachedLayout.KEY_AT), keyBytes);
        return item;
    }

    /** Lets items go, those first that were used longest ago, until there are so many free chunks; false if that cannot be without letting {@code keep} go. */
    private boolean makeRoom(FwpMemory memory, int wanted, int keep) {
        if (wanted > layout.chunks()) {
            return false;
        }
        while (memory.getInt(MemcachedLayout.FREE_COUNT) < wanted) {
            int oldest = memory.getInt(MemcachedLayout.OLDEST);
            if (oldest == 0 || oldest == keep) {
                return false;
            }
            (isExpired(memory, oldest) ? Counter.RECLAIMED : Counter.EVICTIONS).add(memory, 1);
            remove(memory, oldest);
        }
        return true;
    }

    /** Makes the room for an item's value larger; false if there is no memory for it. {@code keep}, which may be the item, is not let go for it, if it is the one used latest. */
    boolean grow(FwpMemory memory, int item, int valueBytes, int keep) {
        long at = layout.at(item);
        int keyBytes = memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH);
        int before = memory.getInt(at + MemcachedLayout.VALUE_LENGTH);
        int has = MemcachedLayout.chunksFor((long) keyBytes + before);
        int more = MemcachedLayout.chunksFor((long) keyBytes + valueBytes) - has;
        if (more > 0) {
            if (!makeRoom(memory, more, keep)) {
                return false;
            }
            chunks.join(memory, item, chunks.take(memory, more));
        }
        memory.putInt(at + MemcachedLayout.VALUE_LENGTH, valueBytes);
        return true;
    }

    /** Stores a made item, as the one used latest, with a new unique number. */
    void store(FwpMemory memory, int item) {
        long at = layout.at(item);
        long bucket = layout.bucket(memory.getInt(at + MemcachedLayout.ITEM_HASH));
        memory.putInt(at + MemcachedLayout.IN_BUCKET, memory.getInt(bucket));
        memory.putInt(bucket, item);
        enlist(memory, item);
        renew(memory, item);
        memory.putLong(MemcachedLayout.ITEMS, memory.getLong(MemcachedLayout.ITEMS) + 1);
        Counter.TOTAL_ITEMS.add(memory, 1);
        countBytes(memory, memory.getInt(at + MemcachedLayout.VALUE_LENGTH) + memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH));
    }

    /** Says that so many more bytes of keys and values are stored. */
    static void countBytes(FwpMemory memory, long more) {
        memory.putLong(MemcachedLayout.VALUE_BYTES, memory.getLong(MemcachedLayout.VALUE_BYTES) + more);
    }

    /** Gives an item a new unique number. */
    void renew(FwpMemory memory, int item) {
        long cas = memory.getLong(MemcachedLayout.LAST_CAS) + 1;
        memory.putLong(MemcachedLayout.LAST_CAS, cas);
        memory.putLong(layout.at(item) + MemcachedLayout.CAS, cas);
    }

    /** Lets a stored item go. */
    void remove(FwpMemory memory, int item) {
        long at = layout.at(item);
        long link = layout.bucket(memory.getInt(at + MemcachedLayout.ITEM_HASH));
        while (memory.getInt(link) != item) {
            link = layout.at(memory.getInt(link)) + MemcachedLayout.IN_BUCKET;
        }
        memory.putInt(link, memory.getInt(at + MemcachedLayout.IN_BUCKET));
        delist(memory, item);
        memory.putLong(MemcachedLayout.ITEMS, memory.getLong(MemcachedLayout.ITEMS) - 1);
        countBytes(memory, -memory.getInt(at + MemcachedLayout.VALUE_LENGTH) - memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH));
        chunks.give(memory, item);
    }

    /** Notes that an item is used now. */
    void use(FwpMemory memory, int item) {
        memory.putLong(layout.at(item) + MemcachedLayout.TOUCHED, memory.getLong(MemcachedLayout.NOW));
        if (memory.getInt(MemcachedLayout.NEWEST) != item) {
            delist(memory, item);
            enlist(memory, item);
        }
    }

    private void enlist(FwpMemory memory, int item) {
        long at = layout.at(item);
        int newest = memory.getInt(MemcachedLayout.NEWEST);
        memory.putInt(at + MemcachedLayout.NEWER, 0);
        memory.putInt(at + MemcachedLayout.OLDER, newest);
        memory.putInt(newest == 0 ? MemcachedLayout.OLDEST : layout.at(newest) + MemcachedLayout.NEWER, item);
        memory.putInt(MemcachedLayout.NEWEST, item);
    }

    private void delist(FwpMemory memory, int item) {
        long at = layout.at(item);
        int newer = memory.getInt(at + MemcachedLayout.NEWER);
        int older = memory.getInt(at + MemcachedLayout.OLDER);
        memory.putInt(newer == 0 ? MemcachedLayout.NEWEST : layout.at(newer) + MemcachedLayout.OLDER, older);
        memory.putInt(older == 0 ? MemcachedLayout.OLDEST : layout.at(older) + MemcachedLayout.NEWER, newer);
    }

    /** How many chunks an item has. */
    int chunksOf(FwpMemory memory, int item) {
        long at = layout.at(item);
        return MemcachedLayout.chunksFor((long) memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH) + memory.getInt(at + MemcachedLayout.VALUE_LENGTH));
    }

    /** Where an item's header lies. */
    long at(int item) {
        return layout.at(item);
    }

    /** Where an item's value starts; see {@link Chunks}. */
    long value(FwpMemory memory, int item) {
        long at = layout.at(item);
        return chunks.skip(memory, at + MemcachedLayout.FIRST_CONTENT, memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH));
    }

    int valueLength(FwpMemory memory, int item) {
        return memory.getInt(layout.at(item) + MemcachedLayout.VALUE_LENGTH);
    }

    long cas(FwpMemory memory, int item) {
        return memory.getLong(layout.at(item) + MemcachedLayout.CAS);
    }

    boolean has(FwpMemory memory, int item, int bit) {
        return (memory.getShort(layout.at(item) + MemcachedLayout.BITS) & bit) != 0;
    }

    void set(FwpMemory memory, int item, int bit, boolean on) {
        int bits = memory.getShort(layout.at(item) + MemcachedLayout.BITS);
        memory.putShort(layout.at(item) + MemcachedLayout.BITS, (short) (on ? bits | bit : bits & ~bit));
    }
}
