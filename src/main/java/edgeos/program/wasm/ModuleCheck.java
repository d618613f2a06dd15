package edgeos.program.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.AnnotatedInstruction;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Global;
import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;

/** Refuses, by name, whatever a valid module may have and an FWP may not: what would keep state outside of its bytes, run without fuel, or take the compiler too long. */
final class ModuleCheck {
    private static final int GARBAGE_COLLECTION = 0xfb00;
    private static final int BULK = 0xfc00;
    private static final int VECTORS = 0xfd00;
    private static final int THREADS = 0xfe00;

    private ModuleCheck() { }

    /** @throws RefusedModuleException with the name of the first thing that it may not have */
    static void check(WasmModule module) {
        for (FunctionType type : module.typeSection().types()) {
            if (type == null) {
                throw new RefusedModuleException("it has a type of garbage-collected objects, which are not supported");
            }
            type.params().forEach(value -> number("a parameter", value));
            type.returns().forEach(value -> number("a result", value));
        }
        for (Global global : module.globalSection().globals()) {
            number("a global", global.valueType());
        }
        for (int at = 0; at < module.tableSection().tableCount(); at++) {
            Table table = module.tableSection().getTable(at);
            if (table.limits().min() > ModuleLimits.TABLE_ENTRIES) {
                throw new RefusedModuleException("its table is too large: entries=" + table.limits().min() + " most=" + ModuleLimits.TABLE_ENTRIES);
            }
        }
        module.memorySection().ifPresent(section -> {
            if (section.getMemory(0).limits().shared()) {
                throw new RefusedModuleException("its memory is shared among threads, which are not supported");
            }
        });
        int function = module.importSection().importCount();
        for (FunctionBody body : module.codeSection().functionBodies()) {
            check(function++, body);
        }
    }

    private static void number(String what, ValType type) {
        if (!List.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64).contains(type)) {
            throw new RefusedModuleException(what + " is no number, and could not be kept in the FWP's memory: type=" + type.name());
        }
    }

    private static void check(int function, FunctionBody body) {
        int depth = 0;
        long jumps = 1;
        for (AnnotatedInstruction instruction : body.instructions()) {
            refusal(instruction.opcode()).ifPresent(why -> {
                throw new RefusedModuleException("it uses " + name(instruction.opcode()) + ": " + why + ": function=" + function);
            });
            depth = Math.max(depth, instruction.depth());
            jumps += switch (instruction.opcode()) {
                case BLOCK, LOOP, IF, ELSE, BR, BR_IF -> 1;
                case BR_TABLE -> instruction.operandCount();
                default -> 0;
            };
        }
        if (depth > ModuleLimits.NESTING) {
            throw new RefusedModuleException("its blocks are nested too deeply: function=" + function + " depth=" + depth + " most=" + ModuleLimits.NESTING);
        }
        if (jumps * (body.localTypes().size() + body.instructions().size()) > ModuleLimits.COMPLEXITY) {
            throw new RefusedModuleException("a function is too complex to be compiled: function=" + function + " instructions="
                    + body.instructions().size() + " jumps=" + jumps);
        }
    }

    private static java.util.Optional<String> refusal(OpCode opcode) {
        return java.util.Optional.ofNullable(switch (opcode) {
            case THROW, THROW_REF, TRY_TABLE -> "exceptions are not supported";
            case RETURN_CALL, RETURN_CALL_INDIRECT, CALL_REF, RETURN_CALL_REF -> "tail calls and typed references are not supported";
            case TABLE_SET, TABLE_INIT, TABLE_COPY, TABLE_GROW, TABLE_FILL -> "a changed table could not be cleaned with the FWP's memory";
            case DATA_DROP, ELEM_DROP -> "a dropped segment could not be restored with the FWP's memory";
            default -> byCode(opcode.opcode());
        });
    }

    private static String byCode(int code) {
        if (code >= THREADS) {
            return "threads are not supported";
        }
        if (code >= VECTORS) {
            return "vectors are not supported; build without -msimd128";
        }
        if (code >= GARBAGE_COLLECTION && code < BULK || code > OpCode.REF_FUNC.opcode() && code < GARBAGE_COLLECTION) {
            return "garbage-collected objects are not supported";
        }
        return null;
    }

    private static String name(OpCode opcode) {
        String name = opcode.name().toLowerCase(java.util.Locale.ROOT);
        int first = name.indexOf('_');
        return first < 0 ? name : name.substring(0, first) + "." + name.substring(first + 1);
    }
}
