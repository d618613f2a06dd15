package edgeos.program.wasm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Global;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.StartSection;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A module that was checked, rewritten, and compiled to Java's bytecode. Immutable; any thread may make instances of it. */
final class CompiledModule {
    private static final String ON_BATCH = "on_batch";
    private static final String INIT = "init";
    private static final String ROOM = "edgeos_room";
    private static final String FIGURE = "figure_";
    private static final FunctionType TAKES_COUNT = FunctionType.of(List.of(ValType.I32), List.of(ValType.I32));

    private final WasmModule module;
    private final Function<Instance, Machine> machines;
    private final int[] mutableGlobals;
    private final int fuelGlobal;
    private final List<Integer> starters;
    private final Map<String, Export> exports;
    private final int initialPages;
    private final int mostPages;

    private CompiledModule(WasmModule original, WasmModule rewritten) {
        module = rewritten;
        exports = exports(original);
        fuelGlobal = original.globalSection().globalCount();
        Global[] globals = original.globalSection().globals();
        mutableGlobals = IntStream.range(0, globals.length).filter(at -> globals[at].mutabilityType() == MutabilityType.Var).toArray();
        starters = starters(original);
        var memory = original.memorySection().filter(section -> section.memoryCount() == 1)
                .orElseThrow(() -> new RefusedModuleException("it has no memory of its own"));
        initialPages = memory.getMemory(0).limits().initialPages();
        mostPages = memory.getMemory(0).limits().maximumPages();
        function(ON_BATCH, TAKES_COUNT);
        constant(ROOM);
        machines = MachineFactoryCompiler.builder(rewritten).withInterpreterFallback(InterpreterFallback.FAIL).compile();
    }

    /**
     * Checks and compiles a module. Takes up to seconds.
     *
     * @throws RefusedModuleException if it is malformed, or has what an FWP may not have
     */
    static CompiledModule of(byte[] bytes) {
        ModuleOutline outline = ModuleOutline.of(bytes);
        try {
            WasmModule original = parse(bytes);
            if (original.codeSection().functionBodyCount() != original.functionSection().functionCount()) {
                throw new RefusedModuleException("it is malformed: it declares other functions than it has");
            }
            ModuleCheck.check(original);
            HostCalls.check(original);
            return new CompiledModule(original, parse(FuelRewriter.rewritten(bytes, outline, original)));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError | OutOfMemoryError failed) {
            throw RefusedModuleException.of(failed);
        }
    }

    private static WasmModule parse(byte[] bytes) {
        return Parser.builder().withCustomParsers(Map.of()).build().parse(() -> new java.io.ByteArrayInputStream(bytes));
    }

    private static Map<String, Export> exports(WasmModule module) {
        var exports = new LinkedHashMap<String, Export>();
        for (int at = 0; at < module.exportSection().exportCount(); at++) {
            exports.put(module.exportSection().getExport(at).name(), module.exportSection().getExport(at));
        }
        return exports;
    }

    private List<Integer> starters(WasmModule original) {
        var functions = new ArrayList<Integer>();
        original.startSection().map(StartSection::startIndex).ifPresent(index -> functions.add(index.intValue()));
        for (String name : List.of("_initialize", INIT)) {
            if (exports.containsKey(name)) {
                functions.add(function(name, FunctionType.empty()));
            }
        }
        return List.copyOf(functions);
    }

    private int function(String name, FunctionType type) {
        Export export = exports.get(name);
        if (export == null || export.exportType() != ExternalType.FUNCTION) {
            throw new RefusedModuleException("it exports no function " + name + "; see edgeos.h");
        }
        if (!typeOf(export.index()).equals(type)) {
            throw new RefusedModuleException("its function " + name + " has other parameters or results than edgeos.h says");
        }
        return export.index();
    }

    private FunctionType typeOf(int function) {
        int own = function - module.importSection().importCount();
        return own >= 0 ? module.functionSection().getFunctionType(own, module.typeSection())
                : FunctionType.of(List.of(), List.of(ValType.V128));
    }

    private int constant(String name) {
        Export export = exports.get(name);
        if (export == null || export.exportType() != ExternalType.GLOBAL) {
            throw new RefusedModuleException("it exports no global " + name + "; see edgeos.h");
        }
        Global global = module.globalSection().getGlobal(export.index());
        if (global.mutabilityType() != MutabilityType.Const || !global.valueType().equals(ValType.I32)) {
            throw new RefusedModuleException("its global " + name + " is no constant address");
        }
        return export.index();
    }

    /** How many mutable globals an FWP of it has to keep. */
    int globals() {
        return mutableGlobals.length;
    }

    /** Which globals those are. */
    int mutableGlobal(int number) {
        return mutableGlobals[number];
    }

    /** The global that holds the fuel; the one behind it holds the stack. */
    int fuelGlobal() {
        return fuelGlobal;
    }

    /** How many pages of memory it starts with. */
    int initialPages() {
        return initialPages;
    }

    /** How many pages it says it will ever want. */
    int mostPages() {
        return mostPages;
    }

    /** What is called once, in this order, when the template is loaded. */
    List<Integer> starters() {
        return starters;
    }

    /** The function that is called for each batch. */
    int onBatch() {
        return function(ON_BATCH, TAKES_COUNT);
    }

    /** The global with the address of its room. */
    int room() {
        return constant(ROOM);
    }

    /** The globals with the addresses of its figures, by name. */
    Map<String, Integer> figures() {
        var figures = new LinkedHashMap<String, Integer>();
        exports.keySet().stream().filter(name -> name.startsWith(FIGURE) && name.length() > FIGURE.length()).sorted()
                .forEach(name -> figures.put(name.substring(FIGURE.length()), constant(name)));
        return figures;
    }

    /** An instance over this memory, its globals and tables as the module says; nothing of it has run. */
    Instance instance(WasmMemory memory, HostCalls calls) {
        return Instance.builder(module).withMachineFactory(machines).withMemoryFactory(_ -> memory).withStart(false)
                .withImportValues(ImportValues.builder().addFunction(calls.functions()).build()).build();
    }
}
