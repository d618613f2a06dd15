package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.RewriteInput;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.net.Endpoint;
import edgeos.program.packet.Outline;
import java.util.List;
import java.util.Map;

/**
 * Click's IPRewriter: TCP and UDP packets of a flow that is known are rewritten as it says, whatever input they come by; the first of another flow is treated as its
 * input says. A flow is forgotten when the FWP is recycled. {@code tableFull} without room or a free port, {@code noRoute} for inputs that drop and for what has no ports, such as fragments behind the first.
 */
public final class IpRewriter implements Program {
    private final List<RewriteInput> inputs;
    private final RewriterTable table;

    /**
     * A rewriter; reads {@code inputs} and {@code mostFlows}.
     *
     * @throws IllegalArgumentException if an input cannot be read
     */
    public IpRewriter(Settings settings) {
        inputs = settings.lines("inputs").stream().map(RewriteInput::parse).toList();
        table = new RewriterTable((int) settings.whole("mostFlows", 1024));
    }

    @Override
    public long stateBytes() {
        return table.stateBytes();
    }

    @Override
    public Object layout() {
        return List.of(inputs, table.mostFlows());
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            RewriteInput input = batch.inPort() < inputs.size() ? inputs.get(batch.inPort()) : null;
            long outline = IpPlace.of(batch);
            if (Outline.hasPorts(outline)) {
                translate(batch, memory, outline, input);
            } else if (input instanceof RewriteInput.Pass pass) {
                batch.send(pass.port());
            } else {
                batch.drop(Outline.isIpv4(outline) ? DropReason.NO_ROUTE : DropReason.MALFORMED);
            }
        }
    }

    private void translate(Batch batch, FwpMemory memory, long outline, RewriteInput input) {
        long addresses = RewriterLayout.addresses(Endpoint.address(batch, outline, true), Endpoint.address(batch, outline, false));
        long ports = RewriterLayout.ports(Endpoint.port(batch, outline, true), Endpoint.port(batch, outline, false), Outline.protocol(outline));
        long entry = table.find(memory, addresses, ports);
        if (RewriterTable.isThere(memory, entry)) {
            apply(batch, memory, outline, entry);
            return;
        }
        switch (input) {
            case RewriteInput.Pass pass -> batch.send(pass.port());
            case RewriteInput.Pattern pattern -> begin(batch, memory, outline, pattern, addresses, ports);
            case RewriteInput.Drop _ -> batch.drop(DropReason.NO_ROUTE);
            case null -> batch.drop(DropReason.NO_ROUTE);
        }
    }

    private void begin(Batch batch, FwpMemory memory, long outline, RewriteInput.Pattern pattern, long addresses, long ports) {
        long newAddresses = RewriterLayout.addresses(pattern.sourceAddress().orElse((int) (addresses >>> 32)), pattern.destinationAddress().orElse((int) addresses));
        int destinationPort = pattern.destinationPort().orElse(RewriterLayout.destinationPort(ports));
        long newPorts = freePorts(memory, batch.inPort(), pattern, newAddresses,
                RewriterLayout.ports(RewriterLayout.sourcePort(ports), destinationPort, Outline.protocol(outline)));
        if (newPorts == 0 || table.isFull(memory)) {
            batch.drop(DropReason.TABLE_FULL);
        } else {
            apply(batch, memory, outline, table.add(memory, addresses, ports, newAddresses, newPorts, pattern.forward(), pattern.reply()));
        }
    }

    /** The ports under which the flow leaves, so that its replies are told from those of others; 0 if none is free. */
    private long freePorts(FwpMemory memory, int input, RewriteInput.Pattern pattern, long addresses, long ports) {
        if (pattern.keepsPort()) {
            return isFree(memory, addresses, ports) ? ports : 0;
        }
        int choices = pattern.sourcePorts().size();
        long cursorAt = RewriterLayout.CURSORS + 4L * input;
        for (int tried = 0, choice = memory.getInt(cursorAt); tried < Math.min(choices, 2 * table.mostFlows() + 1); tried++, choice++) {
            long candidate = RewriterLayout.ports(pattern.sourcePorts().from() + choice % choices, RewriterLayout.destinationPort(ports), (int) ports & 0xff);
            if (isFree(memory, addresses, candidate)) {
                memory.putInt(cursorAt, (choice + 1) % choices);
                return candidate;
            }
        }
        return 0;
    }

    private boolean isFree(FwpMemory memory, long addresses, long ports) {
        return !table.has(memory, RewriterLayout.turnedAddresses(addresses), RewriterLayout.turnedPorts(ports));
    }

    private static void apply(Batch batch, FwpMemory memory, long outline, long entry) {
        long addresses = memory.getLong(entry + RewriterLayout.NEW_ADDRESSES);
        long ports = memory.getLong(entry + RewriterLayout.NEW_PORTS);
        Endpoint.rewrite(batch, outline, Outline.end(outline), true, (int) (addresses >>> 32), RewriterLayout.sourcePort(ports));
        Endpoint.rewrite(batch, outline, Outline.end(outline), false, (int) addresses, RewriterLayout.destinationPort(ports));
        batch.send(memory.getInt(entry + RewriterLayout.OUTPUT));
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("flows", (long) memory.getInt(RewriterLayout.FLOWS));
    }
}
