package edgeos.program.digits;

/**
 * What a UDP message about a digit carries behind its UDP header. A question has an image, an answer the scores of all digits, and the same label and number as its question.
 *
 * <pre>
 *  question   0        4         5       6        7        8        16                        800
 *             +--------+---------+-------+--------+--------+--------+-------------------------+
 *             | "DGT1" | purpose | label | unused | unused | number | 28 rows of 28 bytes     |
 *             +--------+---------+-------+--------+--------+--------+-------------------------+
 *  answer     0        4         5       6        7        8        16                  36
 *             +--------+---------+-------+--------+--------+--------+-------------------+
 *             | "DGT1" | purpose | label | digit  | unused | number | ten scores        |
 *             +--------+---------+-------+--------+--------+--------+-------------------+
 *
 *  purpose    1: question, 2: answer
 *  label      what the image shows, for counting; 255: the sender does not know
 *  image      0: paper, 255: ink
 *  scores     of 0 to 9, each two bytes, in ten-thousandths; about 10,000 together
 * </pre>
 *
 * Numbers are big-endian.
 */
public final class DigitLayout {
    /** What a message starts with, as a number. */
    public static final int MAGIC = 0x4447_5431;
    /** Offset of the purpose. */
    public static final int PURPOSE = 4;
    /** Offset of the label. */
    public static final int LABEL = 5;
    /** Offset of an answer's digit. */
    public static final int DIGIT = 6;
    /** Offset of the number by which an answer is found again. */
    public static final int NUMBER = 8;
    /** Offset of a question's image. */
    public static final int IMAGE = 16;
    /** Offset of an answer's scores. */
    public static final int SCORES = 16;
    /** Bytes of a question. */
    public static final int QUESTION_BYTES = IMAGE + Pen.PIXELS;
    /** Bytes of an answer. */
    public static final int ANSWER_BYTES = SCORES + Skeletons.DIGITS * Short.BYTES;

    /** The purpose of a question. */
    public static final int QUESTION = 1;
    /** The purpose of an answer. */
    public static final int ANSWER = 2;
    /** The label when the sender does not know. */
    public static final int UNKNOWN = 255;
    /** What all scores of an answer come to. */
    public static final int WHOLE = 10_000;
    /** The UDP port of who answers. */
    public static final int PORT = 2828;

    private DigitLayout() { }
}
