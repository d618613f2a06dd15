package edgeos.engine.spec;

/**
 * A frame: what is inside exists once per instance.
 *
 * @param id the chain of the drawing
 * @param name what events call it
 * @param tenant whose it is; empty: nobody's
 * @param policy which messages share an instance
 * @param flowBy what a flow is
 * @param instances with {@link Policy#HASHED}, how many there are
 * @param createAhead how many are created before the first message
 * @param limit how many may exist at once
 * @param idleNanos after how long without a message one is terminated; 0: never
 */
public record ChainSpec(String id, String name, String tenant, Policy policy, FlowBy flowBy, int instances, int createAhead,
        int limit, long idleNanos) {
    /** The five isolation policies of EdgeOS. */
    public enum Policy { SHARED, PER_FLOW, HASHED, PER_PACKET, BYPASS }

    /** What counts as one flow. */
    public enum FlowBy { CLIENT, FIVE_TUPLE }
}
