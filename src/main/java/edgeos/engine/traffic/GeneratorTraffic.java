package edgeos.engine.traffic;

import edgeos.program.RepeatableRandom;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Ethernet / IPv4 frames with UDP, TCP, or ICMP echo requests, made at a rate, from many clients in turn; the same seed gives the same
 * frames. Each client speaks to one of the server's ports, so that a client is one flow.
 */
final class GeneratorTraffic implements Traffic {
    private static final double NANOS_PER_SECOND = 1e9;

    private final GeneratorSettings settings;
    private final FrameTemplate[] templates;
    private final Repeats[] repeats;
    private final int[] order;
    private final Clients clients;
    private final MessageNumber number = new MessageNumber();
    private final RepeatableRandom random;
    private final Pace pace;
    private final double gapNanos;
    private final boolean hasDeadlines;
    private final boolean isUniform;
    private int position;
    private int slot;

    GeneratorTraffic(GeneratorSettings settings) {
        this.settings = settings;
        this.random = new RepeatableRandom(settings.seed());
        this.order = settings.sizeOrder(random);
        this.templates = settings.sizes().parts().stream()
                .map(part -> new FrameTemplate(settings.protocol(), part.bytes(), settings.serverAddress())).toArray(FrameTemplate[]::new);
        this.repeats = Arrays.stream(templates).map(Repeats::new).toArray(Repeats[]::new);
        this.clients = new Clients(settings);
        this.pace = new Pace(settings.ratePerSecond() == 0);
        this.hasDeadlines = !settings.deadlines().micros().isEmpty();
        this.isUniform = templates.length == 1 && templates[0].repeats() && settings.packetsPerClient() == 0 && !hasDeadlines;
        this.gapNanos = settings.ratePerSecond() == 0 ? 0 : NANOS_PER_SECOND / settings.ratePerSecond();
    }

    private FrameTemplate template() {
        return templates[order[position]];
    }

    @Override
    public long dueNanos() {
        return pace.dueNanos();
    }

    @Override
    public int lengthBytes() {
        return template().lengthBytes();
    }

    @Override
    public void writeTo(MemorySegment ring, long offset) {
        repeats[order[position]].write(ring, offset, clients, slot, number);
    }

    /** Several at once only where nothing differs from frame to frame but whose it is, and its number. */
    @Override
    public int writeRecords(MemorySegment ring, long offset, int most) {
        if (!isUniform || pace.dueNanos() != AT_ONCE) {
            return 0;
        }
        int run = repeats[0].writeRecords(ring, offset, most, clients, slot, number);
        slot = (slot + run) % clients.count();
        return run;
    }

    @Override
    public int slots() {
        return clients.count();
    }

    @Override
    public int clientAddress() {
        return clients.address(slot);
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public long owner(int ofSlot) {
        return clients.owner(ofSlot);
    }

    @Override
    public long tupleHigh() {
        int ports = ports();
        return FlowKey.high(clients.address(slot), ports >>> 16, settings.serverAddress(), ports & 0xffff, settings.protocol());
    }

    @Override
    public long tupleLow() {
        int ports = ports();
        return FlowKey.low(clients.address(slot), ports >>> 16, settings.serverAddress(), ports & 0xffff);
    }

    @Override
    public long deadlineNanos() {
        return hasDeadlines ? settings.deadlines().nanos(slot) : 0;
    }

    /** The source port in the upper half, the server's port in the lower; 0 for what has none. */
    int ports() {
        return settings.protocol() == Ipv4Layout.ICMP ? 0 : clients.ports(slot);
    }

    @Override
    public void advance(long nowNanos) {
        clients.noteSent(slot, template().sequenceStep());
        slot = slot + 1 >= clients.count() ? 0 : slot + 1;
        position = position + 1 == order.length ? 0 : position + 1;
        number.next();
        if (gapNanos > 0) {
            pace.after(settings.poisson() ? -Math.log(1 - random.nextDouble()) * gapNanos : gapNanos);
        }
    }

    @Override
    public void setLoad(double factor, long nowNanos) {
        pace.setFactor(factor, nowNanos);
    }

    @Override
    public void setClients(int count) {
        clients.setCount(count == 0 ? settings.clients() : Math.clamp(count, 1, GeneratorSettings.MOST_CLIENTS));
        slot = slot >= clients.count() ? 0 : slot;
    }

    @Override
    public void close() { }
}
