package edgeos.program.wasm;

/**
 * The room that a module exports as {@code edgeos_room}, and the records in it; {@code samples/programs/edgeos.h} draws the same for C. All little-endian, addresses in
 * linear memory.
 *
 * <pre>
 *  room    0         4              8       12           16
 *          +---------+--------------+-------+------------+------------+
 *          | records | most records | bytes | most bytes | now, nanos |
 *          +---------+--------------+-------+------------+------------+
 *
 *  record  0      4        8         9           10        11       12         16
 *          +------+--------+---------+-----------+---------+--------+----------+
 *          | data | length | in port | out ports | verdict | reason | headroom |
 *          +------+--------+---------+-----------+---------+--------+----------+
 * </pre>
 *
 * records, bytes: addresses of two areas, and how large they are: fixed once the module is initialised. Before each call of {@code on_batch} the lab writes one record for each
 * message, whose bytes lie at {@code data} with {@code headroom} bytes free before them. The module may change the bytes, move data and length within what it was given,
 * and say where the message goes.
 */
final class RoomLayout {
    static final int RECORDS = 0;
    static final int MOST_RECORDS = 4;
    static final int BYTES = 8;
    static final int MOST_BYTES = 12;
    static final int NOW_NANOS = 16;
    static final int ROOM_BYTES = 24;

    static final int DATA = 0;
    static final int LENGTH = 4;
    static final int IN_PORT = 8;
    static final int OUT_PORTS = 9;
    static final int VERDICT = 10;
    static final int REASON = 11;
    static final int HEADROOM = 12;
    static final int RECORD_BYTES = 16;

    static final int SEND = 0;
    static final int DROP = 1;
    static final int CONSUME = 2;

    private RoomLayout() { }
}
