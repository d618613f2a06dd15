package edgeos.telemetry;

import java.util.Map;

/**
 * One FWP of a node at one moment.
 *
 * @param instance number of its chain instance; -1 outside of chains
 * @param clientAddress IPv4 address of the client it serves; 0: nobody, or all
 * @param state ACTIVE or FAULTED outside of chains; in one, where its instance is in its life: CLEANED, ACTIVE, or UNCLEANED
 * @param in messages that entered its ring since it was last clean
 * @param queued messages in its ring
 * @param fill of its ring, 0 to 1
 * @param memoryBytes what it holds: state and rings
 * @param figures the program's own
 */
public record FwpView(int instance, int clientAddress, String state, long in, long queued, double fill, long memoryBytes, Map<String, Long> figures) { }
