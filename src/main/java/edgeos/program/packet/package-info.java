/**
 * What is in a packet: the layout of each header, checksums, and which flow and client a packet belongs to.
 *
 * <p>Layouts and pure functions over bytes that the caller owns; nothing here has state, allocates, or belongs to a thread. The package
 * imports nothing, so that programs, traffic, and the byte view read packets alike.
 */
package edgeos.program.packet;
