package edgeos.engine.fwp;

import edgeos.program.net.Hashing;
import edgeos.program.packet.FlowKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Numbers for flows and clients: equal 5-tuples of one client have one number, which travels with a message on the mover's side, where no FWP can change it.
 *
 * <p>Open addressing with linear probing, by a hash that is seeded anew for each table: who knows how flows are hashed, but not the seed, cannot send flows that all meet in one place. When it is full, flows that nothing refers to are forgotten. Owned by the thread of the gates; movers and the manager read what concerns a flow that a message brought them.
 */
public final class FlowTable {
    /** What {@link #flow} says when it has no room. */
    public static final int FULL = -1;

    private static final long MIX_STEP = 0x9E3779B97F4A7C15L;

    private final int most;
    private final int mask;
    private final long seed = new SecureRandom().nextLong();
    private final int[] slots;
    private final long[] high;
    private final long[] low;
    private final int[] address;
    private final int[] clientSlots;
    private final int[] clientAddress;
    private final int[] clientOf;
    private final BitSet usedFlows = new BitSet();
    private final BitSet usedClients = new BitSet();
    /** By flow; made when the first one has a deadline. */
    private long[] deadlines = {};
    private int flows;
    private int nextFree;
    private int forgotten;
    private int nextClient;
    private Consumer<Runnable> hold = Runnable::run;

    /** A table of at most so many flows, a power of two. */
    public FlowTable(int most) {
        this.most = most;
        this.mask = most * 2 - 1;
        slots = new int[most * 2];
        clientSlots = new int[most * 2];
        high = new long[most];
        low = new long[most];
        address = new int[most];
        clientOf = new int[most];
        clientAddress = new int[most];
        Arrays.fill(slots, -1);
        Arrays.fill(clientSlots, -1);
    }

    /** Sets what forgets flows: it holds all others who refer to flows meanwhile. */
    public void forgetBy(Consumer<Runnable> holding) {
        hold = holding;
    }

    /**
     * The number of a flow, given out now if it is new.
     *
     * @param inUse tells which flows are referred to; asked only when there is no room
     * @return {@link #FULL} if there is no room
     */
    public int flow(long tupleHigh, long tupleLow, int client, Supplier<BitSet> inUse) {
        int at = slot(tupleHigh, tupleLow, client);
        for (int flow = slots[at]; flow >= 0; at = at + 1 & mask, flow = slots[at]) {
            if (high[flow] == tupleHigh && low[flow] == tupleLow && address[flow] == client) {
                return flow;
            }
        }
        if (flows == most) {
            hold.accept(() -> forgetAllBut(inUse.get()));
            return flows == most ? FULL : flow(tupleHigh, tupleLow, client, inUse);
        }
        int flow = usedFlows.nextClearBit(nextFree);
        nextFree = flow + 1;
        high[flow] = tupleHigh;
        low[flow] = tupleLow;
        address[flow] = client;
        clientOf[flow] = client(client);
        usedFlows.set(flow);
        flows++;
        slots[at] = flow;
        return flow;
    }

    private int client(int clientIpv4) {
        int at = slot(clientIpv4, 0, 0);
        for (int client = clientSlots[at]; client >= 0; at = at + 1 & mask, client = clientSlots[at]) {
            if (clientAddress[client] == clientIpv4) {
                return client;
            }
        }
        int client = usedClients.nextClearBit(nextClient);
        nextClient = client + 1;
        usedClients.set(client);
        clientAddress[client] = clientIpv4;
        clientSlots[at] = client;
        return client;
    }

    /** How often flows were forgotten: while this is the same, so are all numbers. */
    public int forgotten() {
        return forgotten;
    }

    private void forgetAllBut(BitSet inUse) {
        forgotten++;
        usedFlows.and(inUse);
        usedClients.clear();
        usedFlows.stream().forEach(flow -> usedClients.set(clientOf[flow]));
        Arrays.fill(slots, -1);
        Arrays.fill(clientSlots, -1);
        usedFlows.stream().forEach(flow -> place(slots, flow, slot(high[flow], low[flow], address[flow])));
        usedClients.stream().forEach(client -> place(clientSlots, client, slot(clientAddress[client], 0, 0)));
        flows = usedFlows.cardinality();
        nextFree = 0;
        nextClient = 0;
    }

    private void place(int[] table, int value, int first) {
        int at = first;
        while (table[at] >= 0) {
            at = at + 1 & mask;
        }
        table[at] = value;
    }

    /** Where to look first. Each word is mixed in before the next joins, so that none makes up for a change of another. */
    private int slot(long first, long second, int third) {
        return (int) Hashing.mix(Hashing.mix(Hashing.mix(first ^ seed) + second) + third) & mask;
    }

    /** The number of a flow's client. */
    public int clientOf(int flow) {
        return clientOf[flow];
    }

    /** A hash of a flow's 5-tuple, the same in every run. */
    public int tupleHash(int flow) {
        return (int) (Hashing.mix(Hashing.mix(high[flow] + MIX_STEP) + low[flow]) >>> 33);
    }

    /** The IPv4 address of a flow's client; 0 if it has none. */
    public int addressOf(int flow) {
        return address[flow];
    }

    /** The port of a flow's client; 0 if it has none. Any thread: of a flow that ends meanwhile, perhaps that of the next one. */
    public int portOf(int flow) {
        return FlowKey.clientPort(high[flow], low[flow], address[flow]);
    }

    /** A flow's protocol and both ends, as people write them; empty if it has none. By who holds the gates still. */
    public String textOf(int flow) {
        return FlowKey.text(high[flow], low[flow]);
    }

    /** Sets how long after it was due at its gate a message of this flow may leave; 0: at any time. */
    public void setDeadline(int flow, long nanos) {
        if (deadlines.length == 0 && nanos != 0) {
            deadlines = new long[most];
        }
        if (deadlines.length > 0) {
            deadlines[flow] = nanos;
        }
    }

    /** True once any flow had a deadline. */
    public boolean hasDeadlines() {
        return deadlines.length > 0;
    }

    /** How long after it was due at its gate a message of this flow may leave; 0: at any time. */
    public long deadlineNanos(int flow) {
        return deadlines.length == 0 ? 0 : deadlines[flow];
    }

    /** Numbers are below this. */
    int limit() {
        return usedFlows.length();
    }
}
