package edgeos.program.wasm;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.ProgramFault;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the module that its setting {@code file} names: code that nobody needs to trust. */
public final class WasmProgram implements Program {
    private record Layout(String content, int limitPages) { }

    private final LoadedModule module;
    private final Layout layout;
    private final int fuel;

    /**
     * The text of a module.
     *
     * @param settings {@code file}: its path; {@code limitPages}: how many pages of 64 KiB it may have; {@code fuelPerBatch}: how many instructions it may run at once
     * @throws IllegalArgumentException if there is no such file, or the module is refused
     */
    public WasmProgram(Settings settings) {
        String file = settings.text("file", "");
        byte[] content = Modules.read(file);
        layout = new Layout(Modules.identity(content), (int) settings.whole("limitPages", 16));
        fuel = (int) settings.whole("fuelPerBatch", 1_000_000);
        module = Modules.loaded(file, content, layout.content, layout.limitPages);
    }

    @Override
    public long stateBytes() {
        return module.layout().totalBytes();
    }

    @Override
    public void initialise(FwpMemory memory) {
        module.initialise(memory);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        LoadedModule.Own own = module.own();
        WasmInstance instance = own.instance();
        instance.bind(memory, batch.hypercalls(), fuel);
        try {
            while (run(batch, memory, own)) {
                continue;
            }
            instance.keepGlobals();
        } finally {
            instance.release();
        }
    }

    /** Hands over as many messages as the module has room for; false if there are no more, or it handled fewer. */
    private boolean run(Batch batch, FwpMemory memory, LoadedModule.Own own) {
        Room room = module.room();
        batch.mark();
        int count = room.fill(batch, memory, own.given());
        batch.rewind();
        if (count == 0) {
            return dropTooLong(batch);
        }
        int handled = own.instance().onBatch(count);
        if (handled < 0 || handled > count) {
            throw new ProgramFault(FaultReason.FORGED_CURSOR, "it handled other messages than it was given: handled=" + handled + " given=" + count);
        }
        for (int number = 0; number < handled && batch.next(); number++) {
            room.settle(batch, memory, own.given(), number);
        }
        return handled == count;
    }

    private static boolean dropTooLong(Batch batch) {
        boolean isThere = batch.next();
        if (isThere) {
            batch.drop(DropReason.TOO_LONG);
        }
        return isThere;
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        var figures = new LinkedHashMap<String, Long>();
        module.figures().forEach((name, place) -> figures.put(name, memory.getLong(place)));
        figures.put("memoryPages", (long) memory.getInt(StateLayout.PAGES));
        figures.put("refusedGrowth", (long) memory.getInt(StateLayout.REFUSED_GROWTH));
        return figures;
    }

    @Override
    public boolean isCompiledLate() {
        return true;
    }

    @Override
    public Object layout() {
        return layout;
    }
}
