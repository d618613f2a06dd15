package edgeos.engine.fwp;

import edgeos.notation.FaultReason;
import edgeos.program.ProgramFault;

/**
 * Why a unit was stopped.
 *
 * @param reason what kind of fault
 * @param detail what went wrong, at most {@value #MOST_DETAIL} characters
 * @param stage which of its programs failed; those that share memory with it are stopped with it
 */
public record Fault(FaultReason reason, String detail, int stage) {
    private static final int MOST_DETAIL = 160;

    public Fault {
        detail = detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL - 1) + "…" : detail;
    }

    /** The fault that whatever a program threw amounts to. */
    public static Fault of(Throwable thrown, int stage) {
        return switch (thrown) {
            case ProgramFault known -> new Fault(known.reason(), describe(known, ""), stage);
            case IndexOutOfBoundsException outside -> new Fault(FaultReason.OUTSIDE_MEMORY, describe(outside, ""), stage);
            case StackOverflowError _ -> new Fault(FaultReason.STACK, "calls went too deep", stage);
            case OutOfMemoryError _ -> new Fault(FaultReason.LIMIT, "no more memory", stage);
            default -> new Fault(FaultReason.EXCEPTION, describe(thrown, thrown.getClass().getSimpleName() + ": "), stage);
        };
    }

    /** A program may throw what it made itself, and that may fail even when it is asked what it says. */
    private static String describe(Throwable thrown, String prefix) {
        try {
            String message = thrown.getMessage();
            return prefix + (message == null ? "no message" : message);
        } catch (RuntimeException | StackOverflowError worse) {
            return prefix + "no message";
        }
    }

    /** Reason and detail, as people read them. */
    public String text() {
        return reason.text() + ", " + detail;
    }
}
