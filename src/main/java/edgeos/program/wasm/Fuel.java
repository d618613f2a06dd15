package edgeos.program.wasm;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.ValType;
import edgeos.notation.FaultReason;
import edgeos.program.ProgramFault;

/**
 * What is left for the batch that runs: instructions, and bytes of stack. The rewritten module counts both down in the two globals that were added to it, and traps below zero.
 *
 * <p>Owned by the thread of its instance.
 */
final class Fuel {
    private GlobalInstance instructions = new GlobalInstance(0, 0, ValType.I32, MutabilityType.Var);
    private GlobalInstance stackBytes = instructions;

    /** Takes over the globals of an instance. */
    void use(GlobalInstance instructionsLeft, GlobalInstance stackLeft) {
        instructions = instructionsLeft;
        stackBytes = stackLeft;
    }

    /** Fills up for a batch. */
    void fill(int mostInstructions, int mostStackBytes) {
        instructions.setValue(mostInstructions);
        stackBytes.setValue(mostStackBytes);
    }

    /** Pays for something that is no instruction. */
    void pay(int amount) {
        int left = (int) instructions.getValue() - amount;
        instructions.setValue(left);
        if (left < 0) {
            throw spent();
        }
    }

    /** Why the module trapped, if it was stopped for its fuel or its stack; null if it was not. */
    ProgramFault reason() {
        return isSpent() ? spent() : (int) stackBytes.getValue() < 0 ? new ProgramFault(FaultReason.STACK, "its calls went too deep") : null;
    }

    private boolean isSpent() {
        return (int) instructions.getValue() < 0;
    }

    private static ProgramFault spent() {
        return new ProgramFault(FaultReason.OUT_OF_FUEL, "it ran longer than its fuel lasted");
    }
}
