package edgeos.program.tls;

/**
 * How an FWP asks the TLS service to read or write records: a block in its own memory.
 *
 * <pre>
 *  0      4       8    12     16      20
 *  +------+-------+----+------+-------+------+
 *  | from | bytes | to | room | taken | made |
 *  +------+-------+----+------+-------+------+
 *   what to take   where to put   results
 * </pre>
 *
 * What was not taken lies at {@code from} afterwards.
 */
public final class TlsCallLayout {
    /** Operation: takes records, makes plain bytes. */
    public static final int READ = 0;
    /** Operation: the client sends no more. */
    public static final int END_IN = 1;
    /** Operation: takes plain bytes (perhaps none), makes records; those that are due by themselves first. */
    public static final int WRITE = 2;
    /** Operation: the client gets no more; makes the record that says so. */
    public static final int END_OUT = 3;

    /** Offset of where the bytes to take lie. */
    public static final int FROM = 0;
    /** Offset of how many there are. */
    public static final int BYTES = 4;
    /** Offset of where to put what is made. */
    public static final int TO = 8;
    /** Offset of how much room there is. */
    public static final int ROOM = 12;
    /** Offset of how many bytes were taken. */
    public static final int TAKEN = 16;
    /** Offset of how many were made. */
    public static final int MADE = 20;
    /** Bytes of a block. */
    public static final int BLOCK_BYTES = 24;

    /** In an answer: a record is due; it is the writing half's turn. */
    public static final int DUE = 1;
    /** In an answer: client and server have agreed on keys. */
    public static final int AGREED = 2;
    /** In an answer: the client said, in a record of its own, that it sends no more. */
    public static final int IN_ENDED = 4;
    /** In an answer: nothing more can be written. */
    public static final int OUT_ENDED = 8;
    /** In an answer: the session is broken; nothing more is read. */
    public static final int BROKEN = 16;

    /** The longest record, in bytes, with its header. */
    public static final int MOST_RECORD_BYTES = 16_709;

    private TlsCallLayout() { }
}
