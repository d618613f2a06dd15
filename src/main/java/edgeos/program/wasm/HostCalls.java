package edgeos.program.wasm;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import edgeos.notation.FaultReason;
import edgeos.program.Hypercalls;
import edgeos.program.ProgramFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a module may import, all from {@code edgeos}: its hypercalls, and a line for the event log. Whatever else an FWP needs (records, verdicts, the time) lies in its memory,
 * where reading it costs no call. Each call costs fuel.
 *
 * <p>Owned by the thread of its instance. Arguments are checked as if by an enemy: an address outside of linear memory is a fault.
 */
final class HostCalls {
    /** The module that everything is imported from. */
    static final String MODULE = "edgeos";
    private static final int CALL_FUEL = 200;
    private static final int MOST_LINE_BYTES = 200;
    private static final ValType I32 = ValType.I32;
    private static final ValType I64 = ValType.I64;

    private static final Map<String, FunctionType> TYPES = new TreeMap<>(Map.of(
            "open", FunctionType.of(List.of(I32), List.of(I64)),
            "close", FunctionType.of(List.of(I64), List.of(I32)),
            "read", FunctionType.of(List.of(I64, I64, I32, I32), List.of(I32)),
            "write", FunctionType.of(List.of(I64, I64, I32, I32), List.of(I32)),
            "signal", FunctionType.of(List.of(I32), List.of(I32)),
            "log", FunctionType.of(List.of(I32, I32), List.of(I32))));

    private final WasmMemory memory;
    private final Fuel fuel;
    private final long[] result = new long[1];
    private Hypercalls gate;

    HostCalls(WasmMemory memory, Fuel fuel) {
        this.memory = memory;
        this.fuel = fuel;
    }

    /** Refuses whatever a module imports that is not here, by its name. */
    static void check(WasmModule module) {
        module.importSection().stream().map(FunctionImport.class::cast).forEach(wanted -> {
            FunctionType type = wanted.module().equals(MODULE) ? TYPES.get(wanted.name()) : null;
            if (type == null) {
                throw new RefusedModuleException("it imports " + wanted.module() + "." + wanted.name() + "; there is only "
                        + MODULE + "." + String.join(", " + MODULE + ".", TYPES.keySet()));
            }
            if (!type.equals(module.typeSection().getType(wanted.typeIndex()))) {
                throw new RefusedModuleException("it imports " + MODULE + "." + wanted.name() + " with other parameters or results than it has; see edgeos.h");
            }
        });
    }

    /** Says through which gate calls go; null: through none, as while the template initialises. */
    void through(Hypercalls next) {
        gate = next;
    }

    /** All of them, for an instance to import. */
    ImportFunction[] functions() {
        return TYPES.keySet().stream().map(name -> new HostFunction(MODULE, name, TYPES.get(name), handle(name))).toArray(ImportFunction[]::new);
    }

    private WasmFunctionHandle handle(String name) {
        return (instance, arguments) -> {
            fuel.pay(CALL_FUEL);
            result[0] = gate == null ? Hypercalls.REFUSED : call(name, arguments);
            return result;
        };
    }

    private long call(String name, long[] arguments) {
        return switch (name) {
            case "open" -> gate.open((int) arguments[0]);
            case "close" -> gate.close(arguments[0]) ? 1 : 0;
            case "signal" -> gate.signal((int) arguments[0]) ? 1 : 0;
            case "read" -> gate.read(arguments[0], arguments[1], memory.bytes(), place(arguments), size(arguments));
            case "write" -> gate.write(arguments[0], arguments[1], memory.bytes(), place(arguments), size(arguments));
            case "log" -> gate.log(line((int) arguments[0], (int) arguments[1])) ? 1 : 0;
            default -> throw new ProgramFault(FaultReason.TRAP, "no such call: " + name);
        };
    }

    private long place(long[] arguments) {
        return memory.place((int) arguments[2], size(arguments));
    }

    private static int size(long[] arguments) {
        return (int) arguments[3];
    }

    private String line(int address, int length) {
        memory.place(address, length);
        byte[] text = memory.readBytes(address, Math.min(length, MOST_LINE_BYTES));
        return new String(text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
    }
}
