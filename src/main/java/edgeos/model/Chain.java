package edgeos.model;

/**
 * A frame around nodes: what is inside exists once per client (as its policy says), what is outside is one shared instance.
 *
 * @param id unique among the chains
 * @param name what the frame says
 * @param x left edge on the canvas, in pixels at 100 %
 * @param y top edge
 * @param width of the frame
 * @param height of the frame
 * @param tenant whose it is; empty: nobody's in particular
 * @param policy which messages share an instance
 * @param flowBy what a flow is
 * @param clients how many clients are expected; with {@link Policy#HASHED}, how many instances there are
 * @param createAhead how many instances are created before the first message; -1: as many as clients
 * @param limit how many instances may exist at once; beyond it a client is refused
 * @param idleMillis after how long without a message an instance is terminated; 0: never
 * @param extras unknown keys of the file
 */
public record Chain(String id, String name, double x, double y, double width, double height, String tenant, Policy policy,
        FlowBy flowBy, int clients, int createAhead, int limit, int idleMillis, Extras extras) {

    /** The five isolation policies of EdgeOS. */
    public enum Policy {
        /** No flow isolation: one instance for all. */
        SHARED,
        /** One instance for each flow. */
        PER_FLOW,
        /** A fixed set of instances, flows hashed onto them. */
        HASHED,
        /** A new instance for every message: the churn test. */
        PER_PACKET,
        /** Past the chain: from receive to transmit. */
        BYPASS
    }

    /** What counts as one flow. */
    public enum FlowBy {
        /** All that one client address sends and receives. */
        CLIENT,
        /** Protocol, both addresses, both ports; the direction is ignored. */
        FIVE_TUPLE
    }

    /** This frame elsewhere. */
    public Chain at(double newX, double newY, double newWidth, double newHeight) {
        return new Chain(id, name, newX, newY, newWidth, newHeight, tenant, policy, flowBy, clients, createAhead, limit, idleMillis, extras);
    }

    /** This frame under another id. */
    public Chain as(String newId) {
        return new Chain(newId, name, x, y, width, height, tenant, policy, flowBy, clients, createAhead, limit, idleMillis, extras);
    }

    /** This frame as another tenant's; empty: nobody's in particular. */
    public Chain of(String newTenant) {
        return new Chain(id, name, x, y, width, height, newTenant, policy, flowBy, clients, createAhead, limit, idleMillis, extras);
    }

    /** This frame with another policy. */
    public Chain with(Policy newPolicy) {
        return new Chain(id, name, x, y, width, height, tenant, newPolicy, flowBy, clients, createAhead, limit, idleMillis, extras);
    }
}
