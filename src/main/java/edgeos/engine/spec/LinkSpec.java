package edgeos.engine.spec;

/**
 * A wire.
 *
 * @param id the link of the drawing
 * @param from the node it starts at
 * @param outPort which of its out ports, 0 to 7
 * @param to the node it ends at
 * @param inPort which of its in ports, 0 to 7
 * @param shared by reference and synchronous (not isolated), instead of copied
 * @param lossy drops when the destination is full, instead of waiting
 */
public record LinkSpec(String id, String from, int outPort, String to, int inPort, boolean shared, boolean lossy) { }
