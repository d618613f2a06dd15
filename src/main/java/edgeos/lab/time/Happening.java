package edgeos.lab.time;

/** A kind of thing that happens while a drawing runs, until which one can step. */
public enum Happening {
    /** A chain instance begins to serve a client. */
    ACTIVATION,
    /** A chain instance ends. */
    TERMINATION,
    /** A message is dropped, for whatever reason. */
    DROP,
    /** An FWP does what it must not, or its program fails. */
    FAULT,
    /** Somebody is denied something for want of a capability. */
    DENIAL,
    /** A message leaves by a transmit gate. */
    DELIVERY,
    /** A message leaves, or is dropped, after its deadline. */
    DEADLINE_MISSED,
    /** Anything else that is told as a warning or an error. */
    FINDING
}
