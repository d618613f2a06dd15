package edgeos.telemetry;

import java.util.List;
import java.util.Map;

/**
 * One instance of a chain, or one FWP outside of chains, looked at closely.
 *
 * @param atNanos the engine's clock at this look
 * @param chain the chain's id; empty: outside of chains
 * @param number of the instance; -1: outside of chains
 * @param client IPv4 address of whom it serves; 0 for nobody or everybody
 * @param flow the one flow that it serves, as people write it; empty if it serves none or more
 * @param activations how often it was given to a client; 0: outside of chains, or never
 * @param idleNanos how long ago the last messages entered it; -1: not known outside of chains, or not in service
 * @param fwps its FWPs, in the order of its nodes
 * @param latency of its messages from their gate until they left it, since {@code sinceNanos}
 * @param sinceNanos the engine's clock when somebody began to look
 */
public record InstanceView(long atNanos, String chain, int number, int client, String flow, long activations, long idleNanos, List<Fwp> fwps,
        Distribution latency, long sinceNanos) {
    public InstanceView {
        fwps = List.copyOf(fwps);
    }

    /** What it holds: state and rings, in bytes. */
    public long memoryBytes() {
        return fwps.stream().mapToLong(fwp -> fwp.stateBytes() + fwp.ringBytes()).sum();
    }

    /**
     * One FWP. Its counts begin anew when it is cleaned.
     *
     * @param node whose it is
     * @param in messages that entered its ring
     * @param out messages that left it: sent on, dropped, ended, or thrown away
     * @param queued messages in its ring now
     * @param fill of its ring, 0 to 1
     * @param stateBytes what it may remember
     * @param dirtiedBytes how much of that was written since it was clean, in whole cards
     * @param ringBytes its ring with cursors; 0 if it shares that of the FWP before it
     * @param core which core runs it
     * @param filledBy which mover fills its ring
     * @param drainedBy which mover drains it
     * @param faults how often it was stopped since it was created
     * @param fault why it is stopped; empty if it is not
     * @param figures what the program says of itself
     */
    public record Fwp(String node, long in, long out, long queued, double fill, long stateBytes, long dirtiedBytes, long ringBytes,
            int core, int filledBy, int drainedBy, int faults, String fault, Map<String, Long> figures) { }
}
