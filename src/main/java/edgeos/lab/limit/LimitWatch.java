package edgeos.lab.limit;

import edgeos.model.Drawing;
import edgeos.notation.Placement;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what limits a run while it runs. It looks at the last seconds, and what it said it says until there is clearly room again, with a new figure only where
 * that differs by much: nobody can read what flickers. One thread at a time may tell it of snapshots; anyone may ask.
 */
public final class LimitWatch {
    /** Below this, a thread that was full is so no more. */
    static final double ROOM = 0.8;
    static final long WINDOW_NANOS = 3_000_000_000L;
    private static final long LEAST_NANOS = 2_000_000_000L;
    private static final long STEP_NANOS = 500_000_000L;
    private static final double MUCH = 0.04;

    private final int processors;
    private final ArrayDeque<Snapshot> window = new ArrayDeque<>();
    private volatile List<Limit> shown = List.of();

    /** A watch on a machine with so many processors. */
    public LimitWatch(int processors) {
        this.processors = processors;
    }

    /** What limits now, fullest first. */
    public List<Limit> limits() {
        return shown;
    }

    /** Takes a new snapshot into account. */
    public void look(Snapshot now, Drawing drawing, Placement placed) {
        if (!window.isEmpty() && (now.atNanos() < window.getLast().atNanos() || !names(now).equals(names(window.getLast())))) {
            forget();
        }
        if (!window.isEmpty() && now.atNanos() - window.getLast().atNanos() < STEP_NANOS) {
            return;
        }
        window.addLast(now);
        while (now.atNanos() - window.getFirst().atNanos() > WINDOW_NANOS) {
            window.removeFirst();
        }
        if (now.atNanos() - window.getFirst().atNanos() >= LEAST_NANOS) {
            judge(Limits.between(window.getFirst(), now, drawing, placed, processors, ROOM));
        } else if (window.size() == 1) {
            shown = List.of();
        }
    }

    /** Forgets all: what follows is of another clock or of other threads. */
    public void forget() {
        window.clear();
        shown = List.of();
    }

    private void judge(List<Limit> high) {
        var next = new ArrayList<Limit>();
        for (Limit limit : high) {
            Optional<Limit> before = shown.stream().filter(told -> told.thread().equals(limit.thread())).findFirst();
            if (before.isPresent()) {
                next.add(isAlike(before.get(), limit) ? before.get() : limit);
            } else if (limit.share() >= Limits.FULL) {
                next.add(limit);
            }
        }
        shown = List.copyOf(next);
    }

    private static boolean isAlike(Limit one, Limit other) {
        return one.role().equals(other.role()) && one.subject().equals(other.subject()) && Math.abs(one.share() - other.share()) < MUCH;
    }

    private static List<String> names(Snapshot snapshot) {
        return snapshot.roles().stream().map(RoleFigures::name).toList();
    }
}
