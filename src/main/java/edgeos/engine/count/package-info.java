/**
 * What the engine counts: messages, bytes, and time, by node, mover, core, and role.
 *
 * <p>Each counter has one writer, which its class names. The parts of the conservation law and of nodes are read by who holds gates, movers, and the manager still; what cores and roles count of
 * their time, by any thread.
 */
package edgeos.engine.count;
