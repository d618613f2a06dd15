package edgeos.telemetry;

/** Where an FWP is in its life, as one look at the pool found it. */
public enum FwpState {
    /** Made from the checkpoint, and never used yet. */
    CREATED,
    /** Cleaned after a client, and ready for the next one. */
    CLEANED,
    /** Serves somebody who sent it nothing since the last look. */
    ACTIVE,
    /** Serves somebody: messages came since the last look, or wait in its ring. */
    RUNNING,
    /** Its client has gone; it waits to be cleaned, or is being cleaned. */
    CLEANING,
    /** It was stopped because it faulted: now, or less than two seconds ago and not used since. */
    FAULTED
}
