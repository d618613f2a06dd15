package edgeos.telemetry;

import edgeos.notation.DropReason;
import java.util.List;

/**
 * The conservation law at one moment:
 * {@code produced + created = delivered + consumed + dropped + discarded + in flight}.
 *
 * @param produced messages that gates made or received
 * @param created copies, and messages that FWPs made, from when they left their outbox or as they lie in it
 * @param delivered messages that left by a transmit gate
 * @param consumed messages that an FWP ended, as meant
 * @param droppedBy dropped messages, by the ordinal of {@link DropReason}
 * @param discarded messages thrown away by recycling, an edit, or stopping
 * @param inFlight messages counted in the rings at that moment, never found by subtraction
 */
public record Ledger(long produced, long created, long delivered, long consumed, List<Long> droppedBy, long discarded, long inFlight) {
    /** Nothing has happened. */
    public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, java.util.Collections.nCopies(DropReason.count(), 0L), 0, 0);

    public Ledger {
        droppedBy = List.copyOf(droppedBy);
    }

    /** All dropped messages. */
    public long dropped() {
        return droppedBy.stream().mapToLong(Long::longValue).sum();
    }

    /** Messages dropped for this reason. */
    public long dropped(DropReason reason) {
        return droppedBy.get(reason.ordinal());
    }

    /** Left side minus right side; 0 when the law holds. */
    public long imbalance() {
        return produced + created - delivered - consumed - dropped() - discarded - inFlight;
    }
}
