package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import edgeos.program.Program;
import java.util.Map;

/** Makes the same calls for each message, sends it on, and counts what was refused. It opens its slot only while it has no handle that works. */
public final class Caller implements Program {
    private static final long DONE = 0;
    private static final long REFUSED = 8;
    private static final long HANDLE = 16;
    private static final long BYTES = 24;
    private static final long DATA = 32;
    private static final long SIZE = 64;

    private final String[] calls;
    private final int slot;
    private final long value;

    public Caller(Settings settings) {
        calls = settings.text("calls", "").split(",");
        slot = (int) settings.whole("slot", 16);
        value = settings.whole("value", 0);
    }

    @Override
    public long stateBytes() {
        return SIZE;
    }

    @Override
    public void initialise(FwpMemory memory) {
        memory.putLong(HANDLE, -1);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            for (String call : calls) {
                boolean done = call(call, batch, memory);
                memory.putLong(done ? DONE : REFUSED, memory.getLong(done ? DONE : REFUSED) + 1);
            }
            batch.send(0);
        }
    }

    private boolean call(String call, Batch batch, FwpMemory memory) {
        Hypercalls gate = batch.hypercalls();
        return switch (call) {
            case "open" -> opened(memory, gate);
            case "openMore" -> gate.open(slot) != Hypercalls.REFUSED;
            case "close" -> gate.close(memory.getLong(HANDLE));
            case "read" -> moved(memory, gate.read(memory.getLong(HANDLE), 0, memory, DATA, Long.BYTES));
            case "write" -> {
                memory.putLong(DATA, value);
                yield moved(memory, gate.write(memory.getLong(HANDLE), 0, memory, DATA, Long.BYTES));
            }
            case "readOutside" -> moved(memory, gate.read(memory.getLong(HANDLE), 0, memory, SIZE - 1, Integer.MAX_VALUE));
            case "fromMessage" -> batch.length() >= 8 && gate.read(batch.i64(batch.length() - 8), 0, memory, DATA, 8) >= 0;
            case "intoMessage" -> {
                batch.setI64(batch.length() - 8, memory.getLong(HANDLE));
                yield true;
            }
            case "signal" -> gate.signal(slot);
            case "log" -> gate.log("a line\nof two");
            default -> false;
        };
    }

    private boolean opened(FwpMemory memory, Hypercalls gate) {
        if (memory.getLong(HANDLE) == Hypercalls.REFUSED) {
            memory.putLong(HANDLE, gate.open(slot));
        }
        return memory.getLong(HANDLE) != Hypercalls.REFUSED;
    }

    private boolean moved(FwpMemory memory, int bytes) {
        if (bytes == Hypercalls.REFUSED) {
            memory.putLong(HANDLE, -1);
            return false;
        }
        memory.putLong(BYTES, bytes);
        return true;
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("done", memory.getLong(DONE), "refused", memory.getLong(REFUSED), "data", memory.getLong(DATA), "bytes", memory.getLong(BYTES));
    }
}
