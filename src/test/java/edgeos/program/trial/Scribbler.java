package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.Map;

/** Keeps bytes of every message all over its memory: what an FWP that remembers a client's secrets looks like. Sends by the port that it is set to. */
public final class Scribbler implements Program {
    private static final long COUNT = 0;
    private static final long START = 8;

    private final long bytes;
    private final int ports;
    private final long seed;

    public Scribbler(Settings settings) {
        bytes = settings.whole("memoryBytes", 4096);
        ports = (int) settings.whole("ports", 1);
        seed = settings.whole("seed", 0);
    }

    @Override
    public long stateBytes() {
        return bytes;
    }

    @Override
    public void initialise(FwpMemory memory) {
        for (long at = START; at + 8 <= bytes; at += 520) {
            memory.putLong(at, seed + at);
        }
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long count = memory.getLong(COUNT) + 1;
            memory.putLong(COUNT, count);
            long place = START + Math.floorMod(count * 1312, (bytes - 16) / 8) * 8;
            memory.putLong(place, batch.length() >= 8 ? batch.i64(batch.length() - 8) : -1);
            batch.sendTo(ports);
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("count", memory.getLong(COUNT));
    }
}
