/**
 * Receive gates: messages enter here, each given its flow's number, and are dropped only here when there is no room.
 *
 * <p>Owned by the data-plane thread.
 */
package edgeos.engine.gate;
