package edgeos.program.fault;

/**
 * What an FWP of this package remembers first.
 *
 * <pre>
 *  0       8       16        24       32       40
 *  +-------+-------+---------+--------+--------+--------+---
 *  | seen  | tried | refused | leaked | handle | own    | its own
 *  +-------+-------+---------+--------+--------+--------+---
 *  seen: messages   tried: attacks   refused: attacks of which it was told that they failed   leaked: bytes found that are not its own
 *  handle: the one it opened, plus one   own: the secret of its client, plus one
 * </pre>
 */
final class AttackLayout {
    /** Offset of the number of messages. */
    static final int SEEN = 0;
    /** Offset of the number of attacks. */
    static final int TRIED = 8;
    /** Offset of the number of attacks of which it was told that they failed. */
    static final int REFUSED = 16;
    /** Offset of the number of bytes found that are not its own. */
    static final int LEAKED = 24;
    /** Offset of an opened handle, plus one; 0: none. */
    static final int HANDLE = 32;
    /** Offset of the number of its client's secret, plus one; 0: none yet. */
    static final int OWN = 40;
    /** Offset of what only one program uses. */
    static final int REST = 64;
    /** Bytes of an attacker's memory: a whole piece, so that what lies right behind it is a neighbour's. */
    static final int BYTES = 4096;

    private AttackLayout() { }
}
