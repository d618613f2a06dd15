package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.Route;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;
import java.util.Arrays;
import java.util.List;

/**
 * Click's RadixIPLookup: a packet leaves by the port of the longest prefix that its destination is in; {@code noRoute} if there is none. Of two routes to
 * one network the last counts.
 */
public final class RadixIpLookup implements Program {
    private static final int BITS = 32;
    private static final int NOWHERE = -1;

    /** Nodes of a binary trie: child for a 0, child for a 1 (0: none), port. */
    private final int[] nodes;

    /**
     * A table; reads {@code routes}.
     *
     * @throws IllegalArgumentException if a route cannot be read
     */
    public RadixIpLookup(Settings settings) {
        nodes = trie(settings.lines("routes").stream().map(Route::parse).toList());
    }

    private static int[] trie(List<Route> routes) {
        int[] made = new int[3 * (1 + routes.stream().mapToInt(route -> route.network().prefix()).sum())];
        made[2] = NOWHERE;
        int end = 3;
        for (Route route : routes) {
            int node = 0;
            for (int bit = 0; bit < route.network().prefix(); bit++) {
                int child = node + bit(route.network().network(), bit);
                if (made[child] == 0) {
                    made[child] = end;
                    made[end + 2] = NOWHERE;
                    end += 3;
                }
                node = made[child];
            }
            made[node + 2] = route.port();
        }
        return Arrays.copyOf(made, end);
    }

    private static int bit(int address, int number) {
        return address >>> BITS - 1 - number & 1;
    }

    private int port(int address) {
        int port = nodes[2];
        int node = 0;
        for (int bit = 0; bit < BITS; bit++) {
            node = nodes[node + bit(address, bit)];
            if (node == 0) {
                return port;
            }
            port = nodes[node + 2] == NOWHERE ? port : nodes[node + 2];
        }
        return port;
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            int port = Outline.isIpv4(outline) ? port(FlowKey.destination(batch, outline)) : NOWHERE;
            if (port != NOWHERE) {
                batch.send(port);
            } else {
                batch.drop(Outline.isIpv4(outline) ? DropReason.NO_ROUTE : DropReason.MALFORMED);
            }
        }
    }
}
