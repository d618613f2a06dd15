package edgeos.lab.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States that are kept, by position; bounded in number and in memory. When there are too many, those go first whose neighbours are near each other as seen from the end: far back they stand wide apart, near the end close together. The first one stays.
 *
 * @param <S> a state
 */
public final class Waypoints<S> {
    private static final int MOST = 24;

    private final long mostBytes;
    private final List<Waypoint<S>> points = new ArrayList<>();

    /** None; all together are to take no more bytes than this, as far as it can be had. */
    public Waypoints(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A state that is kept.
     *
     * @param position where
     * @param state as it was there
     * @param ownBytes what it takes of the heap, roughly
     * @param <S> a state
     */
    public record Waypoint<S>(long position, S state, long ownBytes) { }

    /** Keeps one more; it takes the place of one at the same position. */
    public void add(Waypoint<S> point) {
        points.removeIf(each -> each.position() == point.position());
        int at = 0;
        while (at < points.size() && points.get(at).position() < point.position()) {
            at++;
        }
        points.add(at, point);
        while (points.size() > 2 && (points.size() > MOST || points.stream().mapToLong(Waypoint::ownBytes).sum() > mostBytes)) {
            thin();
        }
    }

    private void thin() {
        long end = points.getLast().position();
        int least = 1;
        double leastWorth = Double.MAX_VALUE;
        for (int at = 1; at < points.size() - 1; at++) {
            double worth = (points.get(at + 1).position() - points.get(at - 1).position()) / (end - points.get(at).position() + 1.0);
            if (worth < leastWorth) {
                leastWorth = worth;
                least = at;
            }
        }
        points.remove(least);
    }

    /** The last one that is not after this. */
    public Optional<Waypoint<S>> before(long position) {
        return points.stream().filter(point -> point.position() <= position).reduce((_, later) -> later);
    }

    /** Forgets those after this. */
    public void forgetAfter(long position) {
        points.removeIf(point -> point.position() > position);
    }

    /** Forgets all. */
    public void clear() {
        points.clear();
    }

    /** How many there are. */
    public int size() {
        return points.size();
    }
}
