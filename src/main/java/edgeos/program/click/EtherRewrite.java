package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.EtherAddress;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.EthernetLayout;

/** Click's EtherRewrite: other hardware addresses in the Ethernet header that is there; {@code malformed} without one. */
public final class EtherRewrite implements Program {
    private final EtherAddress source;
    private final EtherAddress destination;

    /**
     * A rewriter; reads {@code source} and {@code destination}.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public EtherRewrite(Settings settings) {
        source = EtherAddress.parse(settings.text("source", ""));
        destination = EtherAddress.parse(settings.text("destination", ""));
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (batch.length() < EthernetLayout.HEADER_BYTES) {
                batch.drop(DropReason.MALFORMED);
            } else {
                write(batch, source, destination);
            }
        }
    }

    /** Writes both hardware addresses of a message that has room for them. */
    static void write(Batch batch, EtherAddress from, EtherAddress to) {
        put(batch, EthernetLayout.DESTINATION, to);
        put(batch, EthernetLayout.SOURCE, from);
    }

    /** Writes a hardware address. */
    static void put(Batch batch, int offset, EtherAddress address) {
        batch.setU16(offset, address.high());
        batch.setI32(offset + 2, address.low());
    }
}
