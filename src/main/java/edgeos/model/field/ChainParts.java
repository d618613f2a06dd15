package edgeos.model.field;

import edgeos.model.Chain;

/** A chain that changes part by part. Confined to one call. */
public final class ChainParts {
    private final Chain from;
    private String tenant;
    private Chain.FlowBy flowBy;
    private int clients;
    private int createAhead;
    private int limit;
    private int idleMillis;
    private String name;

    private ChainParts(Chain from) {
        this.from = from;
        name = from.name();
        tenant = from.tenant();
        flowBy = from.flowBy();
        clients = from.clients();
        createAhead = from.createAhead();
        limit = from.limit();
        idleMillis = from.idleMillis();
    }

    /** The parts of a chain as it is. */
    public static ChainParts of(Chain chain) {
        return new ChainParts(chain);
    }

    /** What the frame says. */
    public ChainParts name(String changed) {
        name = changed;
        return this;
    }

    ChainParts tenant(String changed) {
        tenant = changed;
        return this;
    }

    ChainParts flowBy(Chain.FlowBy changed) {
        flowBy = changed;
        return this;
    }

    ChainParts clients(long changed) {
        clients = Math.toIntExact(changed);
        return this;
    }

    ChainParts createAhead(long changed) {
        createAhead = Math.toIntExact(changed);
        return this;
    }

    ChainParts limit(long changed) {
        limit = Math.toIntExact(changed);
        return this;
    }

    ChainParts idleMillis(long changed) {
        idleMillis = Math.toIntExact(changed);
        return this;
    }

    /** The chain with what was changed. */
    public Chain chain() {
        return new Chain(from.id(), name, from.x(), from.y(), from.width(), from.height(), tenant, from.policy(), flowBy, clients,
                createAhead, limit, idleMillis, from.extras());
    }
}
