package edgeos.engine;

import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each role had work. Each meter has one writer; all may be read by any thread. */
final class RoleTimes {
    private final Meter gate = new Meter("gate");
    private final Meter mover = new Meter("mover");
    private final Meter manager = new Meter("manager");
    private final List<Meter> cores = new ArrayList<>();

    /** The time of one role. */
    static final class Meter {
        private static final int PAD = 16;
        private final AtomicLongArray counts = new AtomicLongArray(PAD * 3);
        private final String role;

        Meter(String role) {
            this.role = role;
        }

        /** Notes a duty cycle and, if it found work, how long it took. */
        void cycle(int work, long nanos) {
            if (work > 0) {
                counts.setOpaque(PAD, counts.getPlain(PAD) + nanos);
            }
            counts.setOpaque(PAD + 1, counts.getPlain(PAD + 1) + 1);
        }

        RoleFigures figures() {
            return new RoleFigures(role, counts.getOpaque(PAD), counts.getOpaque(PAD + 1));
        }
    }

    RoleTimes(int coreCount) {
        for (int core = 0; core < coreCount; core++) {
            cores.add(new Meter("core " + core));
        }
    }

    Meter gate() {
        return gate;
    }

    Meter mover() {
        return mover;
    }

    Meter manager() {
        return manager;
    }

    Meter core(int number) {
        return cores.get(number);
    }

    List<RoleFigures> figures() {
        var figures = new ArrayList<RoleFigures>();
        figures.add(gate.figures());
        figures.add(mover.figures());
        figures.add(manager.figures());
        cores.forEach(core -> figures.add(core.figures()));
        return List.copyOf(figures);
    }
}
