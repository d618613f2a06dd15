package edgeos.program.tls;

/**
 * What both halves remember, but for the session itself.
 *
 * <pre>
 *  0        8       12      16     20         24       28    32    36    40          48
 *  +--------+-------+-------+------+----------+--------+-----+-----+-----+-----------+-------------+
 *  | handle | phase | taken | kept | out from | out to | due | end | dry | swallowed | plain bytes |
 *  +--------+-------+-------+------+----------+--------+-----+-----+-----+-----------+-------------+
 *  64           96          128
 *  +------------+-----------+-----------+------------+
 *  | call block | turn byte | in buffer | out buffer |
 *  +------------+-----------+-----------+------------+
 * </pre>
 */
final class TlsLayout {
    /** The handle of the session; 0: not opened yet. */
    static final int HANDLE = 0;
    /** One of the phases of a half. */
    static final int PHASE = 8;
    /** How many bytes of the message at hand were taken. */
    static final int TAKEN = 12;
    /** How many bytes the in buffer keeps. */
    static final int KEPT = 16;
    /** What of the out buffer was not sent yet: from here, */
    static final int OUT_FROM = 20;
    /** to here. */
    static final int OUT_TO = 24;
    /** 1: the other half has to be told that it is its turn; or, in the half that writes, a record is due. */
    static final int DUE = 28;
    /** 1: the end is to be sent, 2: it was. */
    static final int END = 32;
    /** Of the half that reads, why it cannot go on; 0: it can. */
    static final int DRY = 36;
    /** Bytes that came after the end, or after the session broke. */
    static final int SWALLOWED = 40;
    /** How many plain bytes went through. */
    static final int PLAIN_BYTES = 48;
    /** Where the call block lies. */
    static final int CALL = 64;
    /** A byte that says that it is the other half's turn. */
    static final int TURN_BYTE = 96;
    /** Where the in buffer begins. */
    static final int IN = 128;

    /** Of the half that reads: records that are not whole yet, with room for a message behind the longest. */
    static final int READER_IN_BYTES = 24 << 10;
    /** Of the half that reads: the plain bytes of at least one record. */
    static final int READER_OUT_BYTES = 17 << 10;
    /** Of the half that writes: how many plain bytes a record takes at most. */
    static final int WRITER_IN_BYTES = 8 << 10;
    /** Of the half that writes: room for the longest record, and for those of a handshake before it. */
    static final int WRITER_OUT_BYTES = 20 << 10;

    /** Nothing ended. */
    static final int OPEN = 0;
    /** Nothing more is read, or written. */
    static final int CLOSED = 1;
    /** The session is broken. */
    static final int BROKEN = 2;
    /** The session may not be used. */
    static final int DENIED = 3;

    /** Messages that fit the smallest ring of an FWP, of which one may take half. */
    static final int PIECE_BYTES = 2032;
    /** Enough for some pieces, so that the mover finds runs of them. */
    static final int OUTBOX_BYTES = 16 << 10;

    private TlsLayout() { }
}
