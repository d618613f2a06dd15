package edgeos.lab.time;

import edgeos.engine.EngineTime;
import edgeos.engine.rewind.CannotBeKept;
import edgeos.engine.rewind.Slices;
import edgeos.engine.rewind.Still;
import edgeos.engine.rewind.Taking;
import edgeos.lab.time.SteppedTime.Work;
import java.util.function.Consumer;

/** What is done with all of an engine a slice at a time, while it stands still: it is kept, or set back. Guarded by the lock of the session's time, but for {@link #work()}. */
public final class Standstill {
    private Slices slices;
    private Runnable back = () -> { };
    private Consumer<Still> taken = _ -> { };
    private volatile Work work = Work.NONE;

    /** What is going on; waits for nobody. */
    public Work work() {
        return work;
    }

    /**
     * Begins to keep all of it.
     *
     * @param before what was kept before; or null
     * @param then is given what is kept
     * @throws CannotBeKept if it cannot be
     */
    public void keep(EngineTime time, Still before, Consumer<Still> then) throws CannotBeKept {
        slices = time.take(before);
        taken = then;
        work = Work.KEEPING;
    }

    /** Begins to set all of it back; {@code then} is done as soon as it is. */
    public void goBack(EngineTime time, Still to, Runnable then) {
        slices = time.goBack(to);
        back = then;
        work = Work.TURNING_BACK;
    }

    /**
     * Goes on for so long, if there is anything to do; true if nothing is left.
     *
     * @throws CannotBeKept if what was being kept cannot be
     */
    public boolean goOn(EngineTime time, long nanos) throws CannotBeKept {
        if (slices == null) {
            return true;
        }
        Slices at = slices;
        boolean over = true;
        try {
            over = time.go(at, nanos);
        } finally {
            if (over || isDropped(at)) {
                forget();
            }
        }
        if (over && at instanceof Taking taking) {
            taken.accept(taking.taken());
        } else if (over) {
            back.run();
        }
        return over;
    }

    private static boolean isDropped(Slices slices) {
        return slices instanceof Taking taking && taking.isDropped();
    }

    /** What is being kept is wanted no more. */
    public void drop(EngineTime time) {
        if (work == Work.KEEPING) {
            time.end();
            forget();
        }
    }

    /** Nothing is going on: whatever was is over. */
    public void forget() {
        slices = null;
        work = Work.NONE;
    }
}
