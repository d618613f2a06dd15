/**
 * Clients that send datagrams to the machine's own sockets: each client is a flow, each datagram a message, and what finds no room is lost, as datagrams are.
 *
 * <p>Owned by the thread of the gates; movers find by flow whom an answer is for, and send it themselves.
 */
package edgeos.engine.datagram;
