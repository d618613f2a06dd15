package edgeos.program.net;

import edgeos.notation.PacketMatch;
import edgeos.program.Batch;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;

/**
 * Whether a frame matches. Frames without ports (ICMP, later fragments) count as port 0. What is not IPv4 has no addresses and so matches
 * {@code any} alone.
 */
final class FrameMatch {
    private FrameMatch() { }

    /** The first of these that matches; -1 if none does. */
    static int first(PacketMatch[] matches, Batch batch, long outline) {
        return Outline.isIpv4(outline) ? firstOfIpv4(matches, batch, outline) : firstOfOther(matches);
    }

    private static int firstOfIpv4(PacketMatch[] matches, Batch batch, long outline) {
        int protocol = Outline.protocol(outline);
        int source = FlowKey.source(batch, outline);
        int destination = FlowKey.destination(batch, outline);
        int sourcePort = FlowKey.sourcePort(batch, outline);
        int destinationPort = FlowKey.destinationPort(batch, outline);
        for (int index = 0; index < matches.length; index++) {
            if (matches[index].matches(protocol, source, sourcePort, destination, destinationPort)) {
                return index;
            }
        }
        return -1;
    }

    private static int firstOfOther(PacketMatch[] matches) {
        for (int index = 0; index < matches.length; index++) {
            if (matches[index].isAny()) {
                return index;
            }
        }
        return -1;
    }
}
