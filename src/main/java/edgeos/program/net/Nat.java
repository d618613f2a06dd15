package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.Cidr;
import edgeos.notation.DropReason;
import edgeos.notation.Ipv4Address;
import edgeos.notation.PortRange;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import java.util.List;
import java.util.Map;

/**
 * Network address and port translation (RFC 4787 with endpoint-independent mapping and filtering; ICMP as in RFC 5508), with
 * incremental checksums. {@link NatTable} holds the mappings.
 *
 * <p>From inside: TCP, UDP, and ICMP queries of the inside network get the outside address and a port (or identifier) of its own; a new
 * one if there is room, or {@code tableFull}. ICMP errors are rewritten together with the packet they carry. Other addresses, and what is
 * not IPv4, pass unchanged. From outside: only what a mapping leads inside; all other IPv4 has {@code noRoute}. Fragments and other
 * protocols have no ports to go by: {@code noRoute}. What is cut short is {@code malformed}.
 */
public final class Nat implements Program {
    private static final int INSIDE = 0;

    private final Cidr inside;
    private final int outsideAddress;
    private final PortRange ports;
    private final int mostFlows;
    private final NatTable table;

    /**
     * A NAT; reads {@code insideNetwork}, {@code outsideAddress}, {@code outsidePorts}, and {@code mostFlows}.
     *
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public Nat(Settings settings) {
        inside = Cidr.parse(settings.text("insideNetwork", ""));
        outsideAddress = Ipv4Address.parse(settings.text("outsideAddress", ""));
        ports = PortRange.parse(settings.text("outsidePorts", ""));
        mostFlows = (int) settings.whole("mostFlows", 1024);
        int first = Math.max(1, ports.from());
        table = new NatTable(first, Math.max(0, ports.to() - first + 1), mostFlows);
    }

    @Override
    public long stateBytes() {
        return table.stateBytes();
    }

    @Override
    public Object layout() {
        return List.of(ports, mostFlows);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = Outline.of(batch);
            if (Outline.isBroken(outline)) {
                batch.drop(DropReason.MALFORMED);
            } else if (!Outline.isIpv4(outline)) {
                batch.send(batch.inPort());
            } else if (batch.inPort() == INSIDE) {
                fromInside(batch, memory, outline);
            } else {
                fromOutside(batch, memory, outline);
            }
        }
    }

    private void fromInside(Batch batch, FwpMemory memory, long outline) {
        if (!inside.contains(Endpoint.address(batch, outline, true))) {
            batch.send(INSIDE);
        } else if (canGo(batch, outline)) {
            if (isError(batch, outline)) {
                errorFromInside(batch, memory, outline);
            } else {
                translateSource(batch, memory, outline);
            }
        }
    }

    private void translateSource(Batch batch, FwpMemory memory, long outline) {
        int port = table.outsidePortOrNew(memory, Outline.protocol(outline), Endpoint.address(batch, outline, true),
                Endpoint.port(batch, outline, true));
        if (port == NatTable.NONE) {
            batch.drop(DropReason.TABLE_FULL);
        } else {
            Endpoint.rewrite(batch, outline, Outline.end(outline), true, outsideAddress, port);
            batch.send(INSIDE);
        }
    }

    private void fromOutside(Batch batch, FwpMemory memory, long outline) {
        if (Endpoint.address(batch, outline, false) != outsideAddress) {
            batch.drop(DropReason.NO_ROUTE);
        } else if (canGo(batch, outline)) {
            if (isError(batch, outline)) {
                errorFromOutside(batch, memory, outline);
            } else {
                translateDestination(batch, memory, outline);
            }
        }
    }

    private void translateDestination(Batch batch, FwpMemory memory, long outline) {
        int mapping = table.mappingOf(memory, Outline.protocol(outline), Endpoint.port(batch, outline, false));
        if (mapping == NatTable.NONE) {
            batch.drop(DropReason.NO_ROUTE);
        } else {
            Endpoint.rewrite(batch, outline, Outline.end(outline), false, NatTable.insideAddress(memory, mapping),
                    NatTable.insidePort(memory, mapping));
            batch.send(1 - INSIDE);
        }
    }

    /** True if there is a port to go by; drops the message otherwise. */
    private static boolean canGo(Batch batch, long outline) {
        if (Outline.isFragment(outline) || !isKnown(Outline.protocol(outline))) {
            batch.drop(DropReason.NO_ROUTE);
            return false;
        }
        if (!Outline.hasTransport(outline)) {
            batch.drop(DropReason.MALFORMED);
            return false;
        }
        if (Outline.protocol(outline) == Ipv4Layout.ICMP && !isError(batch, outline) && !isQuery(batch, outline)) {
            batch.drop(DropReason.NO_ROUTE);
            return false;
        }
        return true;
    }

