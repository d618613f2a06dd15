/**
 * Capture files: reading pcap and pcapng, writing pcap.
 *
 * <p>What was read is immutable and belongs to no thread. A writer is filled by one thread, such as the data plane, and emptied into its
 * file by a thread of its own.
 */
package edgeos.program.pcap;
