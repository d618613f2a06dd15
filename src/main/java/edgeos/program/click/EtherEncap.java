package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.EtherAddress;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.EthernetLayout;

/** Click's EtherEncap: an Ethernet header before the packet; {@code tooLong} where that would be longer than any message. */
public final class EtherEncap implements Program {
    private final int etherType;
    private final EtherAddress source;
    private final EtherAddress destination;

    /**
     * An encapsulator; reads {@code etherType}, {@code source}, and {@code destination}.
     *
     * @throws IllegalArgumentException if an address cannot be read
     */
    public EtherEncap(Settings settings) {
        etherType = (int) settings.whole("etherType", EthernetLayout.IPV4);
        source = EtherAddress.parse(settings.text("source", ""));
        destination = EtherAddress.parse(settings.text("destination", ""));
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public int prependedBytes() {
        return EthernetLayout.HEADER_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (batch.prepend(EthernetLayout.HEADER_BYTES)) {
                EtherRewrite.write(batch, source, destination);
                batch.setU16(EthernetLayout.TYPE, etherType);
            } else {
                batch.drop(DropReason.TOO_LONG);
            }
        }
    }
}