    private static boolean isKnown(int protocol) {
        return protocol == Ipv4Layout.ICMP || protocol == Ipv4Layout.TCP || protocol == Ipv4Layout.UDP;
    }

    private static boolean isQuery(Batch batch, long outline) {
        int type = batch.u8(Outline.transport(outline) + IcmpLayout.TYPE);
        return IcmpLayout.isRequest(type) || IcmpLayout.isReply(type);
    }

    private static boolean isError(Batch batch, long outline) {
        return Outline.protocol(outline) == Ipv4Layout.ICMP && IcmpLayout.isError(batch.u8(Outline.transport(outline) + IcmpLayout.TYPE));
    }

    /** The packet that an ICMP error carries, if there is a port to go by; drops the message and returns 0 otherwise. */
    private static long innerOf(Batch batch, long outline) {
        long inner = Outline.ofPacket(batch, Outline.transport(outline) + IcmpLayout.HEADER_BYTES,
                Outline.transportLength(outline) - IcmpLayout.HEADER_BYTES, true);
        if (Outline.isBroken(inner)) {
            batch.drop(DropReason.MALFORMED);
            return 0;
        }
        boolean canGo = Outline.hasTransport(inner) && (Outline.protocol(inner) != Ipv4Layout.ICMP || isQuery(batch, inner));
        if (!canGo) {
            batch.drop(DropReason.NO_ROUTE);
            return 0;
        }
        return inner;
    }

    /** An inside host complains of a packet that was sent to it: the packet's destination is the inside end. */
    private void errorFromInside(Batch batch, FwpMemory memory, long outline) {
        long inner = innerOf(batch, outline);
        if (inner == 0) {
            return;
        }
        int port = table.outsidePort(memory, Outline.protocol(inner), Endpoint.address(batch, inner, false), Endpoint.port(batch, inner, false));
        if (port == NatTable.NONE) {
            batch.drop(DropReason.NO_ROUTE);
            return;
        }
        translateError(batch, outline, inner, false, outsideAddress, port);
        Endpoint.rewriteAddress(batch, outline, true, outsideAddress);
        batch.send(INSIDE);
    }

    /** Somebody outside complains of a packet that we sent: the packet's source is one of our mappings. */
    private void errorFromOutside(Batch batch, FwpMemory memory, long outline) {
        long inner = innerOf(batch, outline);
        if (inner == 0) {
            return;
        }
        int mapping = Endpoint.address(batch, inner, true) == outsideAddress
                ? table.mappingOf(memory, Outline.protocol(inner), Endpoint.port(batch, inner, true)) : NatTable.NONE;
        if (mapping == NatTable.NONE) {
            batch.drop(DropReason.NO_ROUTE);
            return;
        }
        int address = NatTable.insideAddress(memory, mapping);
        translateError(batch, outline, inner, true, address, NatTable.insidePort(memory, mapping));
        Endpoint.rewriteAddress(batch, outline, false, address);
        batch.send(1 - INSIDE);
    }

    private static void translateError(Batch batch, long outline, long inner, boolean ofSource, int address, int port) {
        int end = Math.min(Outline.end(inner), Outline.end(outline));
        long change = Endpoint.rewrite(batch, inner, end, ofSource, address, port);
        int checksumAt = Outline.transport(outline) + IcmpLayout.CHECKSUM;
        batch.setU16(checksumAt, Checksum.updateBy(batch.u16(checksumAt), change));
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("flows", (long) memory.getInt(NatLayout.ALL));
    }
}
