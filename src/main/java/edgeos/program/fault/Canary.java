package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RingLayout;

/**
 * Secrets that can be recognised wherever they turn up: eight bytes, of which six are always the same and two are the secret's number. Stateless; any thread.
 */
public final class Canary {
    /** Bytes of a secret. */
    public static final int BYTES = 8;
    /** The number of what attackers write where they must not. */
    public static final int FORGED = 0xfadf;
    /** The number that no secret has. */
    public static final int NONE = -1;

    private static final long MAGIC = 0x5eceL << 32 | 0x7ca4_a2b1L;
    private static final int NUMBER_BITS = 16;
    private static final int NUMBER_MASK = 0xffff;

    private Canary() { }

    /** The secret with this number, 0 to 65,535. */
    public static long of(int number) {
        return MAGIC << NUMBER_BITS | number & NUMBER_MASK;
    }

    /** The number of the secret that these eight bytes are, in either byte order; {@link #NONE} if they are none. */
    public static int numberOf(long word) {
        if (word >>> NUMBER_BITS == MAGIC) {
            return (int) word & NUMBER_MASK;
        }
        long turned = Long.reverseBytes(word);
        return turned >>> NUMBER_BITS == MAGIC ? (int) turned & NUMBER_MASK : NONE;
    }

    /** How many bytes of secrets other than this lie in a memory, at multiples of eight. */
    static long othersIn(FwpMemory memory, long from, int own) {
        long found = 0;
        for (long at = from; at + BYTES <= memory.sizeBytes(); at += BYTES) {
            found += isOther(memory.getLong(at), own) ? BYTES : 0;
        }
        return found;
    }

    /** How many bytes of secrets other than this lie anywhere in a ring: in messages, headroom, padding, and what was never used. */
    static long othersIn(RawRing ring, int own) {
        long found = 0;
        for (long at = RingLayout.RECORDS; at + BYTES <= ring.sizeBytes(); at++) {
            found += isOther(ring.getLong(at), own) ? BYTES : 0;
        }
        return found;
    }

    /** How many bytes of the secret with this number lie anywhere in a ring. */
    static long in(RawRing ring, int number) {
        long found = 0;
        for (long at = RingLayout.RECORDS; at + BYTES <= ring.sizeBytes(); at++) {
            found += numberOf(ring.getLong(at)) == number ? BYTES : 0;
        }
        return found;
    }

    private static boolean isOther(long word, int own) {
        int number = numberOf(word);
        return number != NONE && number != own;
    }
}
