/**
 * TAP devices: the machine's own network stack as a client of the drawing.
 *
 * <p>Owned by the thread of the gates; a thread for each device waits for its first frame and wakes that; movers send.
 */
package edgeos.engine.tap;
