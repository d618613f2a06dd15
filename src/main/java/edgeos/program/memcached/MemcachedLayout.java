package edgeos.program.memcached;

/**
 * Where things lie in the memory of a memcached FWP.
 *
 * <pre>
 *  0        256       640      896   1152   3200    11264
 *  +--------+---------+--------+-----+------+-------+---------+------------------------+-----------------------------
 *  | heads  | counters| tokens | key | line | reply | buckets | chunks, each 128 bytes | streams, if there are many
 *  +--------+---------+--------+-----+------+-------+---------+------------------------+-----------------------------
 *  heads     of the conversation at hand (104 bytes), the clock, the store
 *  counters  a long each, as {@link Counter} says
 *  tokens    start and length of each word of the line, an int each
 *  key       of a command whose key is written in base 64, as it is in the store
 *  reply     what was answered and not yet sent
 *  buckets   a power of two of ints: the first item of each
 *
 *  An item is a chain of chunks; chunks count from 1, and 0 is none.
 *
 *  first chunk  0      4       8       12      16    20      24      28   30    32        40    48         56
 *               +------+-------+-------+-------+-----+-------+-------+----+-----+---------+-----+----------+-------------
 *               | next | chain | newer | older | hash| flags | value | key| bits| expires | cas | touched  | key, value...
 *               +------+-------+-------+-------+-----+-------+-------+----+-----+---------+-----+----------+-------------
 *  others       | next | ...value
 *
 *  next     chunk of this item, or of the list of free ones        chain    next item of the bucket
 *  value    its length, without the line's end                     key      its length
 *  expires  in nanoseconds of the engine's clock; 0: never         touched  when it was last asked for, likewise
 *
 *  Where many clients share the items: a table of buckets as that of items, then a place for each stream; these count from 1, too.
 *
 *  stream       0      4      8        16      24      128    384    640    2688
 *               +------+------+--------+-------+-------+------+------+------+
 *               | flow | next |standing| heard | heads |tokens| key  | line |
 *               +------+------+--------+-------+-------+------+------+------+
 *  next     stream of the bucket, or of the list of free places    standing 0: between commands; 1: within one, as it lies here; -1: nobody's place
 * </pre>
 */
final class MemcachedLayout {
    // Of the conversation.
    static final int STATE = 0;
    static final int CONSUMED = 4;
    static final int LINE_LENGTH = 8;
    static final int LINE_CURSOR = 12;
    static final int LINE_GOES_ON = 16;
    static final int TOKENS_COUNT = 20;
    static final int REPLY_LENGTH = 24;
    static final int LEFT = 28;
    static final int VERB = 32;
    static final int QUIET = 36;
    static final int KEY_AT = 40;
    static final int KEY_LENGTH = 44;
    static final int HASH = 48;
    static final int ITEM = 52;
    static final int TAIL = 56;
    static final int TAIL_BAD = 60;
    static final int CURSOR = 64;
    static final int NUMBER = 72;
    static final int CAS_WANTED = 80;
    static final int EXPIRES = 88;
    static final int META_FLAGS = 96;
    /** The conversation at hand takes so many bytes from the start. */
    static final int HEADS_BYTES = 104;

    // Of the clock.
    static final int NOW = 104;
    static final int CALENDAR = 112;
    static final int STARTED = 120;

    // Of the store.
    static final int LAST_CAS = 128;
    static final int FLUSH_AT = 136;
    static final int NEWEST = 144;
    static final int OLDEST = 148;
    static final int FREE = 152;
    static final int FRESH = 156;
    static final int FREE_COUNT = 160;
    static final int RECEIVING = 164;
    static final int ITEMS = 168;
    static final int VALUE_BYTES = 176;

    // Of many streams.
    static final int STREAM = 184;
    static final int STREAMS = 188;
    static final int FREE_STREAM = 192;
    static final int FRESH_STREAM = 196;

    // Of an item.
    static final int NEXT = 0;
    static final int IN_BUCKET = 4;
    static final int NEWER = 8;
    static final int OLDER = 12;
    static final int ITEM_HASH = 16;
    static final int FLAGS = 20;
    static final int VALUE_LENGTH = 24;
    static final int ITEM_KEY_LENGTH = 28;
    static final int BITS = 30;
    static final int EXPIRES_AT = 32;
    static final int CAS = 40;
    static final int TOUCHED = 48;
    static final int FIRST_CONTENT = 56;
    static final int CONTENT = 4;

