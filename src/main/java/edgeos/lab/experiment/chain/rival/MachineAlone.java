package edgeos.lab.experiment.chain.rival;

import java.util.List;

/**
 * A thread that reads the clock and counts each message at the first look at which it is due, with nothing to carry it through: how late messages are because the machine gave the thread's processor to
 * somebody else. No chain on this machine can be sooner.
 */
public final class MachineAlone implements Rival {
    @Override
    public String system() {
        return "machine alone";
    }

    @Override
    public String isolation() {
        return "none: nothing is carried";
    }

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public int mostHops() {
        return 0;
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ONE_THREAD);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        var arrivals = new Arrivals(load);
        var clock = new Clock(new Pace(load.perSecond()), arrivals, load.bytes());
        return new CrewRun(Crew.along(system(), tuning.placing(), List.of(clock)), arrivals, arrivals::count, () -> 0, () -> { });
    }

    /** Source and sink at once. */
    private static final class Clock extends Duty {
        private final Pace pace;
        private final Arrivals arrivals;
        private final int bytes;

        Clock(Pace pace, Arrivals arrivals, int bytes) {
            this.pace = pace;
            this.arrivals = arrivals;
            this.bytes = bytes;
        }

        @Override
        int doWork() {
            long now = System.nanoTime();
            int done = 0;
            while (done < BURST && pace.isDue(now)) {
                arrivals.length(bytes);
                arrivals.number(pace.due());
                pace.next();
                done++;
            }
            if (done > 0) {
                arrivals.publish();
            }
            return done;
        }
    }
}
