package edgeos.engine.count;

import edgeos.notation.DropReason;
import edgeos.telemetry.Ledger;
import java.util.Arrays;
import java.util.List;

/** A part of the conservation law's counters: all but what is in flight. One of each mover, one of the gates, one of the manager; each written by it alone, read by whoever holds all still. */
public final class Tally {
    private final long[] dropped = new long[DropReason.count()];
    private long produced;
    private long created;
    private long delivered;
    private long consumed;
    private long discarded;

    /** A gate made or received messages. */
    public void produced(int messages) {
        produced += messages;
    }

    /** An FWP's message was copied for a further port. */
    public void created() {
        created++;
    }

    /** An FWP's own messages were taken out of its outbox, or are in it now: they count from there. */
    public void created(int messages) {
        created += messages;
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

    /**
     * The law's counters, with what was counted in the rings.
     *
     * @param inRings messages in rings that movers and gates fill
     * @param inOutboxes messages in rings that cores fill, counted once: as created and as in flight
     */
    public static Ledger ledger(List<Tally> parts, long inRings, long inOutboxes) {
        var sum = new Tally();
        sum.created = inOutboxes;
        for (Tally part : parts) {
            sum.produced += part.produced;
            sum.created += part.created;
            sum.delivered += part.delivered;
            sum.consumed += part.consumed;
            sum.discarded += part.discarded;
            Arrays.setAll(sum.dropped, reason -> sum.dropped[reason] + part.dropped[reason]);
        }
        return new Ledger(sum.produced, sum.created, sum.delivered, sum.consumed, Arrays.stream(sum.dropped).boxed().toList(), sum.discarded, inRings + inOutboxes);
    }
}
