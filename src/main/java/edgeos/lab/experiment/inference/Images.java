package edgeos.lab.experiment.inference;

import edgeos.program.digits.DigitLayout;
import edgeos.program.digits.DigitSource;
import java.nio.ByteBuffer;

/** Questions about images of digits by hands that nothing was trained with, one after the other, again and again. One thread. */
final class Images {
    private static final int COUNT = 500;

    private final byte[][] questions = new byte[COUNT][];
    private int next;

    Images(long seed) {
        var source = new DigitSource(seed, true);
        for (int at = 0; at < COUNT; at++) {
            source.next();
            ByteBuffer question = ByteBuffer.allocate(DigitLayout.QUESTION_BYTES);
            question.putInt(0, DigitLayout.MAGIC).put(DigitLayout.PURPOSE, (byte) DigitLayout.QUESTION).put(DigitLayout.LABEL, (byte) source.digit()).putLong(DigitLayout.NUMBER, at);
            question.put(DigitLayout.IMAGE, source.image());
            questions[at] = question.array();
        }
    }

    byte[] next() {
        next = next + 1 == COUNT ? 0 : next + 1;
        return questions[next];
    }
}
