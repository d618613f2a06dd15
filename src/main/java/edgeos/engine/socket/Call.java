package edgeos.engine.socket;

/** A connection made to an upstream for one client. Wanted by a mover, made and owned by the thread of the gates. */
final class Call extends Line {
    private enum State { WANTED, DIALLED, ANSWERED }

    private final Upstream upstream;
    private final Client client;
    private State state = State.WANTED;
    private long dialledNanos;

    Call(Upstream upstream, Client client) {
        this.upstream = upstream;
        this.client = client;
    }

    @Override
    Upstream station() {
        return upstream;
    }

    @Override
    Client client() {
        return client;
    }

    /** An answer without a byte is an answer. */
    @Override
    boolean tellsEnd() {
        return true;
    }

    /** True until somebody begins to make it. */
    boolean isWanted() {
        return state == State.WANTED;
    }

    void dialled(long now) {
        state = State.DIALLED;
        dialledNanos = now;
    }

    /** The other side accepted: what waits may go. */
    void answered() {
        state = State.ANSWERED;
        outlet().open(channel());
    }

    /** True if the other side has neither accepted nor refused since then. */
    boolean rangSince(long sinceNanos) {
        return state == State.DIALLED && dialledNanos - sinceNanos < 0;
    }
}
