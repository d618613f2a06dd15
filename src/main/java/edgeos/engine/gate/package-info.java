/**
 * Receive gates: messages enter here, each given its flow's number, and are dropped only here when there is no room.
 *
 * <p>Owned by the thread of the gates.
 */
package edgeos.engine.gate;
