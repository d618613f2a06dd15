package edgeos.engine.fwp;

import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import edgeos.program.digits.DigitLayout;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.UdpLayout;
import edgeos.telemetry.DigitAnswer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Answers to those who drew digits, as they leave the drawing. Whose an answer is, and when its question was asked, is the movers' own note; the rest is what the FWP says, and concerns nobody
 * but who asked it.
 *
 * <p>Any mover looks, any thread takes. Bounded: the oldest answer goes when there are too many.
 */
public final class Answers {
    private static final int MOST = 64;
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MESSAGE = EthernetLayout.HEADER_BYTES + Ipv4Layout.HEADER_BYTES + UdpLayout.HEADER_BYTES;
    private static final int SCORES = 10;

    private final FlowTable flows;
    /** Guarded by this. */
    private final Deque<DigitAnswer> answers = new ArrayDeque<>();
    private volatile int client;

    /** Waits for nobody yet. */
    public Answers(FlowTable flows) {
        this.flows = flows;
    }

    /** Waits, from now on, for what leaves to this client; 0: nothing changes. */
    public void awaitAt(int address) {
        client = address == 0 ? client : address;
    }

    /**
     * Looks at a run of messages that leave, the oldest of a ring; by the mover that takes them out.
     *
     * @param headers their checked headers
     * @param instance number of the instance that sent them; -1: none
     */
    public void look(Ring ring, long[] headers, int run, long nowNanos, int instance) {
        for (int k = 0; k < run; k++) {
            int flow = ring.flow(k);
            if (flow >= 0 && flows.addressOf(flow) == client) {
                int length = RecordLayout.lengthBytes(headers[k]);
                read(ring.records().asSlice(ring.offset(k) + (long) RecordLayout.start(headers[k]), length), nowNanos - ring.birth(k), instance);
            }
        }
    }

    private void read(MemorySegment frame, long latencyNanos, int instance) {
        boolean isAnswer = frame.byteSize() >= MESSAGE + DigitLayout.ANSWER_BYTES && frame.get(I32, MESSAGE) == DigitLayout.MAGIC
                && frame.get(ValueLayout.JAVA_BYTE, MESSAGE + DigitLayout.PURPOSE) == DigitLayout.ANSWER;
        int digit = isAnswer ? frame.get(ValueLayout.JAVA_BYTE, MESSAGE + DigitLayout.DIGIT) : -1;
        if (digit < 0 || digit >= SCORES) {
            return;
        }
        var scores = new ArrayList<Double>(SCORES);
        for (int each = 0; each < SCORES; each++) {
            int score = frame.get(U16, MESSAGE + DigitLayout.SCORES + (long) each * Short.BYTES) & 0xffff;
            scores.add(Math.min(1, score / (double) DigitLayout.WHOLE));
        }
        add(new DigitAnswer(frame.get(I64, MESSAGE + DigitLayout.NUMBER), digit, scores, latencyNanos, instance, client));
    }

    private synchronized void add(DigitAnswer answer) {
        if (answers.size() == MOST) {
            answers.remove();
        }
        answers.add(answer);
    }

    /** The answers since the last call, oldest first. */
    public synchronized List<DigitAnswer> take() {
        List<DigitAnswer> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }
}
