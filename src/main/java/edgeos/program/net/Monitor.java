package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Outline;
import java.util.Map;

/**
 * Counts frames and bytes, all of them and those of each flow, and passes every frame on. A flow is an IPv4 protocol and both ends,
 * whatever the direction; ICMP counts as port 0. Flows beyond {@code mostFlows} are counted together.
 */
public final class Monitor implements Program {
    private final int mostFlows;
    private final int slotMask;

    /** A monitor; reads {@code mostFlows}. */
    public Monitor(Settings settings) {
        mostFlows = (int) settings.whole("mostFlows", 1024);
        slotMask = Hashing.slotsFor(mostFlows) - 1;
    }

    @Override
    public long stateBytes() {
        return MonitorLayout.TABLE + (slotMask + 1L) * MonitorLayout.ENTRY_BYTES;
    }

    @Override
    public Object layout() {
        return mostFlows;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long frames = 0;
        long bytes = 0;
        while (batch.next()) {
            frames++;
            bytes += batch.length();
            long outline = Outline.of(batch);
            if (Outline.isIpv4(outline)) {
                count(memory, FlowKey.high(batch, outline), FlowKey.low(batch, outline), batch.length());
            }
        }
        add(memory, MonitorLayout.FRAMES, frames);
        add(memory, MonitorLayout.BYTES, bytes);
    }

    private void count(FwpMemory memory, long high, long low, int lengthBytes) {
        long entry = find(memory, high, low);
        if (entry < 0) {
            add(memory, MonitorLayout.OVER_FRAMES, 1);
            add(memory, MonitorLayout.OVER_BYTES, lengthBytes);
        } else {
            add(memory, entry + MonitorLayout.FLOW_FRAMES, 1);
            add(memory, entry + MonitorLayout.FLOW_BYTES, lengthBytes);
        }
    }

    /** Offset of a flow's entry, which is made if there is none; -1 if there is no room for it. */
    private long find(FwpMemory memory, long high, long low) {
        int slot = Hashing.slot(high, low) & slotMask;
        while (true) {
            long entry = MonitorLayout.TABLE + (long) slot * MonitorLayout.ENTRY_BYTES;
            long there = memory.getLong(entry + MonitorLayout.HIGH);
            if (there == high && memory.getLong(entry + MonitorLayout.LOW) == low) {
                return entry;
            }
            if (there == FlowKey.NONE) {
                return make(memory, entry, high, low);
            }
            slot = slot + 1 & slotMask;
        }
    }

    private long make(FwpMemory memory, long entry, long high, long low) {
        if (memory.getLong(MonitorLayout.FLOWS) >= mostFlows) {
            return -1;
        }
        memory.putLong(entry + MonitorLayout.HIGH, high);
        memory.putLong(entry + MonitorLayout.LOW, low);
        add(memory, MonitorLayout.FLOWS, 1);
        return entry;
    }

    private static void add(FwpMemory memory, long offset, long more) {
        memory.putLong(offset, memory.getLong(offset) + more);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("flows", memory.getLong(MonitorLayout.FLOWS), "frames", memory.getLong(MonitorLayout.FRAMES),
                "bytes", memory.getLong(MonitorLayout.BYTES));
    }
}
