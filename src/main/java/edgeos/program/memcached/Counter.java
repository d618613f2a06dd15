package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** What a memcached counts, and how its {@code stats} call that. */
enum Counter {
    COMMANDS("cmd_total"), GETS("cmd_get"), SETS("cmd_set"), FLUSHES("cmd_flush"), TOUCHES("cmd_touch"), METAS("cmd_meta"),
    GET_HITS("get_hits"), GET_MISSES("get_misses"), GET_EXPIRED("get_expired"), DELETE_MISSES("delete_misses"), DELETE_HITS("delete_hits"),
    INCR_MISSES("incr_misses"), INCR_HITS("incr_hits"), DECR_MISSES("decr_misses"), DECR_HITS("decr_hits"),
    CAS_MISSES("cas_misses"), CAS_HITS("cas_hits"), CAS_BAD("cas_badval"), TOUCH_HITS("touch_hits"), TOUCH_MISSES("touch_misses"),
    TOO_LARGE("store_too_large"), NO_MEMORY("store_no_memory"), BYTES_READ("bytes_read"), BYTES_WRITTEN("bytes_written"),
    TOTAL_ITEMS("total_items"), EVICTIONS("evictions"), RECLAIMED("reclaimed"), ERRORS("errors"),
    REJECTED("rejected_connections");

    private static final Counter[] ALL = values();

    private final byte[] stat;

    Counter(String stat) {
        this.stat = Words.of(stat);
    }

    /** All of them, in order; not to be changed. */
    static Counter[] all() {
        return ALL;
    }

    /** What {@code stats} call it; not to be changed. */
    byte[] stat() {
        return stat;
    }

    private long at() {
        return MemcachedLayout.COUNTERS + (long) ordinal() * Long.BYTES;
    }

    long get(FwpMemory memory) {
        return memory.getLong(at());
    }

    void add(FwpMemory memory, long more) {
        memory.putLong(at(), memory.getLong(at()) + more);
    }

    void reset(FwpMemory memory) {
        memory.putLong(at(), 0);
    }
}
