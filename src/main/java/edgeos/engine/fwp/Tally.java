package edgeos.engine.fwp;

import edgeos.notation.DropReason;
import edgeos.telemetry.Ledger;
import java.util.Arrays;

/** The conservation law's counters, all but what is in flight. Owned by the data-plane thread. */
public final class Tally {
    private final long[] dropped = new long[DropReason.count()];
    private long produced;
    private long created;
    private long delivered;
    private long consumed;
    private long discarded;

    /** A gate made or received a message; returns its serial, from 1. */
    public long produced() {
        return ++produced + created;
    }

    /** An FWP's message was copied for a further port; returns the copy's serial. */
    public long created() {
        return produced + ++created;
    }

    /** Messages left by a transmit gate. */
    public void delivered(int messages) {
        delivered += messages;
    }

    /** An FWP ended a message, as meant. */
    public void consumed() {
        consumed++;
    }

    /** A message was dropped. */
    public void dropped(DropReason reason) {
        dropped[reason.ordinal()]++;
    }

    /** Messages were thrown away by recycling, an edit, or stopping. */
    public void discarded(int messages) {
        discarded += messages;
    }

    /** The law's counters, with what was counted in the rings. */
    public Ledger ledger(long inFlight) {
        return new Ledger(produced, created, delivered, consumed, Arrays.stream(dropped).boxed().toList(), discarded, inFlight);
    }
}
