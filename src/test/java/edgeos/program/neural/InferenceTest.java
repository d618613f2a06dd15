package edgeos.program.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Garbage;
import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.digits.DigitLayout;
import edgeos.program.digits.DigitSource;
import edgeos.program.net.Rig;
import edgeos.program.packet.Frames;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceTest {
    private static final int MESSAGE = 42;
    private static final int IMAGES = 2_000;
    private static final double LEAST_ACCURACY = 0.97;

    private static Inference inference(String precision) {
        return new Inference(Settings.of(Map.of("precision", precision)));
    }

    private static byte[] message(byte[] image, int label, long number) {
        byte[] message = new byte[DigitLayout.QUESTION_BYTES];
        ByteBuffer.wrap(message).putInt(0, 0x4447_5431).put(4, (byte) 1).put(5, (byte) label).putLong(8, number).put(16, image);
        return message;
    }

    private static byte[] question(byte[] image, int label, long number) {
        return Frames.udp("10.20.0.7", 50_000, "10.30.0.1", 2828, message(image, label, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "int8"})
    void shouldReadHandsThatItWasNotTrainedWith(String precision) {
        var rig = new Rig(inference(precision));
        var source = new DigitSource(4711, true);
        for (int at = 0; at < IMAGES; at++) {
            source.next();
            assertTrue(rig.run(0, question(source.image(), source.digit(), at)).left(0));
        }
        assertEquals(IMAGES, rig.figure("answered"));
        assertEquals(IMAGES, rig.figure("right") + rig.figure("wrong"));
        assertTrue(rig.figure("right") >= LEAST_ACCURACY * IMAGES, () -> "right=" + rig.figure("right") + " of=" + IMAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "int8"})
    void shouldAnswerWithScoresAndRightChecksums(String precision) {
        var rig = new Rig(inference(precision));
        var source = new DigitSource(3, true);
        source.next();
        byte[] asked = question(source.image(), DigitLayout.UNKNOWN, 0x0102_0304_0506_0708L);
        byte[] answer = rig.run(0, asked).frame();
        byte[] said = Arrays.copyOfRange(answer, MESSAGE, answer.length);
        assertEquals(36, said.length);
        byte[] expected = Frames.udp("10.30.0.1", 2828, "10.20.0.7", 50_000, said);
        System.arraycopy(asked, 0, expected, 6, 6);
        System.arraycopy(asked, 6, expected, 0, 6);
        assertArrayEquals(expected, answer, "addresses, lengths, and checksums are those of the way back");
        ByteBuffer fields = ByteBuffer.wrap(said);
        assertEquals(0x4447_5431, fields.getInt(0));
        assertEquals(2, fields.get(4));
        assertEquals(255, fields.get(5) & 0xff);
        assertEquals(source.digit(), fields.get(6));
        assertEquals(0x0102_0304_0506_0708L, fields.getLong(8));
        int all = 0;
        for (int digit = 0; digit < 10; digit++) {
            int score = fields.getShort(16 + 2 * digit);
            assertTrue(score <= fields.getShort(16 + 2 * source.digit()), "the answer has the largest score");
            all += score;
        }
        assertEquals(10_000, all, 10);
        assertEquals(0, rig.figure("right") + rig.figure("wrong"), "nobody knows whether it is right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "int8"})
    void shouldDropWhatIsNoQuestion(String precision) {
        var rig = new Rig(inference(precision));
        byte[] good = message(new byte[784], 1, 1);
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        byte[] otherMagic = good.clone();
        otherMagic[0]++;
        byte[] answer = good.clone();
        answer[4] = 2;
        for (byte[] data : List.of(cut, otherMagic, answer, new byte[0])) {
            assertEquals(DropReason.MALFORMED, rig.run(0, Frames.udp("10.20.0.7", 50_000, "10.30.0.1", 2828, data)).reason());
        }
        assertEquals(DropReason.MALFORMED, rig.run(0, Frames.tcp("10.20.0.7", 50_000, "10.30.0.1", 2828, 16, good)).reason());
        assertEquals(DropReason.MALFORMED, rig.run(0, new byte[3]).reason());
        assertEquals(0, rig.figure("answered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "int8"})
    void shouldAllocateNothingForAnImage(String precision) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean, "this Java cannot count allocations");
        var program = inference(precision);
        var memory = new FwpMemory(MemorySegment.ofArray(new long[(int) program.stateBytes() / 8 + 1]));
        program.initialise(memory);
        List<byte[]> frames = new ArrayList<>();
        var source = new DigitSource(5, true);
        for (int at = 0; at < 16; at++) {
            source.next();
            frames.add(question(source.image(), source.digit(), at));
        }
        long bytes = Garbage.leastBytes(0, () -> allocated(program, memory, frames, 200));
        assertEquals(0, bytes, "bytes in 3,200 inferences");
    }

    private static long allocated(Inference program, FwpMemory memory, List<byte[]> frames, int rounds) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        MemorySegment ring = MemorySegment.ofArray(new long[1 << 14]);
        var batch = new Batch();
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            long end = 0;
            for (byte[] frame : frames) {
                ring.set(ValueLayout.JAVA_LONG, end, RecordLayout.fresh(frame.length, 0));
                MemorySegment.copy(frame, 0, ring, ValueLayout.JAVA_BYTE, end + RecordLayout.FRESH_START, frame.length);
                end += RecordLayout.strideBytes(frame.length);
            }
            batch.open(ring, 0, end, frames.size(), round);
            long before = threads.getCurrentThreadAllocatedBytes();
            program.process(batch, memory);
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
            batch.close();
        }
        return bytes;
    }
}
