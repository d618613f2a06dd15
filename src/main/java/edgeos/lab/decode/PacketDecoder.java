package edgeos.lab.decode;

import edgeos.program.packet.ArpLayout;
import edgeos.program.packet.ByteOctets;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes a frame layer by layer: Ethernet, 802.1Q, ARP, IPv4, IPv6, TCP, UDP, ICMP, and the data that remains. Says of each checksum
 * whether it is right. Never fails: what is cut short or cannot be is a field marked wrong, and what nobody knows is data. The layers
 * cover each byte of the frame exactly once.
 *
 * <p>Used by one thread; any.
 */
public final class PacketDecoder {
    private static final int VLAN_MASK = 0xfff;

    private final Octets frame;
    private final List<Layer> layers = new ArrayList<>();

    private PacketDecoder(byte[] frame) {
        this.frame = new ByteOctets(frame);
    }

    /** The layers of a frame, from the outside in; none if there are no bytes. */
    public static List<Layer> decode(byte[] frame) {
        var decoder = new PacketDecoder(frame);
        if (frame.length > 0) {
            decoder.ethernet();
        }
        return List.copyOf(decoder.layers);
    }

    /** The bytes that are decoded. */
    Octets frame() {
        return frame;
    }

    /** Adds a layer. */
    void add(Layer layer) {
        layers.add(layer);
    }

    /** True, and a wrong layer is added of what is there, if a header of so many bytes does not fit. */
    boolean isCut(String name, int offset, int end, int headerBytes) {
        int there = end - offset;
        if (there >= headerBytes) {
            return false;
        }
        if (there > 0) {
            add(new LayerWriter(frame, name, offset).field("Header", 0, there, "cut short: " + there + " of " + headerBytes + " bytes", true)
                    .layer(there));
        }
        return true;
    }

    /** Adds what remains as data. */
    void data(String name, int offset, int end) {
        if (end > offset) {
            int bytes = end - offset;
            add(new LayerWriter(frame, name, offset).field("Bytes", 0, bytes, Integer.toString(bytes))
                    .field("Text", 0, bytes, Words.preview(frame, offset, bytes)).layer(bytes));
        }
    }

    private void ethernet() {
        if (isCut("Ethernet", 0, frame.length(), EthernetLayout.HEADER_BYTES)) {
            return;
        }
        int type = frame.u16(EthernetLayout.TYPE);
        add(new LayerWriter(frame, "Ethernet", 0).hardware("Destination", EthernetLayout.DESTINATION)
                .hardware("Source", EthernetLayout.SOURCE).field("Type", EthernetLayout.TYPE, 2, Words.etherType(type))
                .layer(EthernetLayout.HEADER_BYTES));
        if (type == EthernetLayout.VLAN) {
            vlan();
        } else {
            network(type, EthernetLayout.HEADER_BYTES);
        }
    }

    private void vlan() {
        int offset = EthernetLayout.TAG;
        if (isCut("VLAN", offset, frame.length(), EthernetLayout.TAG_BYTES)) {
            return;
        }
        int tag = frame.u16(offset);
        int type = frame.u16(offset + 2);
        add(new LayerWriter(frame, "VLAN", offset).field("Priority", 0, 1, Integer.toString(tag >>> 13))
                .field("VLAN", 0, 2, Integer.toString(tag & VLAN_MASK)).field("Type", 2, 2, Words.etherType(type))
                .layer(EthernetLayout.TAG_BYTES));
        network(type, offset + EthernetLayout.TAG_BYTES);
    }

    private void network(int type, int offset) {
        switch (type) {
            case EthernetLayout.IPV4 -> new InternetDecoder(this).ipv4(offset, frame.length(), false);
            case EthernetLayout.IPV6 -> new InternetDecoder(this).ipv6(offset, frame.length());
            case EthernetLayout.ARP -> arp(offset);
            default -> data("Data", offset, frame.length());
        }
    }

    private void arp(int offset) {
        if (isCut("ARP", offset, frame.length(), ArpLayout.MESSAGE_BYTES)) {
            return;
        }
        int operation = frame.u16(offset + ArpLayout.OPERATION);
        String word = switch (operation) {
            case 1 -> " request";
            case 2 -> " reply";
            default -> "";
        };
        add(new LayerWriter(frame, "ARP", offset).u16("Hardware", ArpLayout.HARDWARE)
                .field("Protocol", ArpLayout.PROTOCOL, 2, Words.etherType(frame.u16(offset + ArpLayout.PROTOCOL)))
                .u8("Hardware length", ArpLayout.HARDWARE_LENGTH).u8("Protocol length", ArpLayout.PROTOCOL_LENGTH)
                .field("Operation", ArpLayout.OPERATION, 2, operation + word)
                .hardware("Sender", ArpLayout.SENDER_HARDWARE).address("Sender address", ArpLayout.SENDER_ADDRESS)
                .hardware("Target", ArpLayout.TARGET_HARDWARE).address("Target address", ArpLayout.TARGET_ADDRESS)
                .layer(ArpLayout.MESSAGE_BYTES));
        data("Padding", offset + ArpLayout.MESSAGE_BYTES, frame.length());
    }
}
