package edgeos.engine.count;

import edgeos.notation.Placement;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each role had work. Each meter has one writer; all may be read by any thread. Grown by who holds all threads. */
public final class RoleTimes {
    private final Meter gate = new Meter(Placement.GATE);
    private final Meter manager = new Meter(Placement.MANAGER);
    private final List<Meter> movers = new ArrayList<>();
    private final List<Meter> cores = new ArrayList<>();

    /** The time of one role. */
    public static final class Meter {
        private static final int PAD = 16;
        private final AtomicLongArray counts = new AtomicLongArray(PAD * 3);
        private final String role;

        Meter(String role) {
            this.role = role;
        }

        /** Notes a duty cycle and, if it found work, how long it took. */
        public void cycle(int work, long nanos) {
            if (work > 0) {
                counts.setOpaque(PAD, counts.getPlain(PAD) + nanos);
            }
            counts.setOpaque(PAD + 1, counts.getPlain(PAD + 1) + 1);
        }

        private RoleFigures figures() {
            return new RoleFigures(role, counts.getOpaque(PAD), counts.getOpaque(PAD + 1));
        }
    }

    /** The gates'; written by their thread. */
    public Meter gate() {
        return gate;
    }

    /** The manager's; written by its thread. */
    public Meter manager() {
        return manager;
    }

    /** A mover's; written by its thread, made at the first call. */
    public Meter mover(int number) {
        return of(movers, number, Placement.mover(number));
    }

    /** A core's; written by its thread, made at the first call. */
    public Meter core(int number) {
        return of(cores, number, Placement.core(number));
    }

    private static Meter of(List<Meter> meters, int number, String role) {
        while (meters.size() <= number) {
            meters.add(new Meter(role));
        }
        return meters.get(number);
    }

    /** The figures of gate, manager, so many movers, and so many cores. */
    public List<RoleFigures> figures(int moverCount, int coreCount) {
        var figures = new ArrayList<RoleFigures>();
        figures.add(gate.figures());
        for (int at = 0; at < moverCount; at++) {
            figures.add(mover(at).figures());
        }
        figures.add(manager.figures());
        for (int at = 0; at < coreCount; at++) {
            figures.add(core(at).figures());
        }
        return List.copyOf(figures);
    }
}
