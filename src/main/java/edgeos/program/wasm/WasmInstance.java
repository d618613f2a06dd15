package edgeos.program.wasm;

import com.dylibso.chicory.runtime.GlobalInstance;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.ChicoryException;
import edgeos.memory.FwpMemory;
import edgeos.notation.FaultReason;
import edgeos.program.Hypercalls;
import edgeos.program.ProgramFault;
import java.util.Locale;

/**
 * A module ready to run for whichever FWP it is bound to. Binding takes the FWP's globals over and points linear memory at its bytes; releasing puts the globals back, and forgets
 * everything.
 *
 * <p>Belongs to one thread, and to one FWP between {@link #bind} and {@link #release}.
 */
final class WasmInstance {
    private final CompiledModule module;
    private final Fuel fuel = new Fuel();
    private final WasmMemory memory;
    private final HostCalls calls;
    private final Instance instance;
    private final Machine machine;
    private final GlobalInstance[] globals;
    private final int onBatch;
    private final long[] argument = new long[1];
    private final long[] none = {};

    /** An instance that is bound to nothing yet. */
    WasmInstance(CompiledModule module, StateLayout layout) {
        this(module, layout, null);
    }

    /** An instance that is bound to a fresh memory, into which the module's data was written. */
    WasmInstance(CompiledModule module, StateLayout layout, FwpMemory fresh) {
        this.module = module;
        memory = new WasmMemory(layout, fuel);
        calls = new HostCalls(memory, fuel);
        if (fresh != null) {
            memory.load(fresh, module.initialPages());
        }
        instance = module.instance(memory, calls);
        machine = instance.getMachine();
        globals = new GlobalInstance[module.globals()];
        for (int number = 0; number < globals.length; number++) {
            globals[number] = instance.global(module.mutableGlobal(number));
        }
        fuel.use(instance.global(module.fuelGlobal()), instance.global(module.fuelGlobal() + 1));
        onBatch = module.onBatch();
    }

    /** The value of a constant. */
    int constant(int global) {
        return (int) instance.global(global).getValue();
    }

    /** Linear memory of the FWP that it is bound to. */
    WasmMemory memory() {
        return memory;
    }

    /** Binds it to an FWP, which may call through this gate, with so much fuel. */
    void bind(FwpMemory fwp, Hypercalls gate, int instructions) {
        memory.point(fwp);
        for (int number = 0; number < globals.length; number++) {
            globals[number].setValue(fwp.getLong(StateLayout.global(number)));
        }
        calls.through(gate);
        fuel.fill(instructions, ModuleLimits.STACK_BYTES);
    }

    /** Puts the FWP's globals back. Not after a fault: the FWP is recycled then. */
    void keepGlobals() {
        FwpMemory fwp = memory.bytes();
        for (int number = 0; number < globals.length; number++) {
            long value = globals[number].getValue();
            if (value != fwp.getLong(StateLayout.global(number))) {
                fwp.putLong(StateLayout.global(number), value);
            }
        }
    }

    /** Forgets the FWP. */
    void release() {
        memory.point(null);
        calls.through(null);
    }

    /** Runs everything that a template runs once. */
    void start() {
        fuel.fill(ModuleLimits.START_FUEL, ModuleLimits.STACK_BYTES);
        module.starters().forEach(function -> call(function, none));
    }

    /** Hands a batch over; returns how many messages were handled. */
    int onBatch(int count) {
        argument[0] = count;
        return (int) call(onBatch, argument)[0];
    }

    private long[] call(int function, long[] arguments) {
        boolean interrupted = Thread.interrupted();
        try {
            return machine.call(function, arguments);
        } catch (ChicoryException | ArithmeticException | IndexOutOfBoundsException trapped) {
            throw fault(trapped);
        } catch (StackOverflowError tooDeep) {
            throw new ProgramFault(FaultReason.STACK, "its calls went too deep");
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ProgramFault fault(RuntimeException trapped) {
        ProgramFault stopped = fuel.reason();
        if (stopped != null) {
            return stopped;
        }
        if (trapped.getCause() instanceof StackOverflowError) {
            return new ProgramFault(FaultReason.STACK, "its calls went too deep");
        }
        String detail = String.valueOf(trapped.getMessage()).toLowerCase(Locale.ROOT);
        return new ProgramFault(detail.contains("out of bounds memory") ? FaultReason.OUTSIDE_MEMORY : FaultReason.TRAP, detail);
    }
}
