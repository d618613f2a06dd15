package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** Keys that are written in base 64. */
final class Base64Key {
    private static final int LETTERS = 4;
    private static final int BITS = 6;

    private Base64Key() { }

    /** Decodes what is written there to {@link MemcachedLayout#KEY}; how many bytes that is, -1 if it is none or longer than a key. */
    static int decode(FwpMemory memory, long at, int length) {
        if (length == 0 || length % LETTERS != 0) {
            return -1;
        }
        int padding = memory.getByte(at + length - 1) != '=' ? 0 : memory.getByte(at + length - 2) != '=' ? 1 : 2;
        int bytes = length / LETTERS * 3 - padding;
        if (bytes > MemcachedLayout.MOST_KEY_BYTES) {
            return -1;
        }
        int bits = 0;
        int waiting = 0;
        int done = 0;
        for (int each = 0; each < length - padding; each++) {
            int value = value(memory.getByte(at + each));
            if (value < 0) {
                return -1;
            }
            bits = bits << BITS | value;
            waiting += BITS;
            if (waiting >= Byte.SIZE) {
                waiting -= Byte.SIZE;
                memory.putByte(MemcachedLayout.KEY + done, (byte) (bits >> waiting));
                done++;
            }
        }
        return bytes;
    }

    private static int value(int letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A';
        }
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 26;
        }
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 52;
        }
        return letter == '+' ? 62 : letter == '/' ? 63 : -1;
    }
}
