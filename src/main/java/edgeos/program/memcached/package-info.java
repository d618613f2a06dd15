/**
 * memcached as an FWP: its text protocol, and its items, in the FWP's own memory.
 *
 * <p>Every class is immutable and knows no more than where things lie; what is remembered, down to the command at hand, lies in the {@link edgeos.memory.FwpMemory} of the FWP that is run, and belongs to the core that runs it.
 */
package edgeos.program.memcached;
