package edgeos.ui.canvas.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A message that can be seen: where it is or travels, and all that happened to it. JavaFX application thread. */
public final class Message {
    /** Where a message is. */
    enum Place {
        /** At an in port, waiting for the FWP. */
        ARRIVED,
        /** At an out port, ready to move. */
        READY,
        /** On a wire. */
        TRAVELLING,
        /** It left, was consumed, or was dropped. */
        ENDED
    }

    /** Where wires form a circle, a message may go round for ever. */
    static final int MOST_HOPS = 1_000;

    private final long serial;
    private final List<Hop> hops = new ArrayList<>();
    private int happenings;
    private Place place = Place.READY;
    private String where = "";
    private long sinceNanos;
    private boolean delivered;
    private String end = "";
    private boolean lost;

    Message(long serial) {
        this.serial = serial;
    }

    /** Its number; the same from gate to gate. */
    public long serial() {
        return serial;
    }

    /** What happened to it last, oldest first; at most {@value #MOST_HOPS}. */
    public List<Hop> hops() {
        return Collections.unmodifiableList(hops);
    }

    /** The newest bytes that anybody saw; empty if nobody did. */
    public byte[] bytes() {
        for (int index = hops.size() - 1; index >= 0; index--) {
            Hop hop = hops.get(index);
            if (hop.after() != null) {
                return hop.after();
            }
            if (hop.before() != null) {
                return hop.before();
            }
        }
        return new byte[0];
    }

    /** How much happened to it, with what is no longer kept. */
    public int happenings() {
        return happenings;
    }

    void happened(Hop hop) {
        if (hops.size() == MOST_HOPS) {
            hops.removeFirst();
        }
        hops.add(hop);
        happenings++;
    }

    void rest(Place at, String node, long nowNanos) {
        place = at;
        where = node;
        sinceNanos = nowNanos;
    }

    void travel(String link, String toNode, boolean leaves, long nowNanos) {
        place = Place.TRAVELLING;
        where = link;
        end = toNode;
        delivered = leaves;
        sinceNanos = nowNanos;
    }

    /** The wire lies behind it. */
    void arrive(long nowNanos) {
        if (delivered) {
            finish(end, "", false, nowNanos);
        } else {
            rest(Place.ARRIVED, end, nowNanos);
        }
    }

    void finish(String at, String words, boolean wasLost, long nowNanos) {
        place = Place.ENDED;
        where = at;
        end = words;
        lost = wasLost;
        sinceNanos = nowNanos;
    }

    Place place() {
        return place;
    }

    /** The node or link it is at. */
    String where() {
        return where;
    }

    String words() {
        return end;
    }

    boolean lost() {
        return lost;
    }

    long sinceNanos() {
        return sinceNanos;
    }
}
