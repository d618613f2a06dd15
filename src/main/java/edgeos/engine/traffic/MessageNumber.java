package edgeos.engine.traffic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A number in ASCII that counts up without being formatted anew: a space, then up to 11 digits from the left, then spaces. After
 * 99,999,999,999 comes 0 again. Owned by the thread of the gates.
 */
final class MessageNumber {
    /** Bytes of the text. */
    static final int TEXT_BYTES = 12;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] text = new byte[TEXT_BYTES];
    private int digits = 1;

    /** The number 0. */
    MessageNumber() {
        reset();
    }

    /** Counts up by one. */
    void next() {
        int at = digits;
        while (text[at] == '9') {
            text[at--] = '0';
        }
        if (at > 0) {
            text[at]++;
        } else if (digits == TEXT_BYTES - 1) {
            reset();
        } else {
            text[1] = '1';
            text[++digits] = '0';
        }
    }

    private void reset() {
        Arrays.fill(text, (byte) ' ');
        text[1] = '0';
        digits = 1;
    }

    /** The first 8 bytes of the text. */
    long high() {
        return (long) LONG.get(text, 0);
    }

    /** The last 4 bytes of the text. */
    int low() {
        return (int) INT.get(text, Long.BYTES);
    }
}
