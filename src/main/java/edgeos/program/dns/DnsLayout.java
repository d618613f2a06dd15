package edgeos.program.dns;

/**
 * The memory of a name server.
 *
 * <pre>
 *  0          128     256      512    768           1024     5120
 *  +----------+-------+--------+------+-------------+--------+-------+--------+-----
 *  | counters | state | labels | name | dictionary  | answer | mask  | slots  | nodes, sets ...
 *  +----------+-------+--------+------+-------------+--------+-------+--------+-----
 *
 *  state       of the question at hand: numbers of 4 bytes
 *  labels      where each label of the name starts in it, a byte each, and last where its zero is
 *  name        whom the question, or now an alias, is about: as on the wire, in small letters
 *  dictionary  where names start in the answer, 2 bytes each: what later names may point to
 *  slots       offsets of nodes, by a hash of their name; 0: none. mask: how many there are, less 1
 *
 *  node   0       4           8      12       16
 *         +-------+-----------+------+--------+------------------------+
 *         | flags | first set | hash | length | name, in small letters |
 *         +-------+-----------+------+--------+------------------------+
 *  set    0          4      8         12      16
 *         +----------+------+---------+-------+----------------------------------+
 *         | next set | type | seconds | count | for each record: length and data |
 *         +----------+------+---------+-------+----------------------------------+
 * </pre>
 *
 * Every name above one that has records has a node, too. All numbers are in native order; a name or data is followed by zeros up to a multiple of 4.
 */
final class DnsLayout {
    static final long ANSWERED = 0;
    static final long ABSENT = 8;
    static final long REFUSED = 16;
    static final long MALFORMED = 24;
    static final long NOT_IMPLEMENTED = 32;
    static final long TRUNCATED = 40;

    static final long TYPE = 128;
    static final long LABEL_COUNT = 132;
    /** Bytes of the name with its zero. */
    static final long NAME_BYTES = 136;
    /** 1 if the question came with an OPT record. */
    static final long EXTENDED = 140;
    /** 1 if that asks for signatures. */
    static final long WANTS_SIGNATURES = 144;
    /** Up to where the answer may grow. */
    static final long LIMIT = 148;
    /** Bytes of the answer. */
    static final long LENGTH = 152;
    static final long DICTIONARY_COUNT = 156;
    /** Nodes that a walk found; 0: none. */
    static final long TOP = 160;
    static final long CUT = 164;
    static final long CLOSEST = 168;
    /** Where in the name the closest node's starts. */
    static final long CLOSEST_AT = 172;

    static final long LABELS = 256;
    static final long NAME = 512;
    static final long DICTIONARY = 768;
    static final int MOST_DICTIONARY = 128;
    static final long ANSWER = 1024;
    static final int ANSWER_BYTES = 4096;
    static final long ZONE = ANSWER + ANSWER_BYTES;
    static final long SLOTS = ZONE + Integer.BYTES;

    static final int NODE_FLAGS = 0;
    static final int NODE_SET = 4;
    static final int NODE_HASH = 8;
    static final int NODE_LENGTH = 12;
    static final int NODE_NAME = 16;
    /** The top of a zone. */
    static final int IS_TOP = 1;
    /** It has NS records: unless it is a top, what is below is somebody else's. */
    static final int HAS_SERVERS = 2;

    static final int SET_NEXT = 0;
    static final int SET_TYPE = 4;
    static final int SET_SECONDS = 8;
    static final int SET_COUNT = 12;
    static final int SET_RECORDS = 16;

    private DnsLayout() { }

    /** The next multiple of 4. */
    static int padded(int bytes) {
        return bytes + 3 & ~3;
    }

    /** A hash of a name, from that of its parent and a byte more of its first label. */
    static int hash(int before, int octet) {
        return (before ^ octet) * 0x0100_0193;
    }

    /** What the hash of a name starts with, given that of its parent: so that labels do not run into each other. */
    static int hashBelow(int parent) {
        return parent * 31 + 0x811c_9dc5;
    }
}
