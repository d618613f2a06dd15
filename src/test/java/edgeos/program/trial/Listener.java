package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.ProgramFault;
import java.util.Map;

/** Faults unless all that it hears are answers of a {@link Talker}, of the full length, in order, and, unless it is {@code public}, for one client. */
public final class Listener implements Program {
    private static final long COUNT = 0;
    private static final long NEXT = 8;
    private static final long CLIENT = 16;

    private final int length;
    private final boolean isPublic;

    public Listener(Settings settings) {
        length = (int) settings.whole("lengthBytes", 1000);
        isPublic = settings.flag("public", false);
    }

    @Override
    public long stateBytes() {
        return 24;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            int client = Integer.reverseBytes(batch.i32(Talker.CLIENT));
            long number = Long.reverseBytes(batch.i64(Talker.NUMBER));
            boolean known = isPublic || memory.getLong(COUNT) == 0 || memory.getLong(CLIENT) == client;
            if (batch.length() != length || number < memory.getLong(NEXT) || !known) {
                throw new ProgramFault(FaultReason.LIMIT, "length=" + batch.length() + " number=" + number + " next=" + memory.getLong(NEXT) + " client=" + client);
            }
            memory.putLong(CLIENT, client);
            memory.putLong(NEXT, number + 1);
            memory.putLong(COUNT, memory.getLong(COUNT) + 1);
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("count", memory.getLong(COUNT));
    }
}
