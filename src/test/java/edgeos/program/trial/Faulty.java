package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.ProgramFault;
import java.util.Map;

/** Scribbles over its memory and its message, and then fails, as it is set to, at the message with the number that it is set to; 0: never. */
public final class Faulty implements Program {
    private static final long COUNT = 0;
    private static final long BYTES = 8192;
    private static final int SOURCE_ADDRESS = 26;

    private final String how;
    private final long at;
    private final long address;

    public Faulty(Settings settings) {
        how = settings.text("how", "exception");
        at = settings.whole("at", 1);
        address = settings.whole("address", -1);
    }

    @Override
    public long stateBytes() {
        return BYTES;
    }

    @Override
    public void initialise(FwpMemory memory) {
        if (how.equals("initialise")) {
            fail("exception", memory);
        }
        memory.putLong(BYTES - 8, 0x1234_5678);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long count = memory.getLong(COUNT) + 1;
            memory.putLong(COUNT, count);
            memory.putLong(8 + count * 8 % (BYTES - 16), batch.i64(batch.length() - 8));
            batch.setU8(0, 0xee);
            if (count == at && (address < 0 || (batch.i32(SOURCE_ADDRESS) & 0xffff_ffffL) == address)) {
                fail(how, memory);
            }
        }
    }

    private static void fail(String how, FwpMemory memory) {
        switch (how) {
            case "exception" -> throw new IllegalArgumentException("as set");
            case "memory" -> memory.putLong(BYTES, 1);
            case "negative" -> memory.getLong(-8);
            case "stack" -> recurse(memory, 0);
            case "exhausted" -> throw new OutOfMemoryError("as set");
            case "error" -> throw new AssertionError("as set");
            case "known" -> throw new ProgramFault(FaultReason.TRAP, "unreachable");
            default -> { }
        }
    }

    private static long recurse(FwpMemory memory, long depth) {
        return memory.getLong(COUNT) + recurse(memory, depth + 1);
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        if (how.equals("figures")) {
            throw new IllegalStateException("as set");
        }
        return Map.of("count", memory.getLong(COUNT));
    }
}
