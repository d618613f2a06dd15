/**
 * What an FWP runs: the {@link edgeos.program.Program} interface and the batch of messages that it is given.
 *
 * <p>A program is text: immutable and shared by all FWPs of its template. It is called by the core that runs the FWP, and everything
 * that it remembers lies in the {@link edgeos.memory.FwpMemory} it is handed.
 */
package edgeos.program;
