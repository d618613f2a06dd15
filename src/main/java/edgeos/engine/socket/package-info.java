/**
 * TCP clients of the machine's own sockets: each is a flow, its bytes are messages in order, and a message without bytes is the end of one direction; and connections to servers elsewhere, one for each of these clients.
 *
 * <p>Owned by the thread of the gates; movers write to a client under its lock, and tell by flow when a stream is broken.
 */
package edgeos.engine.socket;
