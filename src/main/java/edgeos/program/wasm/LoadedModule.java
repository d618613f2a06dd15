package edgeos.program.wasm;

import edgeos.memory.FwpMemory;
import edgeos.program.ProgramFault;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A compiled module with a limit to its memory, initialised once: what it remembered then is the checkpoint of every FWP of it. Immutable, but for the instances that wait for a
 * thread to take them.
 */
final class LoadedModule {
    /** A thread's own: an instance, and notes about the messages that are in it. */
    record Own(WasmInstance instance, Room.Given given) { }

    private final CompiledModule module;
    private final StateLayout layout;
    private final Room room;
    private final byte[] image;
    private final Map<String, Long> figures;
    private final ConcurrentLinkedQueue<WasmInstance> spare = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Own> own = ThreadLocal.withInitial(this::take);

    /**
     * Initialises a module.
     *
     * @throws RefusedModuleException if that fails, or takes too long
     */
    LoadedModule(CompiledModule module, int limitPages) {
        this.module = module;
        layout = new StateLayout(module.globals(), Math.min(limitPages, module.mostPages()));
        if (module.initialPages() > limitPages) {
            throw new RefusedModuleException("it wants more memory than it may have: pages=" + module.initialPages() + " limitPages=" + limitPages);
        }
        MemorySegment bytes = MemorySegment.ofArray(new long[(int) ((layout.totalBytes() + 7) / 8)]).asSlice(0, layout.totalBytes());
        var memory = new FwpMemory(bytes);
        try {
            var first = new WasmInstance(module, layout, memory);
            first.start();
            first.keepGlobals();
            room = Room.of(first, layout, first.constant(module.room()));
            figures = figures(first);
            first.release();
            spare.add(first);
        } catch (ProgramFault fault) {
            throw new RefusedModuleException("it failed to initialise: " + fault.reason().text() + ": " + fault.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failed) {
            throw RefusedModuleException.of(failed);
        }
        image = image(bytes);
    }

    private Map<String, Long> figures(WasmInstance first) {
        var places = new LinkedHashMap<String, Long>();
        module.figures().forEach((name, global) -> {
            int address = first.constant(global);
            if (address % Long.BYTES != 0) {
                throw new RefusedModuleException("its figure_" + name + " is not aligned to 8 bytes: address=" + address);
            }
            places.put(name, first.memory().place(address, Long.BYTES));
        });
        return places;
    }

    private static byte[] image(MemorySegment bytes) {
        long end = bytes.byteSize();
        while (end > 0 && bytes.get(ValueLayout.JAVA_BYTE, end - 1) == 0) {
            end--;
        }
        return bytes.asSlice(0, end).toArray(ValueLayout.JAVA_BYTE);
    }

    private Own take() {
        WasmInstance waiting = spare.poll();
        return new Own(waiting == null ? new WasmInstance(module, layout) : waiting, new Room.Given());
    }

    /** The instance of the thread that calls. */
    Own own() {
        return own.get();
    }

    StateLayout layout() {
        return layout;
    }

    Room room() {
        return room;
    }

    /** Where figures lie in an FWP's bytes, by name. */
    Map<String, Long> figures() {
        return figures;
    }

    /** Writes the checkpoint into zeroed memory; returns nothing but bytes that are not zero up to the last one. */
    void initialise(FwpMemory memory) {
        memory.putBytes(0, MemorySegment.ofArray(image), 0, image.length);
    }
}
