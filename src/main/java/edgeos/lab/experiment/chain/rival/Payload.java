package edgeos.lab.experiment.chain.rival;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a message: the first eight are its number, or when it was due in nanoseconds; the rest is the same in all. */
final class Payload {
    /** Bytes of the number. */
    static final int LEAST_BYTES = Long.BYTES;
    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Payload() { }

    /** A payload of this length. */
    static byte[] ofLength(int bytes) {
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) '.');
        return payload;
    }

    /** Writes the number at this place of a payload or of many. */
    static void number(byte[] bytes, int at, long number) {
        NUMBER.set(bytes, at, number);
    }

    /** The number at this place. */
    static long number(byte[] bytes, int at) {
        return (long) NUMBER.get(bytes, at);
    }
}
