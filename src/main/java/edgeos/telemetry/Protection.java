package edgeos.telemetry;

import java.util.List;

/**
 * What isolation did, at the moment of a snapshot.
 *
 * @param capabilities by capability, in the plan's order; only those that were refused or are revoked at the moment
 * @param faults by node; only those whose FWPs faulted, or were refused the use of a slot
 * @param capabilityFaults uses of revoked, forged, or too weak slots since the start
 * @param denials denied wires, at the moment
 */
public record Protection(List<CapabilityFigures> capabilities, List<FaultFigures> faults, long capabilityFaults, List<Denial> denials) {
    /** Nothing was refused, nothing failed. */
    public static final Protection NONE = new Protection(List.of(), List.of(), 0, List.of());

    /**
     * A capability.
     *
     * @param id of the drawing's capability graph
     * @param refused how often its use was refused
     * @param revoked true if its slot is empty at the moment
     */
    public record CapabilityFigures(String id, long refused, boolean revoked) { }

    /**
     * Faults of the FWPs of a node.
     *
     * @param node the node's id
     * @param reason the last one's reason, as people read it
     * @param faults how many
     * @param restarts how often an FWP of it was recycled and went on
     * @param down FWPs of it that wait for their restart, or stopped for good, at the moment
     * @param capabilityFaults refused uses of slots by it
     */
    public record FaultFigures(String node, String reason, long faults, long restarts, int down, long capabilityFaults) { }

    /**
     * A wire that a slot denies at the moment.
     *
     * @param link the link's id
     * @param capability the id of the capability that is missing
     * @param waiting messages that wait for it
     */
    public record Denial(String link, String capability, long waiting) { }
}
