package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Cidr;
import edgeos.notation.Settings;
import edgeos.notation.click.ArpEntry;
import edgeos.notation.click.EtherAddress;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.ArpLayout;
import edgeos.program.packet.EthernetLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Click's ARPResponder: answers requests for its addresses, in place, by port 0, by the entry with the longest prefix, the last one of these; all else leaves unchanged by port 1. */
public final class ArpResponder implements Program {
    private static final int REPLIES = 0;
    private static final int OTHER = 1;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final int ETHERNET = 1;
    private static final int AT = EthernetLayout.HEADER_BYTES;

    private static final int ADDRESS_LENGTHS = 0x0604;

    /** What a network is told. */
    private record Answer(Cidr network, EtherAddress address) { }

    /** The longest prefix first. */
    private final List<Answer> answers;

    /**
     * A responder; reads {@code entries}.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public ArpResponder(Settings settings) {
        List<Answer> read = new ArrayList<>();
        settings.lines("entries").stream().map(ArpEntry::parse).forEach(entry -> entry.networks().forEach(network -> read.addFirst(new Answer(network, entry.address()))));
        read.sort(Comparator.comparingInt(answer -> -answer.network().prefix()));
        answers = List.copyOf(read);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            EtherAddress address = isRequest(batch) ? addressOf(batch.i32(AT + ArpLayout.TARGET_ADDRESS)) : null;
            if (address == null) {
                batch.send(OTHER);
            } else {
                answer(batch, address);
                batch.send(REPLIES);
            }
        }
    }

    private static boolean isRequest(Batch batch) {
        return batch.length() >= AT + ArpLayout.MESSAGE_BYTES && batch.u16(EthernetLayout.TYPE) == EthernetLayout.ARP
                && batch.u16(AT + ArpLayout.HARDWARE) == ETHERNET && batch.u16(AT + ArpLayout.PROTOCOL) == EthernetLayout.IPV4
                && batch.u16(AT + ArpLayout.OPERATION) == REQUEST;
    }

    private EtherAddress addressOf(int asked) {
        for (int answer = 0; answer < answers.size(); answer++) {
            if (answers.get(answer).network().contains(asked)) {
                return answers.get(answer).address();
            }
        }
        return null;
    }

    /** A frame without the padding of the request. */
    private static void answer(Batch batch, EtherAddress address) {
        batch.truncate(AT + ArpLayout.MESSAGE_BYTES);
        batch.setU16(AT + ArpLayout.HARDWARE_LENGTH, ADDRESS_LENGTHS);
        int askerHigh = batch.u16(AT + ArpLayout.SENDER_HARDWARE);
        int askerLow = batch.i32(AT + ArpLayout.SENDER_HARDWARE + 2);
        int asker = batch.i32(AT + ArpLayout.SENDER_ADDRESS);
        int asked = batch.i32(AT + ArpLayout.TARGET_ADDRESS);
        batch.setU16(EthernetLayout.DESTINATION, askerHigh);
        batch.setI32(EthernetLayout.DESTINATION + 2, askerLow);
        EtherRewrite.put(batch, EthernetLayout.SOURCE, address);
        batch.setU16(AT + ArpLayout.OPERATION, REPLY);
        EtherRewrite.put(batch, AT + ArpLayout.SENDER_HARDWARE, address);
        batch.setI32(AT + ArpLayout.SENDER_ADDRESS, asked);
        batch.setU16(AT + ArpLayout.TARGET_HARDWARE, askerHigh);
        batch.setI32(AT + ArpLayout.TARGET_HARDWARE + 2, askerLow);
        batch.setI32(AT + ArpLayout.TARGET_ADDRESS, asker);
    }
}
