package edgeos.lab.experiment.inference;

import edgeos.program.digits.DigitLayout;
import edgeos.program.neural.ByteNetwork;
import edgeos.program.neural.Examination;
import edgeos.program.neural.ModelFormat;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The lab's network as a program of its own: reads questions from its standard input, and writes the head of each one's answer, with the digit, to its standard output, until there is no more to read. What an FWP does besides, shares
 * of scores and checksums, it leaves out.
 */
public final class NetworkProcess {
    /** Bytes of what it answers. */
    static final int ANSWER_BYTES = DigitLayout.IMAGE;
    private static final int BUFFER_BYTES = 1 << 16;

    private NetworkProcess() { }

    /**
     * Answers until the end.
     *
     * @param arguments none
     * @throws IOException if nobody takes the answers
     */
    public static void main(String[] arguments) throws IOException {
        answer(new BufferedInputStream(System.in, BUFFER_BYTES), new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES));
    }

    /** Answers are handed over when no whole question waits. */
    static void answer(InputStream in, OutputStream out) throws IOException {
        var network = new Examination(new ByteNetwork(ModelFormat.shipped()));
        byte[] question = new byte[DigitLayout.QUESTION_BYTES];
        while (in.readNBytes(question, 0, question.length) == question.length) {
            int digit = network.digit(Arrays.copyOfRange(question, DigitLayout.IMAGE, question.length));
            question[DigitLayout.PURPOSE] = DigitLayout.ANSWER;
            question[DigitLayout.DIGIT] = (byte) digit;
            out.write(question, 0, ANSWER_BYTES);
            if (in.available() < question.length) {
                out.flush();
            }
        }
        out.flush();
    }
}
