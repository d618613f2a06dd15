package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** {@code stats}, and its parts: {@code items}, {@code slabs}, {@code settings}, {@code sizes}, {@code reset}. What a store without slabs cannot say is left out. */
final class Statistics {
    private static final byte[] ITEMS_PART = Words.of("items");
    private static final byte[] SLABS_PART = Words.of("slabs");
    private static final byte[] SETTINGS_PART = Words.of("settings");
    private static final byte[] SIZES_PART = Words.of("sizes");
    private static final byte[] RESET_PART = Words.of("reset");

    private static final byte[] UPTIME = Words.of("uptime");
    private static final byte[] TIME = Words.of("time");
    private static final byte[] VERSION = Words.of("version 1.6.0-edgeos\r\n");
    private static final byte[] POINTER_SIZE = Words.of("pointer_size");
    private static final byte[] CONNECTIONS = Words.of("curr_connections");
    private static final byte[] MOST_CONNECTIONS = Words.of("max_connections");
    private static final byte[] THREADS = Words.of("threads");
    private static final byte[] ACCEPTING = Words.of("accepting_conns");
    private static final byte[] LIMIT = Words.of("limit_maxbytes");
    private static final byte[] BYTES = Words.of("bytes");
    private static final byte[] CURRENT = Words.of("curr_items");

    private static final byte[] NUMBER = Words.of("items:1:number");
    private static final byte[] AGE = Words.of("items:1:age");
    private static final byte[] EVICTED = Words.of("items:1:evicted");
    private static final byte[] RECLAIMED = Words.of("items:1:reclaimed");

    private static final byte[] CHUNK_SIZE = Words.of("1:chunk_size");
    private static final byte[] TOTAL_CHUNKS = Words.of("1:total_chunks");
    private static final byte[] USED_CHUNKS = Words.of("1:used_chunks");
    private static final byte[] FREE_CHUNKS = Words.of("1:free_chunks");
    private static final byte[] ACTIVE_SLABS = Words.of("active_slabs");
    private static final byte[] TOTAL_MALLOCED = Words.of("total_malloced");

    private static final byte[] MAX_BYTES = Words.of("maxbytes");
    private static final byte[] MAX_CONNECTIONS = Words.of("maxconns");
    private static final byte[] ITEM_SIZE_MAX = Words.of("item_size_max");
    private static final byte[] NUMBER_OF_THREADS = Words.of("num_threads");
    private static final byte[] WORDS = Words.of("STAT evictions on\r\nSTAT cas_enabled yes\r\nSTAT flush_enabled yes\r\nSTAT dump_enabled no\r\nSTAT binding_protocol ascii\r\n");
    private static final byte[] NO_SIZES = Words.of("STAT sizes_status disabled\r\n");

    private final MemcachedLayout layout;
    private final int mostItemBytes;

    Statistics(MemcachedLayout layout, int mostItemBytes) {
        this.layout = layout;
        this.mostItemBytes = mostItemBytes;
    }

    /** {@code stats [part]}. */
    void tell(FwpMemory memory) {
        if (Line.words(memory) == 1) {
            all(memory);
        } else if (Line.is(memory, 1, RESET_PART)) {
            for (Counter counter : Counter.all()) {
                counter.reset(memory);
            }
            Replies.say(memory, Words.RESET);
            return;
        } else if (Line.is(memory, 1, ITEMS_PART)) {
            items(memory);
        } else if (Line.is(memory, 1, SLABS_PART)) {
            slabs(memory);
        } else if (Line.is(memory, 1, SETTINGS_PART)) {
            settings(memory);
        } else if (Line.is(memory, 1, SIZES_PART)) {
            Replies.say(memory, NO_SIZES);
        } else {
            Replies.error(memory, Words.ERROR);
            return;
        }
        Replies.say(memory, Words.END);
    }

    private void all(FwpMemory memory) {
        Replies.stat(memory, UPTIME, Expiry.secondsSince(memory, memory.getLong(MemcachedLayout.STARTED)));
        Replies.stat(memory, TIME, Expiry.calendarSeconds(memory));
        Replies.say(memory, Words.STAT);
        Replies.say(memory, VERSION);
        Replies.stat(memory, POINTER_SIZE, Long.SIZE);
        Replies.stat(memory, CONNECTIONS, layout.streams() == 0 ? 1 : memory.getInt(MemcachedLayout.STREAMS));
        Replies.stat(memory, MOST_CONNECTIONS, Math.max(1, layout.streams()));
        Replies.stat(memory, ACCEPTING, 1);
        Replies.stat(memory, THREADS, 1);
        Replies.stat(memory, LIMIT, layout.storeBytes());
        for (Counter counter : Counter.all()) {
            Replies.stat(memory, counter.stat(), counter.get(memory));
        }
        Replies.stat(memory, BYTES, memory.getLong(MemcachedLayout.VALUE_BYTES));
        Replies.stat(memory, CURRENT, memory.getLong(MemcachedLayout.ITEMS));
    }

    private void items(FwpMemory memory) {
        int oldest = memory.getInt(MemcachedLayout.OLDEST);
        if (oldest != 0) {
            Replies.stat(memory, NUMBER, memory.getLong(MemcachedLayout.ITEMS));
            Replies.stat(memory, AGE, Expiry.secondsSince(memory, memory.getLong(layout.at(oldest) + MemcachedLayout.TOUCHED)));
            Replies.stat(memory, EVICTED, Counter.EVICTIONS.get(memory));
            Replies.stat(memory, RECLAIMED, Counter.RECLAIMED.get(memory));
        }
    }

    private void slabs(FwpMemory memory) {
        int free = memory.getInt(MemcachedLayout.FREE_COUNT);
        Replies.stat(memory, CHUNK_SIZE, MemcachedLayout.CHUNK_BYTES);
        Replies.stat(memory, TOTAL_CHUNKS, layout.chunks());
        Replies.stat(memory, USED_CHUNKS, layout.chunks() - free);
        Replies.stat(memory, FREE_CHUNKS, free);
        Replies.stat(memory, ACTIVE_SLABS, 1);
        Replies.stat(memory, TOTAL_MALLOCED, (long) layout.chunks() * MemcachedLayout.CHUNK_BYTES);
    }

    private void settings(FwpMemory memory) {
        Replies.stat(memory, MAX_BYTES, layout.storeBytes());
        Replies.stat(memory, MAX_CONNECTIONS, Math.max(1, layout.streams()));
        Replies.stat(memory, ITEM_SIZE_MAX, mostItemBytes);
        Replies.stat(memory, NUMBER_OF_THREADS, 1);
        Replies.say(memory, WORDS);
    }
}
