package edgeos.program;

import edgeos.notation.FaultReason;

/**
 * What a program throws when it cannot go on and knows why: its FWP is stopped, recycled, and restarted or not as its node says. Any other exception does the
 * same, under the reason that fits it best.
 *
 * <p>Without a stack trace: the detail says what matters, and a program that fails on every message must not cost its neighbours the walk over a stack.
 */
public final class ProgramFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final FaultReason reason;

    /**
     * A fault for a reason.
     *
     * @param detail what went wrong, with {@code name=value}; shown on the node and in the event log
     */
    public ProgramFault(FaultReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Why the program cannot go on. */
    public FaultReason reason() {
        return reason;
    }
}