    // Of a stream.
    static final int FLOW = 0;
    static final int NEXT_STREAM = 4;
    static final int STANDING = 8;
    static final int HEARD = 16;
    static final int PARKED_HEADS = 24;
    static final int PARKED_TEXT = 128;

    static final int CHUNK_BYTES = 128;
    static final int CHUNK_SHIFT = 7;

    static final int COUNTERS = 256;
    static final int TOKENS = 640;
    static final int MOST_TOKENS = 32;
    static final int KEY = 896;
    static final int MOST_KEY_BYTES = 250;
    static final int LINE = 1152;
    static final int LINE_BYTES = 2048;
    static final int REPLY = 3200;
    static final int REPLY_BYTES = 8064;
    private static final int BUCKETS = 11_264;
    private static final int BYTES_PER_BUCKET = 256;
    private static final int STREAM_BYTES = PARKED_TEXT + REPLY - TOKENS;
    /** Places for those who are told that there are too many, until they leave. */
    private static final int SPARE_STREAMS = 16;

    private final long storeBytes;
    private final int bucketMask;
    private final int chunks;
    private final long chunksAt;
    private final int streams;
    private final int streamMask;
    private final long streamsAt;

    /** The layout of so many bytes, at least 32 KiB; and of more, if it is for more than one client. */
    MemcachedLayout(long storeBytes, int clients) {
        this.storeBytes = storeBytes;
        int buckets = (int) Long.highestOneBit((storeBytes - BUCKETS) / BYTES_PER_BUCKET);
        this.bucketMask = buckets - 1;
        this.chunksAt = BUCKETS + (long) buckets * Integer.BYTES + CHUNK_BYTES - 1 & -CHUNK_BYTES;
        this.chunks = (int) (storeBytes - chunksAt >>> CHUNK_SHIFT);
        this.streams = clients == 1 ? 0 : clients;
        this.streamMask = Integer.highestOneBit(streams + 1) - 1;
        this.streamsAt = storeBytes + (streamMask + 1L) * Long.BYTES;
    }

    long sizeBytes() {
        return streams == 0 ? storeBytes : streamsAt + (long) streamPlaces() * STREAM_BYTES;
    }

    /** How many bytes of it are for items and what is common to all clients. */
    long storeBytes() {
        return storeBytes;
    }

    /** By how many clients it is shared; 0: by none, it is one's own. */
    int streams() {
        return streams;
    }

    /** How many streams have a place. */
    int streamPlaces() {
        return streams + SPARE_STREAMS;
    }

    /** Where the bucket of a flow lies among those of streams. */
    long streamBucket(int flow) {
        return storeBytes + (long) (flow & streamMask) * Integer.BYTES;
    }

    /** Where a stream's place starts, from 1. */
    long streamAt(int stream) {
        return streamsAt + (long) (stream - 1) * STREAM_BYTES;
    }

    /** How many chunks there are. */
    int chunks() {
        return chunks;
    }

    /** Where the table of buckets starts. */
    long buckets() {
        return BUCKETS;
    }

    /** How many bytes the table of buckets has. */
    long bucketsBytes() {
        return (bucketMask + 1L) * Integer.BYTES;
    }

    /** Where the bucket of a hash lies. */
    long bucket(int hash) {
        return BUCKETS + (long) (hash & bucketMask) * Integer.BYTES;
    }

    /** Where a chunk starts, from 1. */
    long at(int chunk) {
        return chunksAt + ((long) (chunk - 1) << CHUNK_SHIFT);
    }

    /** How many chunks an item has with so many bytes of key and value. */
    static int chunksFor(long contentBytes) {
        long behindFirst = contentBytes - (CHUNK_BYTES - FIRST_CONTENT);
        int each = CHUNK_BYTES - CONTENT;
        return behindFirst <= 0 ? 1 : (int) (1 + (behindFirst + each - 1) / each);
    }
}
