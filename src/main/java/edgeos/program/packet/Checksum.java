package edgeos.program.packet;

/**
 * The Internet checksum (RFC 1071) and its incremental update (RFC 1624, equation 3). A sum is a plain sum of 16-bit words, not yet
 * folded; a checksum is the complement of the folded sum.
 */
public final class Checksum {
    private static final int WORD = 0xffff;

    private Checksum() { }

    /** The sum of a stretch of bytes that starts on an even boundary of what is summed; an odd last byte counts as a word's upper half. */
    public static long sum(Octets octets, int offset, int lengthBytes) {
        long sum = 0;
        int end = offset + (lengthBytes & ~1);
        for (int at = offset; at < end; at += 2) {
            sum += octets.u16(at);
        }
        return (lengthBytes & 1) == 0 ? sum : sum + (octets.u8(end) << 8);
    }

    /** The sum of the two words of a 32-bit number. */
    public static long sum32(int number) {
        return (number >>> 16) + (number & WORD);
    }

    /** The sum of the four words of a 64-bit number. */
    public static long sum64(long number) {
        return (number >>> 48) + (number >>> 32 & WORD) + (number >>> 16 & WORD) + (number & WORD);
    }

    /** The sum of the pseudo header of TCP and UDP over IPv4. */
    public static long pseudoHeader(int source, int destination, int protocol, int lengthBytes) {
        return sum32(source) + sum32(destination) + protocol + lengthBytes;
    }

    /** A sum folded into 16 bits, end around. */
    public static int fold(long sum) {
        long folded = (sum & 0xffff_ffffL) + (sum >>> 32);
        folded = (folded & WORD) + (folded >>> 16);
        folded = (folded & WORD) + (folded >>> 16);
        return (int) ((folded & WORD) + (folded >>> 16));
    }

    /** The checksum of a sum. */
    public static int of(long sum) {
        return ~fold(sum) & WORD;
    }

    /** The checksum of a sum as UDP writes it, where 0 means that there is none. */
    public static int ofUdp(long sum) {
        int checksum = of(sum);
        return checksum == 0 ? WORD : checksum;
    }

    /** A checksum after one of its words was changed. */
    public static int update16(int checksum, int before, int after) {
        return of((~checksum & WORD) + (~before & WORD) + (after & WORD));
    }

    /** A checksum after two of its words, that is a 32-bit number, were changed. */
    public static int update32(int checksum, int before, int after) {
        return of((~checksum & WORD) + sum32(~before) + sum32(after));
    }

    /** A checksum after what it covers has changed by a sum: of the complements of words before, and of words after. */
    public static int updateBy(int checksum, long change) {
        return of((~checksum & WORD) + change);
    }
}
