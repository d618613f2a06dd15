package edgeos.program.neural;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.digits.DigitLayout;
import edgeos.program.net.HeaderSwap;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import edgeos.program.packet.UdpLayout;
import java.util.Map;

/**
 * Reads digits: each message is a UDP packet with an image, as {@link DigitLayout} says, and goes back to its sender as an answer. The network's code is shared, its weights are this FWP's own.
 * What is no such message is dropped as malformed.
 */
public final class Inference implements Program {
    private final String precision;
    private final Network network;

    /** An inference with the model that comes with the lab; reads {@code precision}: {@code float} or {@code int8}. */
    public Inference(Settings settings) {
        precision = settings.text("precision", "int8");
        network = switch (precision) {
            case "float" -> new FloatNetwork(ModelFormat.shipped());
            case "int8" -> new ByteNetwork(ModelFormat.shipped());
            default -> throw new IllegalArgumentException("precision is none of float, int8: precision=" + precision);
        };
    }

    @Override
    public long stateBytes() {
        return network.sizeBytes();
    }

    @Override
    public Object layout() {
        return precision;
    }

    @Override
    public void initialise(FwpMemory memory) {
        network.initialise(memory);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = Outline.of(batch);
            if (isQuestion(batch, outline)) {
                int message = Outline.transport(outline) + UdpLayout.HEADER_BYTES;
                batch.copyTo(memory, Network.IMAGE, message + DigitLayout.IMAGE, DigitLayout.QUESTION_BYTES - DigitLayout.IMAGE);
                network.look(memory);
                int digit = Network.digit(memory);
                count(memory, digit, batch.u8(message + DigitLayout.LABEL));
                answer(batch, memory, outline, digit);
            } else {
                batch.drop(DropReason.MALFORMED);
            }
        }
    }

    private static boolean isQuestion(Batch batch, long outline) {
        if (!Outline.hasTransport(outline) || Outline.isFragment(outline) || Outline.protocol(outline) != Ipv4Layout.UDP
                || Outline.transportLength(outline) < UdpLayout.HEADER_BYTES + DigitLayout.QUESTION_BYTES) {
            return false;
        }
        int message = Outline.transport(outline) + UdpLayout.HEADER_BYTES;
        return batch.i32(message) == DigitLayout.MAGIC && batch.u8(message + DigitLayout.PURPOSE) == DigitLayout.QUESTION;
    }

    private static void count(FwpMemory memory, int digit, int label) {
        add(memory, NetworkLayout.ANSWERED);
        if (label < Network.SCORES) {
            add(memory, label == digit ? NetworkLayout.RIGHT : NetworkLayout.WRONG);
        }
    }

    private static void add(FwpMemory memory, long offset) {
        memory.putLong(offset, memory.getLong(offset) + 1);
    }

    /** Turns the question around and makes an answer of it, with right lengths and checksums. */
    private static void answer(Batch batch, FwpMemory memory, long outline, int digit) {
        int transport = Outline.transport(outline);
        int message = transport + UdpLayout.HEADER_BYTES;
        batch.setU8(message + DigitLayout.PURPOSE, DigitLayout.ANSWER);
        batch.setU8(message + DigitLayout.DIGIT, digit);
        writeScores(batch, memory, message + DigitLayout.SCORES, digit);
        HeaderSwap.hardware(batch);
        HeaderSwap.addresses(batch, outline);
        HeaderSwap.ports(batch, outline);
        int network = Outline.network(outline);
        int length = UdpLayout.HEADER_BYTES + DigitLayout.ANSWER_BYTES;
        int total = transport - network + length;
        int checksum = batch.u16(network + Ipv4Layout.CHECKSUM);
        batch.setU16(network + Ipv4Layout.CHECKSUM, Checksum.update16(checksum, batch.u16(network + Ipv4Layout.TOTAL_LENGTH), total));
        batch.setU16(network + Ipv4Layout.TOTAL_LENGTH, total);
        batch.setU16(transport + UdpLayout.LENGTH, length);
        batch.setU16(transport + UdpLayout.CHECKSUM, 0);
        long sum = Checksum.sum(batch, transport, length) + Checksum.pseudoHeader(batch.i32(network + Ipv4Layout.SOURCE),
                batch.i32(network + Ipv4Layout.DESTINATION), Ipv4Layout.UDP, length);
        batch.setU16(transport + UdpLayout.CHECKSUM, Checksum.ofUdp(sum));
        batch.truncate(transport + length);
    }

    /** Scores as shares of a whole (softmax). */
    private static void writeScores(Batch batch, FwpMemory memory, int offset, int digit) {
        float most = Network.score(memory, digit);
        double all = 0;
        for (int each = 0; each < Network.SCORES; each++) {
            all += Math.exp(Network.score(memory, each) - most);
        }
        for (int each = 0; each < Network.SCORES; each++) {
            double share = Math.exp(Network.score(memory, each) - most) / all;
            batch.setU16(offset + each * Short.BYTES, (int) Math.round(share * DigitLayout.WHOLE));
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("answered", memory.getLong(NetworkLayout.ANSWERED), "right", memory.getLong(NetworkLayout.RIGHT), "wrong", memory.getLong(NetworkLayout.WRONG));
    }
}
