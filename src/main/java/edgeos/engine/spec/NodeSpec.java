package edgeos.engine.spec;

import edgeos.notation.Settings;

/**
 * A template, or a gateway.
 *
 * @param id the node of the drawing
 * @param name what events call it
 * @param role what it is to the engine
 * @param kind the id of its kind, such as {@code generator}
 * @param program the program's class below {@code edgeos.program}, such as {@code net.Firewall}; empty for gateways
 * @param settings with every default filled in; files are absolute paths
 * @param chain the chain it stands in, or null
 * @param outPorts how many out ports it has
 * @param ringBytes size of its in-ring, a power of two
 * @param priority 0 runs first, 7 last
 * @param budgetNanos how long it may run at once
 */
public record NodeSpec(String id, String name, Role role, String kind, String program, Settings settings, String chain,
        int outPorts, int ringBytes, int priority, long budgetNanos) {
    /** What a node is to the engine. */
    public enum Role { SOURCE, FWP, TRANSMIT }
}
