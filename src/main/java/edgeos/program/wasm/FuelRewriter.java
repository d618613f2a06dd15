package edgeos.program.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.WasmWriter;
import com.dylibso.chicory.wasm.types.AnnotatedInstruction;
import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.SectionId;
import edgeos.program.wasm.ModuleOutline.Body;
import edgeos.program.wasm.ModuleOutline.Section;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a module so that it stops by itself. Two globals are added, behind its own: fuel, and bytes of stack. Every function, where it starts, and every loop, each time
 * round, takes as much fuel as it has instructions; a function that calls takes stack too, and whoever called it sets the stack back afterwards, however it returned.
 * Below zero it traps. So the end comes at the same instruction on every machine, and no thread needs to be interrupted.
 *
 * <p>The start function is taken out: it is called once, with fuel, when the template is loaded.
 *
 * <p>The module must have been validated before: then none of its instructions names the globals and locals that are added here.
 */
final class FuelRewriter {
    private static final int I32 = 0x7f;
    private static final int MUTABLE = 0x01;
    private static final int EMPTY_BLOCK = 0x40;
    private static final int FRAME_BYTES = 160;
    private static final int LOCAL_BYTES = 16;
    private static final int OPERAND_BYTES = 4;
    private static final int MOST_OPERANDS = 256;

    private final byte[] bytes;
    private final ModuleOutline outline;
    private final WasmModule module;
    private final int imports;
    private final int fuelGlobal;
    private final int stackGlobal;

    private FuelRewriter(byte[] bytes, ModuleOutline outline, WasmModule module) {
        this.bytes = bytes;
        this.outline = outline;
        this.module = module;
        this.imports = module.importSection().importCount();
        this.fuelGlobal = module.globalSection().globalCount();
        this.stackGlobal = fuelGlobal + 1;
    }

    /**
     * The rewritten module. Fuel is the global behind all of its own, stack the one behind that.
     *
     * @param bytes the module
     * @param module what they were read and validated as
     */
    static byte[] rewritten(byte[] bytes, ModuleOutline outline, WasmModule module) {
        return new FuelRewriter(bytes, outline, module).rewrite();
    }

    private byte[] rewrite() {
        var out = new WasmWriter();
        boolean hasGlobals = false;
        for (Section section : outline.sections()) {
            int id = section.id();
            if (!hasGlobals && id >= SectionId.GLOBAL) {
                hasGlobals = true;
                out.writeSection(SectionId.GLOBAL, globals(id == SectionId.GLOBAL ? section : null));
            }
            if (id == SectionId.CODE) {
                out.writeSection(id, code());
            } else if (id != SectionId.GLOBAL && id != SectionId.START) {
                out.writeSection(id, java.util.Arrays.copyOfRange(bytes, section.from(), section.to()));
            }
        }
        return out.bytes();
    }

    private byte[] globals(Section section) {
        var out = new ByteArrayOutputStream();
        number(out, fuelGlobal + 2);
        if (section != null) {
            var cursor = new ByteCursor(bytes, section.from(), section.to());
            cursor.u32();
            out.write(bytes, cursor.at(), section.to() - cursor.at());
        }
        for (int added = 0; added < 2; added++) {
            out.write(I32);
            out.write(MUTABLE);
            constant(out, 0);
            out.write(OpCode.END.opcode());
        }
        return out.toByteArray();
    }

    private byte[] code() {
        var out = new ByteArrayOutputStream();
        List<Body> bodies = outline.bodies();
        number(out, bodies.size());
        for (int index = 0; index < bodies.size(); index++) {
            byte[] body = body(bodies.get(index), module.codeSection().getFunctionBody(index).instructions(),
                    module.functionSection().getFunctionType(index, module.typeSection()).params().size());
            number(out, body.length);
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    private byte[] body(Body body, List<AnnotatedInstruction> instructions, int parameters) {
        var out = new ByteArrayOutputStream();
        number(out, body.groups() + 1);
        out.write(bytes, body.groupsFrom(), body.code() - body.groupsFrom());
        number(out, 2);
        out.write(I32);
        int scratch = parameters + body.locals();
        int stackHere = scratch + 1;
        Map<Integer, Integer> costs = costs(instructions);
        take(out, fuelGlobal, costs.get(-1), scratch);
        boolean calls = instructions.stream().anyMatch(this::isCall);
        if (calls) {
            int operands = Math.min(instructions.size(), MOST_OPERANDS);
            take(out, stackGlobal, FRAME_BYTES + LOCAL_BYTES * scratch + OPERAND_BYTES * operands, stackHere);
        }
        int copied = body.code();
        for (int index = 0; index < instructions.size() - 1; index++) {
            AnnotatedInstruction instruction = instructions.get(index);
            boolean isLoop = instruction.opcode() == OpCode.LOOP;
            if (isLoop || isCall(instruction)) {
                int next = instructions.get(index + 1).address();
                out.write(bytes, copied, next - copied);
                copied = next;
                if (isLoop) {
                    take(out, fuelGlobal, costs.get(index), scratch);
                } else {
                    instruction(out, OpCode.LOCAL_GET, stackHere);
                    instruction(out, OpCode.GLOBAL_SET, stackGlobal);
                }
            }
        }
        out.write(bytes, copied, body.to() - copied);
        return out.toByteArray();
    }

    private boolean isCall(AnnotatedInstruction instruction) {
        return instruction.opcode() == OpCode.CALL_INDIRECT || instruction.opcode() == OpCode.CALL && instruction.operand(0) >= imports;
    }

    /** How many instructions each loop has, by its index, without those of loops inside; at -1: what is in no loop. */
    private static Map<Integer, Integer> costs(List<AnnotatedInstruction> instructions) {
        var costs = new HashMap<Integer, Integer>();
        var blocks = new ArrayDeque<Integer>();
        blocks.push(-1);
        for (int index = 0; index < instructions.size(); index++) {
            OpCode opcode = instructions.get(index).opcode();
            costs.merge(blocks.getFirst(), 1, Integer::sum);
            switch (opcode) {
                case LOOP -> {
                    blocks.push(index);
                    costs.merge(index, 1, Integer::sum);
                }
                case BLOCK, IF -> blocks.push(blocks.getFirst());
                case END -> blocks.pop();
                default -> { }
            }
        }
        return costs;
    }

    /** Takes an amount off a global, by way of a local, and traps below zero. */
    private static void take(ByteArrayOutputStream out, int global, int amount, int local) {
        instruction(out, OpCode.GLOBAL_GET, global);
        constant(out, amount);
        out.write(OpCode.I32_SUB.opcode());
        instruction(out, OpCode.LOCAL_TEE, local);
        instruction(out, OpCode.GLOBAL_SET, global);
        instruction(out, OpCode.LOCAL_GET, local);
        constant(out, 0);
        out.write(OpCode.I32_LT_S.opcode());
        out.write(OpCode.IF.opcode());
        out.write(EMPTY_BLOCK);
        out.write(OpCode.UNREACHABLE.opcode());
        out.write(OpCode.END.opcode());
    }

    private static void instruction(ByteArrayOutputStream out, OpCode opcode, int operand) {
        out.write(opcode.opcode());
        number(out, operand);
    }

    private static void constant(ByteArrayOutputStream out, int value) {
        out.write(OpCode.I32_CONST.opcode());
        int left = value;
        while (left >= 0x40) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        WasmWriter.writeVarUInt32(out, value);
    }
}
