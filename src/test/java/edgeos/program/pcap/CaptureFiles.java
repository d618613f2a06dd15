package edgeos.program.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Capture files written by hand, as their specifications have them; shares no offset with what is tested. */
final class CaptureFiles {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteOrder order;

    CaptureFiles(ByteOrder order) {
        this.order = order;
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(order);
    }

    private CaptureFiles add(ByteBuffer bytes) {
        file.writeBytes(bytes.array());
        return this;
    }

    CaptureFiles classicHeader(int magic, int linkType) {
        return add(buffer(24).putInt(magic).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535).putInt(linkType));
    }

    CaptureFiles classicPacket(long seconds, int fraction, byte[] bytes) {
        return add(buffer(16 + bytes.length).putInt((int) seconds).putInt(fraction).putInt(bytes.length).putInt(bytes.length).put(bytes));
    }

    CaptureFiles block(int type, byte[] body) {
        int padded = body.length + 3 & ~3;
        return add(buffer(12 + padded).putInt(type).putInt(12 + padded).put(Arrays.copyOf(body, padded)).putInt(12 + padded));
    }

    CaptureFiles section() {
        return block(0x0a0d0d0a, buffer(16).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1).array());
    }

    CaptureFiles interfaceOf(int linkType, int snapLength, int resolution) {
        return block(1, buffer(32).putShort((short) linkType).putShort((short) 0).putInt(snapLength)
                .putShort((short) 2).putShort((short) 3).put((byte) 'e').put((byte) 't').put((byte) 'h').put((byte) 0)
                .putShort((short) 9).putShort((short) 1).put((byte) resolution).put(new byte[3]).putInt(0).putInt(0).array());
    }

    CaptureFiles enhanced(int number, long ticks, byte[] bytes) {
        return block(6, buffer(20 + bytes.length).putInt(number).putInt((int) (ticks >>> 32)).putInt((int) ticks).putInt(bytes.length)
                .putInt(bytes.length).put(bytes).array());
    }

    CaptureFiles oldPacket(int number, long ticks, byte[] bytes) {
        return block(2, buffer(20 + bytes.length).putShort((short) number).putShort((short) 0).putInt((int) (ticks >>> 32)).putInt((int) ticks)
                .putInt(bytes.length).putInt(bytes.length).put(bytes).array());
    }

    CaptureFiles simple(int originalBytes, byte[] bytes) {
        return block(3, buffer(4 + bytes.length).putInt(originalBytes).put(bytes).array());
    }

    CaptureFiles append(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return file.toByteArray();
    }
}
