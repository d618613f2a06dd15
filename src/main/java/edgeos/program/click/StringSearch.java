package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.notation.click.SearchText;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.List;
import java.util.Map;

/** Searches whole packets for strings, all at once; those that hold one leave by port 1, the others by port 0. Not an element of Click's own. */
public final class StringSearch implements Program {
    private static final int CLEAN = 0;
    private static final int FOUND = 1;
    private static final int PACKETS_FOUND = 0;
    private static final int STATE_BYTES = 8;

    private final StringAutomaton automaton;

    /**
     * A search; reads {@code strings} and {@code ignoreCase}.
     *
     * @throws IllegalArgumentException if a string cannot be read
     */
    public StringSearch(Settings settings) {
        List<byte[]> strings = settings.lines("strings").stream().map(SearchText::parse).toList();
        automaton = StringAutomaton.of(strings, settings.flag("ignoreCase", false));
    }

    @Override
    public long stateBytes() {
        return STATE_BYTES;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        long found = 0;
        while (batch.next()) {
            boolean holds = holds(batch);
            found += holds ? 1 : 0;
            batch.send(holds ? FOUND : CLEAN);
        }
        memory.putLong(PACKETS_FOUND, memory.getLong(PACKETS_FOUND) + found);
    }

    private boolean holds(Batch batch) {
        int state = 0;
        for (int at = 0; at < batch.length(); at++) {
            state = automaton.next(state, batch.u8(at));
            if (automaton.isEnd(state)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("found", memory.getLong(PACKETS_FOUND));
    }
}
