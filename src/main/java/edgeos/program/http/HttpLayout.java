package edgeos.program.http;

/**
 * What an HTTP responder remembers: figures, where it is in its conversation, and its own copy of every file it serves. Only what lies before the files is ever written.
 *
 * <pre>
 *  0         64             256          2304        10496        14592
 *  +---------+--------------+------------+-----------+------------+---------------------------------------+
 *  | figures | conversation | head, 2032 | line,8192 | page, 4096 | pieces of the built-in page, headers, |
 *  |         |              |            |           |            | names and contents of files           |
 *  +---------+--------------+------------+-----------+------------+---------------------------------------+
 *  head  what is said first: the head of an answer, and as much of its content as fits
 *  line  of the head of the request that is being read
 *  page  content that was made for this answer
 * </pre>
 */
final class HttpLayout {
    /** Requests that were answered. */
    static final long REQUESTS = 0;
    /** Answers by class: 2xx here, then 3xx, 4xx, 5xx. */
    static final long ANSWERS = 8;
    /** Bytes sent. */
    static final long BYTES = 40;
    /** Messages that people sent to {@code /message}. */
    static final long MESSAGES = 48;

    /** When the request that is being read began, in the engine's nanoseconds; 0: none is. */
    static final long BEGAN = 64;
    /** A long: bytes of the request's content that are still to come, in this chunk or at all. */
    static final long CONTENT_LEFT = 72;
    /** A long: bytes of the request's content so far; where its length is told ahead: that. */
    static final long CONTENT = 80;
    /** A long: first byte wanted; -1: the last {@link #RANGE_TO} bytes. */
    static final long RANGE_FROM = 88;
    /** A long: last byte wanted. */
    static final long RANGE_TO = 96;
    /** A long: where the content to be sent is. */
    static final long BODY_AT = 104;
    /** A long: how much of it is left to send. */
    static final long BODY_LEFT = 112;
    /** An int: how much of the current message was read. */
    static final long TAKEN = 120;
    /** An int: what comes next, see {@link Phase}. */
    static final long PHASE = 124;
    /** An int: bytes of the line so far. */
    static final long LINE_LENGTH = 128;
    /** An int: bytes of the request's head so far. */
    static final long HEAD_BYTES = 132;
    /** An int: header fields so far. */
    static final long FIELDS = 136;
    /** An int: see {@link Method}. */
    static final long METHOD = 140;
    /** An int: what is asked for, see {@link Site}. */
    static final long RESOURCE = 144;
    /** An int: see {@link Flags}. */
    static final long FLAGS = 148;
    /** An int: the status that the request is answered with whatever else it says; 0: none yet. */
    static final long STATUS = 152;
    /** Two ints: from where to where {@link #HEAD} is still to be sent. */
    static final long HEAD_FROM = 156;
    static final long HEAD_TO = 160;
    /** An int: 1: the end follows what is to be sent; 2: it was sent. */
    static final long END = 164;

    static final long HEAD = 256;
    static final int HEAD_ROOM = 2032;
    static final long LINE = 2304;
    static final int LINE_ROOM = 8192;
    static final long PAGE = LINE + LINE_ROOM;
    static final int PAGE_ROOM = 4096;
    /** Where the site begins. */
    static final long SITE = PAGE + PAGE_ROOM;

    /** What the next bytes of a client's stream are. */
    static final class Phase {
        static final int REQUEST_LINE = 0;
        static final int FIELD = 1;
        static final int CONTENT = 2;
        static final int CHUNK_SIZE = 3;
        static final int CHUNK = 4;
        static final int CHUNK_END = 5;
        static final int TRAILER = 6;
        /** Nothing that is looked at: the conversation is over. */
        static final int OVER = 7;

        private Phase() { }
    }

    /** What the client wants done. */
    static final class Method {
        static final int UNKNOWN = 0;
        static final int GET = 1;
        static final int HEAD = 2;
        static final int POST = 3;
        static final int OPTIONS = 4;
        /** A method that there is, and that nothing here takes. */
        static final int OTHER = 5;

        private Method() { }
    }

    /** What a request said of itself, a bit each. */
    static final class Flags {
        static final int OLD = 1;
        static final int CLOSE = 1 << 1;
        static final int KEEP_ALIVE = 1 << 2;
        static final int HOST = 1 << 3;
        static final int LENGTH = 1 << 4;
        static final int CHUNKED = 1 << 5;
        static final int EXPECTS = 1 << 6;
        static final int KNOWN = 1 << 7;
        static final int RANGE = 1 << 8;
        static final int NO_RANGE = 1 << 9;

        private Flags() { }
    }

    private HttpLayout() { }
}
