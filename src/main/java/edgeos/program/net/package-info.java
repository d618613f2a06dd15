/**
 * Network functions over Ethernet / IPv4 / TCP, UDP, and ICMP packets.
 *
 * <p>Each is the immutable text of an FWP; what it remembers lies in the FWP's own memory, as its {@code ...Layout} class draws it, and is
 * owned by the core that runs the FWP. No frame, however broken, makes one of them throw.
 */
package edgeos.program.net;
