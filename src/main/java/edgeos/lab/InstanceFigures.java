package edgeos.lab;

import edgeos.notation.Ipv4Address;
import edgeos.telemetry.FwpView;
import java.util.Map;

/**
 * One FWP of a node, for the inspector.
 *
 * @param instance number of its chain instance; -1 outside of chains
 * @param client the client it serves, such as {@code 10.20.0.12}; empty for all
 * @param state CLEANED, ACTIVE, UNCLEANED
 * @param in messages that arrived in it since it was activated
 * @param queued messages in its ring now
 * @param fill of its ring, 0 to 1
 * @param memoryBytes what it holds: state and ring
 * @param figures the program's own figures
 */
public record InstanceFigures(int instance, String client, String state, long in, long queued, double fill, long memoryBytes,
        Map<String, Long> figures) {
    static InstanceFigures of(FwpView fwp) {
        String client = fwp.clientAddress() == 0 ? "" : Ipv4Address.format(fwp.clientAddress());
        return new InstanceFigures(fwp.instance(), client, fwp.state(), fwp.in(), fwp.queued(), fwp.fill(), fwp.memoryBytes(), fwp.figures());
    }
}
