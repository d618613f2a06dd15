package edgeos.program.net;

import edgeos.program.Batch;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import edgeos.program.packet.UdpLayout;

/** Turns frames around by swapping both ends, which leaves every checksum right, for a sum does not depend on the order of its words. */
public final class HeaderSwap {
    private HeaderSwap() { }

    /** Swaps the hardware addresses of a frame that has an Ethernet header. */
    public static void hardware(Batch batch) {
        int destinationHigh = batch.i32(EthernetLayout.DESTINATION);
        int destinationLow = batch.u16(EthernetLayout.DESTINATION + 4);
        batch.setI32(EthernetLayout.DESTINATION, batch.i32(EthernetLayout.SOURCE));
        batch.setU16(EthernetLayout.DESTINATION + 4, batch.u16(EthernetLayout.SOURCE + 4));
        batch.setI32(EthernetLayout.SOURCE, destinationHigh);
        batch.setU16(EthernetLayout.SOURCE + 4, destinationLow);
    }

    /** Swaps the IPv4 addresses of an IPv4 frame. */
    public static void addresses(Batch batch, long outline) {
        int source = Outline.network(outline) + Ipv4Layout.SOURCE;
        int destination = Outline.network(outline) + Ipv4Layout.DESTINATION;
        int address = batch.i32(source);
        batch.setI32(source, batch.i32(destination));
        batch.setI32(destination, address);
    }

    /** Swaps the ports of a TCP or UDP frame. */
    public static void ports(Batch batch, long outline) {
        int ports = Outline.transport(outline) + UdpLayout.SOURCE_PORT;
        batch.setI32(ports, Integer.rotateLeft(batch.i32(ports), 16));
    }
}
