package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Spreads the flows of one service over servers by consistent hashing, and gives what they answer the service's address again. The table ({@link MaglevTable}) is
 * made once, when the template initialises itself: it is what a new balancer finds in its memory.
 *
 * <p>From clients: frames to the service's address go to the server that the hash of their flow leads to; where there is no server, {@code noRoute}. Fragments go by
 * addresses and protocol alone, so that all parts of a packet stay together; so do ICMP errors, which need not reach the server that they are about. From servers: a
 * server's address becomes the service's. Other addresses, and what is not IPv4, pass unchanged; what is cut short is {@code malformed}.
 */
public final class Balancer implements Program {
    private static final int CLIENTS = 0;
    private static final long BYTES_PER_KIBIBYTE = 1024;

    private final int service;
    private final int[] servers;
    private final long stateBytes;
    private final int entries;

    /**
     * A balancer; reads {@code address}, {@code servers}, and {@code tableKibibytes}: the size of its memory.
     *
     * @throws IllegalArgumentException if an address cannot be read
     */
    public Balancer(Settings settings) {
        service = Ipv4Address.parse(settings.text("address", ""));
        servers = settings.lines("servers").stream().mapToInt(Ipv4Address::parse).distinct().toArray();
        stateBytes = settings.whole("tableKibibytes", 16) * BYTES_PER_KIBIBYTE;
        entries = MaglevTable.primeUpTo((int) (stateBytes - BalancerLayout.TABLE) / BalancerLayout.ENTRY_BYTES);
    }

    @Override
    public long stateBytes() {
        return stateBytes;
    }

    /** Other servers need another table: then it is recycled. */
    @Override
    public Object layout() {
        return List.of(stateBytes, Arrays.stream(servers).boxed().toList());
    }

    @Override
    public void initialise(FwpMemory memory) {
        if (servers.length > 0) {
            int[] table = MaglevTable.of(servers, entries);
            for (int entry = 0; entry < entries; entry++) {
                memory.putInt(BalancerLayout.TABLE + (long) entry * BalancerLayout.ENTRY_BYTES, table[entry]);
            }
        }
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long forwards = 0;
        long returns = 0;
        while (batch.next()) {
            long outline = Outline.of(batch);
            if (Outline.isBroken(outline) || isCutShort(outline)) {
                batch.drop(DropReason.MALFORMED);
            } else if (batch.inPort() == CLIENTS) {
                forwards += fromClient(batch, memory, outline);
            } else {
                returns += fromServer(batch, outline);
            }
        }
        memory.putLong(BalancerLayout.FORWARDS, memory.getLong(BalancerLayout.FORWARDS) + forwards);
        memory.putLong(BalancerLayout.RETURNS, memory.getLong(BalancerLayout.RETURNS) + returns);
    }

    private static boolean isCutShort(long outline) {
        return Outline.isIpv4(outline) && !Outline.isLaterFragment(outline) && !Outline.hasTransport(outline) && switch (Outline.protocol(outline)) {
            case Ipv4Layout.ICMP, Ipv4Layout.TCP, Ipv4Layout.UDP -> true;
            default -> false;
        };
    }

    private int fromClient(Batch batch, FwpMemory memory, long outline) {
        if (!Outline.isIpv4(outline) || Endpoint.address(batch, outline, false) != service) {
            batch.send(batch.inPort());
            return 0;
        }
        if (servers.length == 0) {
            batch.drop(DropReason.NO_ROUTE);
            return 0;
        }
        int entry = Integer.remainderUnsigned(hash(batch, outline), entries);
        readdress(batch, outline, false, memory.getInt(BalancerLayout.TABLE + (long) entry * BalancerLayout.ENTRY_BYTES));
        batch.send(batch.inPort());
        return 1;
    }

    /** Of both ends where every frame of the flow has ports, else of both addresses. */
    private static int hash(Batch batch, long outline) {
        if (Outline.isFragment(outline)) {
            int source = FlowKey.source(batch, outline);
            int destination = FlowKey.destination(batch, outline);
            return Hashing.agreed(FlowKey.high(source, 0, destination, 0, Outline.protocol(outline)), FlowKey.low(source, 0, destination, 0));
        }
        return Hashing.agreed(FlowKey.high(batch, outline), FlowKey.low(batch, outline));
    }

    private int fromServer(Batch batch, long outline) {
        boolean isServer = Outline.isIpv4(outline) && isServer(Endpoint.address(batch, outline, true));
        if (isServer) {
            readdress(batch, outline, true, service);
        }
        batch.send(batch.inPort());
        return isServer ? 1 : 0;
    }

    private boolean isServer(int address) {
        for (int server : servers) {
            if (server == address) {
                return true;
            }
        }
        return false;
    }

    private static void readdress(Batch batch, long outline, boolean source, int address) {
        if (Outline.hasTransport(outline)) {
            Endpoint.rewrite(batch, outline, Outline.end(outline), source, address, Endpoint.port(batch, outline, source));
        } else {
            Endpoint.rewriteAddress(batch, outline, source, address);
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("toServers", memory.getLong(BalancerLayout.FORWARDS), "toClients", memory.getLong(BalancerLayout.RETURNS));
    }
}
