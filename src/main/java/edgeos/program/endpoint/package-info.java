/**
 * Programs that answer clients: what they are given are pieces of a client's byte stream, or datagrams.
 *
 * <p>Immutable; called by the core that runs the FWP.
 */
package edgeos.program.endpoint;
