/**
 * Your own code: a WebAssembly module as an FWP's program. It is checked, rewritten so that it cannot run for ever, compiled once, and bound to one FWP's bytes for each batch.
 *
 * <p>A module that was loaded is text: immutable and shared. Each thread that runs it has one instance of it, which belongs to that thread and holds nothing
 * between two batches; all that an FWP remembers lies in its {@link edgeos.memory.FwpMemory}. See {@code decisions/011-wasm.md}.
 */
package edgeos.program.wasm;
