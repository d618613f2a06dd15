package edgeos.program.wasm;

/** How large a module may be, so that checking and compiling it takes a bounded time and a bounded part of the heap. */
final class ModuleLimits {
    static final int FILE_BYTES = 1 << 20;
    static final int CODE_BYTES = 256 << 10;
    static final int FUNCTIONS = 2_000;
    static final int TYPES = 500;
    static final int GLOBALS = 256;
    static final int EXPORTS = 1_000;
    static final int LOCALS = 1_000;
    static final int NESTING = 200;
    static final int TABLE_ENTRIES = 4_096;
    /** Values that may be alive in a function, times the places to which it jumps: what the compiler's work and memory grow with. */
    static final long COMPLEXITY = 16_000_000;
    static final long LOAD_SECONDS = 10;
    /** What initialisation may take, in instructions. */
    static final int START_FUEL = 50_000_000;
    /** How much of a core's stack a module may take. */
    static final int STACK_BYTES = 512 << 10;

    private ModuleLimits() { }
}
