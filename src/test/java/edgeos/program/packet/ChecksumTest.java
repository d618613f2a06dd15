package edgeos.program.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private final Random random = new Random(3);

    @Test
    void shouldAgreeWithTheExampleOfRfc1071() {
        byte[] bytes = Frames.hex("0001 f203 f4f5 f6f7");
        assertEquals(0xddf2, Checksum.fold(Checksum.sum(new ByteOctets(bytes), 0, 8)));
        assertEquals(0x220d, Checksum.of(Checksum.sum(new ByteOctets(bytes), 0, 8)));
    }

    @Test
    void shouldAgreeWithTheExampleOfRfc1624() {
        assertEquals(0x0000, Checksum.update16(0xdd2f, 0x5555, 0x3285));
    }

    @Test
    void shouldSumAnyLengthAsSummedByteByByte() {
        for (int length = 0; length < 100; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertEquals(Frames.checksum(bytes), Checksum.of(Checksum.sum(new ByteOctets(bytes), 0, length)));
        }
    }

    @Test
    void shouldUpdateToWhatASumAnewGives() {
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int checksum = Frames.checksum(bytes);
            int before32 = buffer.getInt(4);
            int before16 = buffer.getShort(10);
            int after32 = random.nextInt(8) == 0 ? -random.nextInt(2) : random.nextInt();
            int after16 = random.nextInt(8) == 0 ? -random.nextInt(2) : random.nextInt();
            buffer.putInt(4, after32).putShort(10, (short) after16);
            int wanted = Frames.checksum(bytes);
            assertEquals(wanted, Checksum.update16(Checksum.update32(checksum, before32, after32), before16, after16));
            assertEquals(wanted, Checksum.updateBy(checksum, Checksum.sum32(~before32) + Checksum.sum32(after32)
                    + (~before16 & 0xffff) + (after16 & 0xffff)));
        }
    }

    @Test
    void shouldFoldAnySum() {
        assertEquals(0xffff, Checksum.fold(0xffff));
        assertEquals(0xffff, Checksum.fold(0xffff_ffffL));
        assertEquals(1, Checksum.fold(0x10000));
        assertEquals(0, Checksum.fold(0));
        assertEquals(0xffff, Checksum.ofUdp(0xffff));
        assertEquals(Checksum.fold(0x1234 + 0x5678 + 0x9abc + 0xdef0), Checksum.fold(Checksum.sum64(0x123456789abcdef0L)));
    }
}
